import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { client, ok } from '@/api/client'
import type { OrderImport } from '@/api/types'

export function isRunning(job: OrderImport): boolean {
  return job.status === 'QUEUED' || job.status === 'RUNNING'
}

export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => ok(client.GET('/api/order-imports', { params: { query: { limit: 8 } }, signal })),
    refetchInterval: ({ state }) => (state.data?.items.some(isRunning) ? 2_000 : false),
  })
}

/** The job, looked at again and again until it has ended. */
export function useImport(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['import', id],
    staleTime: 0,
    queryFn: ({ signal }) =>
      ok(client.GET('/api/order-imports/{id}', { params: { path: { id: toValue(id) } }, signal })),
    refetchInterval: ({ state }) => (state.data && !isRunning(state.data) ? false : 700),
  })
}

/** Faulty rows appear while the job runs, so the list is fetched anew whenever their number has grown. */
export function useImportErrors(id: MaybeRefOrGetter<string>, rows: MaybeRefOrGetter<number>) {
  return useInfiniteQuery({
    queryKey: ['import-errors', id, rows],
    placeholderData: keepPreviousData,
    enabled: () => toValue(rows) > 0,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ signal, pageParam }) =>
      ok(
        client.GET('/api/order-imports/{id}/errors', {
          params: { path: { id: toValue(id) }, query: { limit: 100, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export function useStores() {
  return useQuery({
    queryKey: ['stores'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => ok(client.GET('/api/stores', { signal })),
  })
}
