import type { Messages } from './i18n'

/** What vue-i18n hands to a message: parts become one text, or nodes where a component fills them. */
interface Parts<T> {
  normalize(parts: (T | string)[]): T
  interpolate(value: unknown): T
  named(name: string): unknown
  plural(cases: T[]): T
}

export type Message = <T>(parts: Parts<T>) => T
export interface CompiledMessages {
  [key: string]: Message | CompiledMessages
}

/**
 * Turns texts into the functions that vue-i18n calls. Ours know two things only, `{name}` and ` | ` between singular and
 * plural, so these lines stand in for a compiler of many times the size, and nothing is ever evaluated from a string.
 */
export function compile(messages: Messages): CompiledMessages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [key, typeof text === 'string' ? messageOf(text) : compile(text)]),
  )
}

export function messageOf(text: string): Message {
  const [only, ...more] = text.split(' | ').map((one) => one.split(/\{(\w+)\}/))
  if (!only || more.length === 0) return (parts) => told(only ?? [], parts)
  return (parts) => parts.plural([only, ...more].map((pieces) => told(pieces, parts)))
}

/** Every second piece is the name of a value. */
function told<T>(pieces: string[], parts: Parts<T>): T {
  return parts.normalize(
    pieces.map((piece, index) => (index % 2 === 1 ? parts.interpolate(parts.named(piece)) : piece)),
  )
}
