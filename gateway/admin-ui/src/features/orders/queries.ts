import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { client, ok } from '@/api/client'
import { filtersToApi, type OrderFilters } from './filters'

/** The phone is held in memory for as long as the search is on screen; it is no part of the key or the URL. */
export interface PhoneSearch {
  phone: string
  serial: number
}

export function useOrders(
  filters: MaybeRefOrGetter<OrderFilters>,
  cursor: MaybeRefOrGetter<string | null>,
  search: MaybeRefOrGetter<PhoneSearch | null>,
) {
  return useQuery({
    queryKey: ['orders', filters, cursor, () => toValue(search)?.serial ?? null],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => {
      const phone = toValue(search)?.phone
      if (phone) return ok(client.POST('/api/orders/searches', { body: { phone }, signal }))
      const query = filtersToApi(toValue(filters), toValue(cursor))
      return ok(client.GET('/api/orders', { params: { query }, signal }))
    },
  })
}

export function useOrder(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['order', id],
    queryFn: ({ signal }) => ok(client.GET('/api/orders/{id}', { params: { path: { id: toValue(id) } }, signal })),
  })
}

export function useStores() {
  return useQuery({
    queryKey: ['stores'],
    staleTime: 5 * 60_000,
    queryFn: ({ signal }) => ok(client.GET('/api/stores', { signal })),
  })
}
