import type { Share, TaskSummary } from '@/api/types'
import { inPebbleOrder, pebbleStateOf, type Pebble } from '@/design/ui/pebbles'

type Name = (task: TaskSummary, pebble: Pebble) => string

/** An agent's calls as pebbles: finished ones first, then own customers, then the spread. */
export function pebblesOf(agentId: string, tasks: readonly TaskSummary[], name: Name): Pebble[] {
  const pebbles = tasks
    .filter((task) => task.assignee?.id === agentId && task.status !== 'CANCELLED')
    .map((task) => {
      const pebble: Pebble = { state: pebbleStateOf(task), own: task.dealReason === 'OWNER' }
      return { ...pebble, title: name(task, pebble) }
    })
    .sort((a, b) => Number(b.own) - Number(a.own))
  return inPebbleOrder(pebbles)
}

/** The same from the counts alone, where the calls themselves are too many to fetch. */
export function countedPebbles(share: Share): Pebble[] {
  const count = (many: number, state: Pebble['state']): Pebble[] =>
    Array.from({ length: Math.max(many, 0) }, () => ({ state }))
  return [
    ...count(share.reached, 'reached'),
    ...count(share.made - share.reached, 'missed'),
    ...count(share.total - share.made, 'open'),
  ]
}
