import { describe, expect, it } from 'vitest'
import type { Share, TaskSummary } from '@/api/types'
import { countByReason } from '../exclusions'
import { fairnessOf } from '../fairness'
import { countedPebbles, pebblesOf } from '../shares'

const share = (total: number, part: Partial<Share> = {}, roles: Share['agent']['roles'] = ['AFTERSALES']) =>
  ({
    agent: { id: 'a', displayName: '石之木', avatar: '', roles },
    weight: 100,
    total,
    byOwner: 0,
    spread: total,
    made: 0,
    reached: 0,
    room: 9,
    full: false,
    ...part,
  }) as Share

describe('fairness on screen', () => {
  it('compares those who took part in the spread', () => {
    const shares = [share(7), share(6), share(2, { spread: 0, byOwner: 2, full: true })]
    expect(fairnessOf(shares, 'WIDE')).toEqual({ people: 2, most: 7, least: 6, lesser: 0 })
  })

  it('compares equals: who takes half a share is counted apart', () => {
    expect(fairnessOf([share(11), share(10), share(5, { weight: 50 })], 'WIDE')).toEqual({
      people: 3,
      most: 11,
      least: 10,
      lesser: 1,
    })
  })

  it('counts somebody in scope who got nothing, and nobody outside it', () => {
    const idle = share(0, { spread: 0 })
    const presales = share(1, { spread: 0, byOwner: 1 }, ['PRESALES'])
    expect(fairnessOf([share(1), idle, presales], 'SMALL')).toEqual({ people: 2, most: 1, least: 0, lesser: 0 })
    expect(fairnessOf([], 'WIDE')).toBeNull()
  })
})

describe('an agent’s pebbles', () => {
  const task = (part: Partial<TaskSummary>) =>
    ({
      assignee: { id: 'a', displayName: '' },
      status: 'OPEN',
      outcome: null,
      attempts: 0,
      dealReason: 'SPREAD',
      ...part,
    }) as TaskSummary

  it('are that agent’s calls: done first, own customers before the spread', () => {
    const tasks = [
      task({}),
      task({ dealReason: 'OWNER' }),
      task({ status: 'DONE', outcome: 'REACHED', attempts: 1 }),
      task({ status: 'CANCELLED' }),
      task({ assignee: { id: 'b', displayName: '' } }),
    ]
    expect(pebblesOf('a', tasks, () => 'x').map(({ state, own }) => `${state}${own ? '*' : ''}`)).toEqual([
      'reached',
      'open*',
      'open',
    ])
  })

  it('can be told from counts alone', () => {
    expect(countedPebbles(share(4, { made: 3, reached: 1 })).map(({ state }) => state)).toEqual([
      'reached',
      'missed',
      'missed',
      'open',
    ])
  })
})

it('exclusions are counted by reason, the most frequent first', () => {
  const one = {
    contactId: '',
    orderId: '',
    orderNumber: '',
    salutation: '',
    storeName: '',
    receivedAt: '',
    lastReachedOn: null,
  }
  expect(
    countByReason([
      { ...one, reason: 'NO_PHONE' },
      { ...one, reason: 'REFUNDED' },
      { ...one, reason: 'REFUNDED' },
    ]),
  ).toEqual([
    { name: 'REFUNDED', count: 2 },
    { name: 'NO_PHONE', count: 1 },
  ])
})
