import { describe, expect, it } from 'vitest'
import { advance, attemptOf, newFlow, type CallFlow, type Step } from '../flow'

const after = (...steps: Step[]): CallFlow => steps.reduce(advance, newFlow)
const at = Date.parse('2026-11-23T02:00:00Z')
const held = { friendshipId: 'f1', accountId: 'w1', state: 'ADDED' } as const

describe('a call', () => {
  it('asks how it went once dialled, and times itself', () => {
    const flow = after({ type: 'dialled', at }, { type: 'told', result: 'REACHED', at: at + 134_000 })
    expect(flow.step).toBe('wechat')
    expect(attemptOf(flow)).toEqual({ result: 'REACHED', callSeconds: 134 })
  })

  it('that was made elsewhere has no length', () => {
    expect(attemptOf(after({ type: 'already-called' }, { type: 'told', result: 'NO_ANSWER', at }))).toEqual({
      result: 'NO_ANSWER',
    })
  })

  it('stays with the four results when nobody was reached, and tells nothing else', () => {
    const flow = after(
      { type: 'dialled', at },
      { type: 'edited', extras: { note: 'x', satisfaction: 5 } },
      { type: 'told', result: 'WRONG_NUMBER', at: at + 1_000 },
    )
    expect(flow.step).toBe('outcome')
    expect(attemptOf(flow)).toEqual({ result: 'WRONG_NUMBER', callSeconds: 1 })
  })

  it('names the friendship only while one is held for it', () => {
    const added = after(
      { type: 'told', result: 'REACHED', at },
      { type: 'wechat', wechat: 'ADDED' },
      { type: 'held', held },
    )
    expect(attemptOf(added).wechat).toEqual({ result: 'ADDED', friendshipId: 'f1' })
    expect(attemptOf(advance(added, { type: 'wechat', wechat: 'REFUSED' })).wechat).toEqual({ result: 'REFUSED' })
  })

  it('told again supersedes what stands, with what was typed', () => {
    const saved = after(
      { type: 'told', result: 'REACHED', at },
      { type: 'wechat', wechat: 'NOT_ASKED' },
      { type: 'saved', attemptId: 'at1' },
    )
    const edited = advance(saved, { type: 'edited', extras: { note: '  想配木座 ', caseWanted: true } })
    expect(attemptOf(edited)).toEqual({
      result: 'REACHED',
      wechat: { result: 'NOT_ASKED' },
      supersedes: 'at1',
      caseWanted: true,
      note: '想配木座',
    })
  })

  it('reopened asks anew and keeps what was typed and what it supersedes', () => {
    const flow = advance(
      { ...newFlow, step: 'wechat', result: 'REACHED', wechat: 'ADDED', attemptId: 'at1', note: 'n' },
      { type: 'reopened' },
    )
    expect(flow).toMatchObject({ step: 'outcome', result: null, wechat: null, attemptId: 'at1', note: 'n' })
  })

  it('without a result cannot be told', () => {
    expect(() => attemptOf(newFlow)).toThrow()
  })
})
