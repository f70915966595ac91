/** Rows a second over the last seconds, from what polling saw; null until two sightings differ. */
export interface Sighting {
  at: number
  done: number
}

const window = 6_000

export function withSighting(seen: readonly Sighting[], next: Sighting): Sighting[] {
  return [...seen.filter((one) => next.at - one.at <= window && one.done <= next.done), next]
}

export function rowsPerSecond(seen: readonly Sighting[]): number | null {
  const first = seen[0]
  const last = seen.at(-1)
  if (!first || !last || last.at === first.at || last.done === first.done) return null
  return ((last.done - first.done) / (last.at - first.at)) * 1000
}

export function secondsLeft(seen: readonly Sighting[], total: number): number | null {
  const rate = rowsPerSecond(seen)
  const last = seen.at(-1)
  return rate && last ? Math.max(1, Math.ceil((total - last.done) / rate)) : null
}
