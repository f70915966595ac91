import type { Task } from '@/api/types'
import { newFlow, takesPlace, type CallFlow } from './flow'

/** The flow of a call that was told earlier, on another device or before this tab: it can be looked at and put right. */
export function flowOf(task: Task): CallFlow {
  const last = task.attemptsMade.at(-1)
  if (task.status !== 'DONE' || !last) return newFlow
  const wechat = last.wechat?.result ?? null
  const friendshipId = last.wechat?.friendshipId
  return {
    ...newFlow,
    step: last.result === 'REACHED' ? 'wechat' : 'outcome',
    result: last.result,
    wechat,
    attemptId: last.id,
    callSeconds: last.callSeconds ?? null,
    satisfaction: last.satisfaction ?? null,
    caseWanted: last.caseWanted,
    suggestion: last.suggestion ?? '',
    note: last.note ?? '',
    held:
      friendshipId && takesPlace(wechat)
        ? { friendshipId, accountId: '', state: wechat === 'ADDED' ? 'ADDED' : 'REQUESTED' }
        : null,
  }
}
