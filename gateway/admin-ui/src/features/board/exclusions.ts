import type { Exclusion } from '@/api/types'

export interface ReasonCount {
  name: Exclusion['reason']
  count: number
}

/** The most frequent reason first. */
export function countByReason(exclusions: readonly Exclusion[]): ReasonCount[] {
  const counts = new Map<Exclusion['reason'], number>()
  for (const { reason } of exclusions) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count)
}
