const key = 'sy.pace'

/** When calls were saved in this tab, to tell how long the rest of the day takes. */
export function savedTimes(): number[] {
  try {
    const times: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(times) ? times.filter((time) => typeof time === 'number') : []
  } catch {
    return []
  }
}

export function notePace(at: number): void {
  try {
    sessionStorage.setItem(key, JSON.stringify([...savedTimes(), at].slice(-40)))
  } catch {
    // the usual pace then serves
  }
}
