import type { TaskSummary } from '@/api/types'
import { inPebbleOrder, pebbleStateOf, type Pebble } from '@/design/ui/pebbles'

/** An agent's day: who is next, who is to be called again, who has not been called, who is done. */
export interface CallDay {
  next: TaskSummary | null
  again: TaskSummary[]
  open: TaskSummary[]
  earlier: TaskSummary[]
  done: TaskSummary[]
  pebbles: Pebble[]
  counts: {
    total: number
    done: number
    reached: number
    missed: number
    waiting: number
    open: number
    friends: number
  }
}

const isOpen = (task: TaskSummary) => task.status === 'OPEN' || task.status === 'IN_PROGRESS'

/**
 * @param today the day's calls as the service orders them, what to call now first
 * @param undone all open calls of the agent, whatever their day
 */
export function dayOf(today: readonly TaskSummary[], undone: readonly TaskSummary[]): CallDay {
  const calls = today.filter((task) => task.status !== 'CANCELLED' && task.status !== 'SKIPPED')
  const ids = new Set(calls.map((task) => task.id))
  const earlier = undone.filter((task) => isOpen(task) && !ids.has(task.id))
  const standing = calls.filter(isOpen)
  const next = standing[0] ?? earlier[0] ?? null
  const rest = (task: TaskSummary) => task.id !== next?.id
  const done = calls.filter((task) => !isOpen(task))
  const state = (task: TaskSummary): Pebble['state'] => (task.id === next?.id ? 'next' : pebbleStateOf(task))
  const many = (wanted: Pebble['state']) => calls.filter((task) => pebbleStateOf(task) === wanted).length

  return {
    next,
    again: standing.filter((task) => rest(task) && task.attempts > 0).sort((a, b) => a.dueAt.localeCompare(b.dueAt)),
    open: standing.filter((task) => rest(task) && task.attempts === 0),
    earlier: earlier.filter(rest),
    done,
    pebbles: inPebbleOrder(calls.map((task) => ({ state: state(task), title: task.contact.salutation }))),
    counts: {
      total: calls.length,
      done: done.length,
      reached: many('reached'),
      missed: many('missed'),
      waiting: many('waiting'),
      open: many('open'),
      friends: done.filter((task) => task.befriend && task.outcome === 'REACHED' && task.contact.friend === 'ADDED')
        .length,
    },
  }
}

/** The place of a call in the day, counted from 1: done ones first, then in the order they are to be called. */
export function placeOf(day: CallDay, taskId: string): { place: number; total: number } | null {
  const order = [...day.done, ...(day.next ? [day.next] : []), ...day.open, ...day.again, ...day.earlier]
  const index = order.findIndex((task) => task.id === taskId)
  return index < 0 ? null : { place: index + 1, total: order.length }
}

const usualPace = 6 * 60_000
const quickest = 2 * 60_000
const slowest = 20 * 60_000

/** How long a call takes: the middle of the gaps between calls saved today, within reason; else the usual. */
export function paceOf(savedAt: readonly number[]): number {
  const gaps = savedAt
    .slice(1)
    .map((at, index) => at - (savedAt[index] ?? at))
    .filter((gap) => gap >= quickest && gap <= slowest)
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 2)] ?? usualPace
}

/** When the day will be done: all that is open at this pace, but not before the last one to be called again is due. */
export function doneBy(day: CallDay, now: number, pace: number): number | null {
  const { open, waiting } = day.counts
  if (open + waiting === 0) return null
  const lastAgain = Math.max(
    0,
    ...[...day.again, ...(day.next ? [day.next] : [])].map((task) => Date.parse(task.dueAt)),
  )
  return Math.max(now + (open + waiting) * pace, lastAgain + pace)
}
