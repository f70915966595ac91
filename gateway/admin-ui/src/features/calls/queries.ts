import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { client, ok } from '@/api/client'
import type { AttemptRequest } from '@/api/types'
import type { Places } from './befriending'

const kind = 'FOLLOW_UP_CALL'

export function useDayCalls(day: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['calls', day],
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
    queryFn: async ({ signal }) => {
      const get = (query: object) =>
        ok(client.GET('/api/tasks', { params: { query: { kind, assignee: 'me', ...query } }, signal }))
      const [today, undone] = await Promise.all([
        get({ businessDay: toValue(day), limit: 200 }),
        get({ status: 'OPEN', limit: 200 }),
      ])
      return { today: today.items, undone: undone.items }
    },
  })
}

const taskQuery = (id: string) => ({
  queryKey: ['call', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    ok(client.GET('/api/tasks/{id}', { params: { path: { id } }, signal })),
})

export function useTask(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['call', id],
    queryFn: ({ signal }) => taskQuery(toValue(id)).queryFn({ signal }),
  })
}

/** The next customer is fetched while this one is still being told, so that going on is instant. */
export function useNextTask(id: MaybeRefOrGetter<string | null>) {
  return useQuery({
    queryKey: ['call', id],
    enabled: () => toValue(id) !== null,
    queryFn: ({ signal }) => taskQuery(toValue(id) ?? '').queryFn({ signal }),
  })
}

export function useMyAccounts(wanted: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['my-accounts'],
    enabled: () => toValue(wanted),
    queryFn: ({ signal }) =>
      ok(client.GET('/api/wechat-accounts', { params: { query: { holder: 'me', limit: 200 } }, signal })),
  })
}

export function revealPhone(taskId: string) {
  return ok(
    client.POST('/api/tasks/{id}/phone-reveals', {
      params: { path: { id: taskId } },
      body: { purpose: 'follow-up-call' },
    }),
  )
}

export function recordAttempt(taskId: string, body: AttemptRequest) {
  return ok(client.POST('/api/tasks/{id}/attempts', { params: { path: { id: taskId } }, body }))
}

/** Places on WeChat accounts for one customer. */
export function placesFor(contactId: string, taskId: string): Places {
  return {
    async take(accountId, state) {
      const friendship = await ok(client.POST('/api/friendships', { body: { contactId, accountId, state, taskId } }))
      return { friendshipId: friendship.id, accountId: friendship.accountId, state }
    },
    async change(friendshipId, state) {
      const standing = await ok(client.GET('/api/friendships', { params: { query: { contactId } } }))
      const friendship = standing.items.find((one) => one.id === friendshipId)
      if (!friendship || friendship.state === state) return
      const header = { 'If-Match': `"${friendship.version}"` }
      await ok(
        client.PATCH('/api/friendships/{id}', { params: { path: { id: friendshipId }, header }, body: { state } }),
      )
    },
  }
}

/** After a call was told: lists, accounts and the board of a manager see it at once. */
export function useRefreshAfterCall() {
  const queries = useQueryClient()
  return async (taskId: string) => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['calls'] }),
      queries.invalidateQueries({ queryKey: ['call', taskId] }),
      queries.invalidateQueries({ queryKey: ['my-accounts'] }),
      queries.invalidateQueries({ queryKey: ['distribution'] }),
    ])
  }
}
