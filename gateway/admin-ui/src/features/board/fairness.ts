import type { RunFigures, Share } from '@/api/types'

export interface Fairness {
  people: number
  /** The loads of those with a whole share, which are the ones to compare. */
  most: number
  least: number
  /** How many take less than a whole share, for instance on a half shift. */
  lesser: number
}

/** Who took part in the spread: everyone in scope with room, so that their loads can be compared. */
export function participants(shares: readonly Share[], scope: RunFigures['scope']): Share[] {
  return shares.filter(
    (share) => share.spread > 0 || (!share.full && (scope !== 'SMALL' || share.agent.roles.includes('AFTERSALES'))),
  )
}

/** How far apart the loads lie among equals; null where nobody took part. */
export function fairnessOf(shares: readonly Share[], scope: RunFigures['scope']): Fairness | null {
  const people = participants(shares, scope)
  if (people.length === 0) return null
  const whole = Math.max(...people.map((share) => share.weight))
  const equals = people.filter((share) => share.weight === whole).map((share) => share.total)
  return {
    people: people.length,
    most: Math.max(...equals),
    least: Math.min(...equals),
    lesser: people.length - equals.length,
  }
}
