import { beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import type { Account, Task } from '@/api/types'
import { preselected } from '../accounts'
import { NoRoomLeft, takePlace, type Places } from '../befriending'
import { attemptOf, newFlow, type CallFlow, type Held } from '../flow'
import { save, undo, type Desk } from '../saving'

const account = (id: string, room: number) =>
  ({ id, nickname: id, room, capacity: 5000, taken: 5000 - room, state: 'ACTIVE' }) as Account
const accounts = [account('w1', 300), account('w2', 900), account('w3', 0)]
const isFull = (...left: { id: string; room: number }[]) =>
  new Problem(409, { type: '/problems/account-full', ...(left.length > 0 ? { accounts: left } : {}) })

let log: string[]
let full: Map<string, Problem>
let kept: CallFlow
let failing: boolean

const places: Places = {
  async take(accountId, state): Promise<Held> {
    const refusal = full.get(accountId)
    log.push(`take ${accountId} ${state}${refusal ? ' refused' : ''}`)
    if (refusal) throw refusal
    return { friendshipId: `f-${accountId}`, accountId, state }
  },
  async change(friendshipId, state) {
    log.push(`${state} ${friendshipId}`)
  },
}
const desk: Desk = {
  places,
  record: async (flow) => {
    if (failing) throw new Problem(503, {})
    const { result, wechat, supersedes } = attemptOf(flow)
    log.push(`tell ${[result, wechat?.result, supersedes && `instead of ${supersedes}`].filter(Boolean).join(' ')}`)
    return { attemptId: `at${log.length}`, task: {} as Task }
  },
  keep: (flow) => {
    kept = flow
  },
}
const reached = (part: Partial<CallFlow>): CallFlow => ({ ...newFlow, step: 'wechat', result: 'REACHED', ...part })
const added: Partial<CallFlow> = {
  wechat: 'ADDED',
  accountId: 'w2',
  held: { friendshipId: 'f-w2', accountId: 'w2', state: 'ADDED' },
  attemptId: 'at0',
}

beforeEach(() => {
  log = []
  full = new Map()
  failing = false
})

describe('saving a call', () => {
  it('takes the place first and tells the call second', async () => {
    const { flow } = await save(reached({ wechat: 'ADDED', accountId: 'w2' }), accounts, desk)
    expect(log).toEqual(['take w2 ADDED', 'tell REACHED ADDED'])
    expect(flow).toMatchObject({ held: { friendshipId: 'f-w2' }, attemptId: 'at2' })
  })

  it('takes no place where nobody said yes', async () => {
    await save(reached({ wechat: 'REFUSED' }), accounts, desk)
    expect(log).toEqual(['tell REACHED REFUSED'])
  })

  it('moves on to the roomiest account left when somebody was faster, and says which was full', async () => {
    full.set('w2', isFull({ id: 'w1', room: 299 }, { id: 'w9', room: 12 }))
    const { flow, passedOver } = await save(reached({ wechat: 'REQUEST_SENT', accountId: 'w2' }), accounts, desk)
    expect(log).toEqual(['take w2 REQUESTED refused', 'take w1 REQUESTED', 'tell REACHED REQUEST_SENT'])
    expect(passedOver).toEqual(['w2'])
    expect(flow.accountId).toBe('w1')
  })

  it('tells nothing when no account has room', async () => {
    full.set('w1', isFull())
    full.set('w2', isFull())
    await expect(save(reached({ wechat: 'ADDED', accountId: 'w2' }), accounts, desk)).rejects.toThrow(NoRoomLeft)
    expect(log).toEqual(['take w2 ADDED refused', 'take w1 ADDED refused'])
  })

  it('that fell between the two repeats nothing the second time', async () => {
    failing = true
    await expect(save(reached({ wechat: 'ADDED', accountId: 'w2' }), accounts, desk)).rejects.toThrow(Problem)
    expect(kept.held?.friendshipId).toBe('f-w2')
    failing = false
    await save(kept, accounts, desk)
    expect(log).toEqual(['take w2 ADDED', 'tell REACHED ADDED'])
  })

  it('on another account gives the first place back', async () => {
    await save(reached({ ...added, accountId: 'w1' }), accounts, desk)
    expect(log).toEqual(['REMOVED f-w2', 'take w1 ADDED', 'tell REACHED ADDED instead of at0'])
  })

  it('that became a refusal withdraws the request', async () => {
    const held: Held = { friendshipId: 'f-w2', accountId: 'w2', state: 'REQUESTED' }
    await save(reached({ wechat: 'REFUSED', held, attemptId: 'at0' }), accounts, desk)
    expect(log).toEqual(['WITHDRAWN f-w2', 'tell REACHED REFUSED instead of at0'])
  })

  it('whose request was accepted keeps its place', async () => {
    const held: Held = { friendshipId: 'f-w2', accountId: 'w2', state: 'REQUESTED' }
    await save(reached({ wechat: 'ADDED', accountId: 'w2', held, attemptId: 'at0' }), accounts, desk)
    expect(log).toEqual(['ADDED f-w2', 'tell REACHED ADDED instead of at0'])
  })
})

describe('undoing a call', () => {
  it('gives the place back, corrects the books and asks anew', async () => {
    const flow = await undo(reached(added), desk)
    expect(log).toEqual(['REMOVED f-w2', 'tell REACHED NOT_ASKED instead of at0'])
    expect(flow).toMatchObject({ step: 'outcome', held: null, result: null, attemptId: 'at2' })
  })

  it('without a place only asks anew', async () => {
    const flow = await undo({ ...newFlow, result: 'NO_ANSWER', attemptId: 'at0' }, desk)
    expect(log).toEqual([])
    expect(flow).toMatchObject({ step: 'outcome', result: null, attemptId: 'at0' })
  })
})

describe('an account', () => {
  it('is chosen beforehand: the one with most room, or the one picked while it has any', () => {
    expect(preselected(accounts, null)?.id).toBe('w2')
    expect(preselected(accounts, 'w1')?.id).toBe('w1')
    expect(preselected(accounts, 'w3')?.id).toBe('w2')
    expect(preselected([account('w3', 0)], null)).toBeNull()
  })

  it('refused for another reason is not passed over', async () => {
    full.set('w2', new Problem(404, {}))
    await expect(takePlace(places, 'w2', accounts, 'ADDED')).rejects.toThrow(Problem)
    expect(log).toEqual(['take w2 ADDED refused'])
  })
})
