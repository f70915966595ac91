import { describe, expect, it } from 'vitest'
import type { TaskSummary } from '@/api/types'
import { dayOf, doneBy, paceOf, placeOf } from '../day'
import { dialable, spoken } from '../phoneNumber'
import { pieces } from '../script'

const call = (id: string, part: Partial<TaskSummary> = {}) =>
  ({
    id,
    status: 'OPEN',
    attempts: 0,
    outcome: null,
    dueAt: '2026-11-23T01:00:00Z',
    befriend: true,
    contact: { salutation: id, friend: 'NONE' },
    ...part,
  }) as TaskSummary
const friend = { salutation: 'x', friend: 'ADDED' } as TaskSummary['contact']

const today = [
  call('a'),
  call('b'),
  call('late', { attempts: 2, dueAt: '2026-11-23T07:10:00Z' }),
  call('soon', { attempts: 1, dueAt: '2026-11-23T06:30:00Z' }),
  call('done', { status: 'DONE', attempts: 1, outcome: 'REACHED', contact: friend }),
  call('wrong', { status: 'DONE', attempts: 1, outcome: 'WRONG_NUMBER' }),
  call('merged', { status: 'CANCELLED' }),
]
const day = dayOf(today, [call('a'), call('yesterday')])

describe('an agent’s day', () => {
  it('knows who is next, who waits, who is left from before', () => {
    expect(day.next?.id).toBe('a')
    expect(day.open.map(({ id }) => id)).toEqual(['b'])
    expect(day.again.map(({ id }) => id)).toEqual(['soon', 'late'])
    expect(day.earlier.map(({ id }) => id)).toEqual(['yesterday'])
    expect(day.done.map(({ id }) => id)).toEqual(['done', 'wrong'])
  })

  it('counts what the pebbles show, cancelled calls left out', () => {
    expect(day.counts).toEqual({ total: 6, done: 2, reached: 1, missed: 1, waiting: 2, open: 2, friends: 1 })
    expect(day.pebbles.map(({ state }) => state)).toEqual(['reached', 'missed', 'next', 'waiting', 'waiting', 'open'])
  })

  it('gives each call its place', () => {
    expect(placeOf(day, 'a')).toEqual({ place: 3, total: 7 })
    expect(placeOf(day, 'yesterday')).toEqual({ place: 7, total: 7 })
    expect(placeOf(day, 'nowhere')).toBeNull()
  })

  it('goes on with what was left when today’s are done', () => {
    expect(dayOf([], [call('yesterday')]).next?.id).toBe('yesterday')
    expect(dayOf([], []).next).toBeNull()
  })
})

describe('the time the day will be done', () => {
  const now = Date.parse('2026-11-23T02:00:00Z')
  const minutes = (count: number) => count * 60_000

  it('is not before the last one to be called again is due', () => {
    expect(doneBy(day, now, minutes(6))).toBe(Date.parse('2026-11-23T07:16:00Z'))
  })

  it('follows the pace of the calls saved, within reason', () => {
    expect(paceOf([])).toBe(minutes(6))
    expect(paceOf([0, minutes(4), minutes(8), minutes(12), minutes(90)])).toBe(minutes(4))
    expect(doneBy(dayOf([call('a'), call('b')], []), now, minutes(4))).toBe(now + minutes(8))
  })

  it('is none when nothing is open', () => {
    expect(doneBy(dayOf([], []), now, minutes(4))).toBeNull()
  })
})

describe('a number', () => {
  it('is shown as it is said and dialled as it is', () => {
    expect(spoken('+8613812341234')).toBe('138 1234 1234')
    expect(dialable('+8613812341234')).toBe('tel:+8613812341234')
    expect(spoken('18412345678-1234')).toBe('184 1234 5678-1234')
    expect(dialable('18412345678-1234')).toBe('tel:18412345678,1234')
  })
})

it('a script shows a work whose name has a name in it as one', () => {
  expect(pieces('「英石山子「孤鹜」」收到了吗？', '')[0]).toEqual({ text: '「英石山子「孤鹜」」', strong: true })
})

it('a script shows the works and the agent’s name', () => {
  expect(pieces('我是石小语，您的「归舟」到了吗？', '石小语')).toEqual([
    { text: '我是', strong: false },
    { text: '石小语', strong: true },
    { text: '，您的', strong: false },
    { text: '「归舟」', strong: true },
    { text: '到了吗？', strong: false },
  ])
})
