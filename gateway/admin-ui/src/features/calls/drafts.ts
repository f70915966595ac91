import { newFlow, type CallFlow } from './flow'

const key = (taskId: string) => `sy.call.${taskId}`

/** What was typed outlives a reload, for this tab and until signing out. A phone number is never among it. */
export function draftOf(taskId: string): CallFlow | null {
  try {
    const stored = sessionStorage.getItem(key(taskId))
    return stored ? { ...newFlow, ...(JSON.parse(stored) as Partial<CallFlow>) } : null
  } catch {
    return null
  }
}

export function keepDraft(taskId: string, flow: CallFlow): void {
  try {
    sessionStorage.setItem(key(taskId), JSON.stringify(flow))
  } catch {
    // full or closed storage costs the draft its survival, nothing else
  }
}

export function dropDraft(taskId: string): void {
  try {
    sessionStorage.removeItem(key(taskId))
  } catch {
    // as above
  }
}
