/** A small, stable number from a text, so that a name keeps its hue and a work its stone wherever they appear. */
export function hashOf(text: string): number {
  let hash = 2166136261
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619)
  return hash >>> 0
}

/** The one character a face bears: agents are all called 石…, so theirs is the last of the name; others' is the first. */
export function faceCharacter(name: string): string {
  const characters = [...name.trim()]
  const first = characters[0] ?? '·'
  return first === '石' && characters.length > 1 ? (characters.at(-1) ?? first) : first
}
