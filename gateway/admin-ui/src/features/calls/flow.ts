import type { AttemptRequest, CallResult, WechatResult } from '@/api/types'

/** A place taken on an account for this customer in this call. */
export interface Held {
  friendshipId: string
  accountId: string
  state: 'REQUESTED' | 'ADDED'
}

/** Where a call stands on the agent's screen. Kept over a reload; holds no phone number. */
export interface CallFlow {
  /** ready: not dialled · outcome: four results to choose from · wechat: reached, and what follows */
  step: 'ready' | 'outcome' | 'wechat'
  dialledAt: number | null
  callSeconds: number | null
  result: CallResult | null
  wechat: WechatResult | null
  accountId: string | null
  held: Held | null
  /** The attempt that stands; the next one told supersedes it. */
  attemptId: string | null
  satisfaction: number | null
  caseWanted: boolean
  suggestion: string
  note: string
}

export const newFlow: CallFlow = {
  step: 'ready',
  dialledAt: null,
  callSeconds: null,
  result: null,
  wechat: null,
  accountId: null,
  held: null,
  attemptId: null,
  satisfaction: null,
  caseWanted: false,
  suggestion: '',
  note: '',
}

/** What the agent may add to a call that reached somebody. */
export type Extras = Pick<CallFlow, 'satisfaction' | 'caseWanted' | 'suggestion' | 'note'>

export type Step =
  | { type: 'dialled'; at: number }
  | { type: 'already-called' }
  | { type: 'told'; result: CallResult; at: number }
  | { type: 'wechat'; wechat: WechatResult }
  | { type: 'account'; accountId: string }
  | { type: 'held'; held: Held | null }
  | { type: 'saved'; attemptId: string }
  | { type: 'edited'; extras: Partial<Extras> }
  | { type: 'reopened' }

const longestCall = 14_400

/** The whole conversation between agent and screen: from what stands and what happened to what stands then. */
export function advance(flow: CallFlow, step: Step): CallFlow {
  switch (step.type) {
    case 'dialled':
      return { ...flow, step: 'outcome', dialledAt: step.at, callSeconds: null }
    case 'already-called':
      return { ...flow, step: 'outcome', dialledAt: null, callSeconds: null }
    case 'told':
      return {
        ...flow,
        step: step.result === 'REACHED' ? 'wechat' : 'outcome',
        result: step.result,
        wechat: null,
        callSeconds: flow.callSeconds ?? secondsSince(flow.dialledAt, step.at),
      }
    case 'wechat':
      return { ...flow, wechat: step.wechat }
    case 'account':
      return { ...flow, accountId: step.accountId }
    case 'held':
      return { ...flow, held: step.held, accountId: step.held?.accountId ?? flow.accountId }
    case 'saved':
      return { ...flow, attemptId: step.attemptId }
    case 'edited':
      return { ...flow, ...step.extras }
    case 'reopened':
      return { ...flow, step: 'outcome', result: null, wechat: null }
  }
}

function secondsSince(dialledAt: number | null, at: number): number | null {
  if (dialledAt === null || at < dialledAt) return null
  return Math.min(Math.round((at - dialledAt) / 1000), longestCall)
}

/** Only somebody who was reached and said yes takes a place on an account. */
export function takesPlace(wechat: WechatResult | null): wechat is 'ADDED' | 'REQUEST_SENT' {
  return wechat === 'ADDED' || wechat === 'REQUEST_SENT'
}

/** What the flow tells the service; fields left empty are left out. */
export function attemptOf(flow: CallFlow): AttemptRequest {
  if (flow.result === null) throw new Error('no result told yet')
  const attempt: AttemptRequest = { result: flow.result }
  if (flow.callSeconds !== null) attempt.callSeconds = flow.callSeconds
  if (flow.attemptId) attempt.supersedes = flow.attemptId
  if (flow.result !== 'REACHED') return attempt
  if (flow.wechat) {
    attempt.wechat = { result: flow.wechat }
    if (takesPlace(flow.wechat) && flow.held) attempt.wechat.friendshipId = flow.held.friendshipId
  }
  if (flow.satisfaction !== null) attempt.satisfaction = flow.satisfaction
  if (flow.caseWanted) attempt.caseWanted = true
  if (flow.suggestion.trim()) attempt.suggestion = flow.suggestion.trim()
  if (flow.note.trim()) attempt.note = flow.note.trim()
  return attempt
}
