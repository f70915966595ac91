export interface Piece {
  text: string
  strong: boolean
}

/** The words that carry a step: the agent's own name and the works, so that the eye finds them while speaking. */
export function pieces(text: string, name: string): Piece[] {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const words = new RegExp(`(「(?:[^「」]|「[^」]*」)*」${escaped ? `|${escaped}` : ''})`)
  return text
    .split(words)
    .map((part, index) => ({ text: part, strong: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
