import type { Account, Task, WechatResult } from '@/api/types'
import { release, takePlace, type Places } from './befriending'
import { advance, takesPlace, type CallFlow } from './flow'

/** What saving needs: places on accounts, a way to tell the service, and somewhere to keep what already stands. */
export interface Desk {
  places: Places
  record: (flow: CallFlow) => Promise<{ attemptId: string; task: Task }>
  keep: (flow: CallFlow) => void
}

export interface Saved {
  flow: CallFlow
  task: Task
  /** Accounts that had no place left when it came to it. */
  passedOver: string[]
}

/**
 * Tells what came of the call: first the place on the account, then the attempt (a fall between the two leaves a call
 * without an outcome, never a wrong figure). Every step that stands is kept, so trying again repeats nothing.
 */
export async function save(flow: CallFlow, accounts: readonly Account[], desk: Desk): Promise<Saved> {
  const { flow: placed, passedOver } = await settlePlace(flow, accounts, desk)
  const { attemptId, task } = await desk.record(placed)
  const saved = advance(placed, { type: 'saved', attemptId })
  desk.keep(saved)
  return { flow: saved, task, passedOver }
}

async function settlePlace(flow: CallFlow, accounts: readonly Account[], desk: Desk) {
  const wanted = flow.result === 'REACHED' && takesPlace(flow.wechat) ? stateOf(flow.wechat) : null
  const { held } = flow
  const account = flow.accountId || held?.accountId || null
  if (held && wanted && held.state === wanted && (account === held.accountId || held.accountId === '')) {
    return { flow, passedOver: [] }
  }
  if (held && wanted === 'ADDED' && account === held.accountId) {
    await desk.places.change(held.friendshipId, 'ADDED')
    return { flow: kept(advance(flow, { type: 'held', held: { ...held, state: 'ADDED' } }), desk), passedOver: [] }
  }
  let now = flow
  if (held) {
    await release(desk.places, held)
    now = kept({ ...flow, held: null }, desk)
  }
  if (!wanted || !account) return { flow: now, passedOver: [] }
  const taken = await takePlace(desk.places, account, accounts, wanted)
  return { flow: kept(advance(now, { type: 'held', held: taken.held }), desk), passedOver: taken.passedOver }
}

function stateOf(wechat: WechatResult | null): 'ADDED' | 'REQUESTED' {
  return wechat === 'ADDED' ? 'ADDED' : 'REQUESTED'
}

function kept(flow: CallFlow, desk: Desk): CallFlow {
  desk.keep(flow)
  return flow
}

/**
 * Takes back what was told: the place is given back and the books no longer show a friend; what the call was is then
 * chosen anew and supersedes what stands.
 */
export async function undo(flow: CallFlow, desk: Desk): Promise<CallFlow> {
  let now = flow
  if (flow.held && flow.result === 'REACHED') {
    await release(desk.places, flow.held)
    now = kept({ ...flow, held: null, wechat: 'NOT_ASKED' }, desk)
    const { attemptId } = await desk.record(now)
    now = advance(now, { type: 'saved', attemptId })
  }
  return kept(advance(now, { type: 'reopened' }), desk)
}
