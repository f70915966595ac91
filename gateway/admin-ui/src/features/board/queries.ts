import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { client, ok } from '@/api/client'
import type { FollowUpRun, TaskSummary } from '@/api/types'

const runKey = (day: MaybeRefOrGetter<string>) => ['run', day] as const

/** The day's run, or null; looked at often while it is dealing, now and then afterwards. */
export function useRun(day: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: runKey(day),
    queryFn: async ({ signal }) => {
      const runs = await ok(
        client.GET('/api/follow-up-runs', { params: { query: { businessDay: toValue(day) } }, signal }),
      )
      return runs.items[0] ?? null
    },
    refetchInterval: ({ state }) => (state.data?.status === 'RUNNING' ? 600 : 30_000),
  })
}

export function useStartRun(day: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => ok(client.POST('/api/follow-up-runs', { body: { businessDay: toValue(day) } })),
    onSuccess: (run) => {
      queries.setQueryData(['run', toValue(day)], run)
      void queries.invalidateQueries({ queryKey: ['distribution'] })
      void queries.invalidateQueries({ queryKey: ['exclusions'] })
    },
  })
}

export function useDistribution(run: MaybeRefOrGetter<FollowUpRun | null>) {
  return useQuery({
    queryKey: ['distribution', () => toValue(run)?.id, () => toValue(run)?.passes, () => toValue(run)?.status],
    enabled: () => toValue(run) !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(
        client.GET('/api/follow-up-runs/{id}/distribution', {
          params: { path: { id: toValue(run)?.id ?? '' } },
          signal,
        }),
      ),
    refetchInterval: () => (toValue(run)?.status === 'RUNNING' ? 900 : 8_000),
  })
}

const taskPages = 3

/** Every call of the day, so that each can be a pebble; null when there are too many to be seen one by one. */
export function useDayTasks(
  day: MaybeRefOrGetter<string>,
  stamp: MaybeRefOrGetter<string>,
  due: MaybeRefOrGetter<number>,
) {
  return useQuery({
    queryKey: ['day-tasks', day, stamp],
    enabled: () => toValue(due) > 0,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const tasks: TaskSummary[] = []
      let cursor: string | undefined
      for (let page = 0; page < taskPages; page++) {
        const query = { kind: 'FOLLOW_UP_CALL' as const, businessDay: toValue(day), limit: 200, cursor }
        const answer = await ok(client.GET('/api/tasks', { params: { query }, signal }))
        tasks.push(...answer.items)
        if (!answer.nextCursor) return tasks
        cursor = answer.nextCursor
      }
      return null
    },
  })
}

export function useExclusions(run: MaybeRefOrGetter<FollowUpRun | null>) {
  return useQuery({
    queryKey: ['exclusions', () => toValue(run)?.id, () => toValue(run)?.passes, () => toValue(run)?.status],
    enabled: () => toValue(run) !== null,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ok(
        client.GET('/api/follow-up-runs/{id}/exclusions', {
          params: { path: { id: toValue(run)?.id ?? '' }, query: { limit: 200 } },
          signal,
        }),
      ),
  })
}
