import type { RunFigures, Share } from '@/api/types'

export interface Fairness {
  people: number
  most: number
  least: number
}

/** Who took part in the spread: everyone in scope with room, so that their loads can be compared. */
export function participants(shares: readonly Share[], scope: RunFigures['scope']): Share[] {
  return shares.filter(
    (share) => share.spread > 0 || (!share.full && (scope !== 'SMALL' || share.agent.roles.includes('AFTERSALES'))),
  )
}

/** How far apart the loads lie; null where nobody took part. */
export function fairnessOf(shares: readonly Share[], scope: RunFigures['scope']): Fairness | null {
  const loads = participants(shares, scope).map((share) => share.total)
  if (loads.length === 0) return null
  return { people: loads.length, most: Math.max(...loads), least: Math.min(...loads) }
}
