import { Problem } from '@/api/problem'
import type { Held } from './flow'

/** What befriending needs of customer-service. */
export interface Places {
  take(accountId: string, state: Held['state']): Promise<Held>
  change(friendshipId: string, state: 'ADDED' | 'WITHDRAWN' | 'REMOVED'): Promise<void>
}

export interface Taken {
  held: Held
  /** Accounts that were full when we came, in the order they were tried. */
  passedOver: string[]
}

/** No account of the agent has room any more. */
export class NoRoomLeft extends Error {}

const movesOn = ['account-full', 'account-paused']

interface Roomy {
  id: string
  room: number
}

/**
 * Takes a place, starting with the account wanted. A place lost to somebody faster is no failure: the account with the
 * most room among those left is tried next, as the refusal names them.
 */
export async function takePlace(
  places: Places,
  wanted: string,
  others: readonly Roomy[],
  state: Held['state'],
): Promise<Taken> {
  const passedOver: string[] = []
  let choices: readonly Roomy[] = others
  for (let next: string | undefined = wanted; next !== undefined;) {
    const account: string = next
    try {
      return { held: await places.take(account, state), passedOver }
    } catch (error) {
      if (!(error instanceof Problem) || !movesOn.includes(error.code)) throw error
      passedOver.push(account)
      choices = error.get<Roomy[]>('accounts') ?? choices
      next = [...choices]
        .filter((choice) => choice.room > 0 && !passedOver.includes(choice.id))
        .sort((a, b) => b.room - a.room)[0]?.id
    }
  }
  throw new NoRoomLeft()
}

/** Gives the place back: a request is withdrawn, a friend removed. */
export function release(places: Places, held: Held): Promise<void> {
  return places.change(held.friendshipId, held.state === 'ADDED' ? 'REMOVED' : 'WITHDRAWN')
}
