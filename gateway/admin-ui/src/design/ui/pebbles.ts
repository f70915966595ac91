/** reached: talked to · missed: wrong number or refused · waiting: nobody answered, again later · next: the one to call now */
export type PebbleState = 'reached' | 'missed' | 'waiting' | 'next' | 'open'

export interface Pebble {
  state: PebbleState
  /** The customer belongs to the agent. */
  own?: boolean
  title?: string
}

/** So many can still be seen one by one; above, a bar says it better. */
export const pebbleLimit = 30

export interface Call {
  status: string
  outcome?: string | null
  attempts: number
}

export function pebbleStateOf(call: Call): Exclude<PebbleState, 'next'> {
  if (call.outcome === 'REACHED') return 'reached'
  if (call.status === 'DONE') return 'missed'
  return call.attempts > 0 ? 'waiting' : 'open'
}

const order: PebbleState[] = ['reached', 'missed', 'next', 'waiting', 'open']

/** Finished ones first, so that the row fills from the left. */
export function inPebbleOrder<T extends Pebble>(pebbles: readonly T[]): T[] {
  return [...pebbles].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
}
