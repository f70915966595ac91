import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { OrderQuery, OrderStatus } from '@/api/types'
import { addDays } from '@/app/format'

export const statuses: OrderStatus[] = ['PLACED', 'PAID', 'SHIPPED', 'RECEIVED', 'COMPLETED', 'CANCELLED', 'CLOSED']
export const periods = ['received', 'placed', 'paid'] as const
export type PeriodName = (typeof periods)[number]

/** Business days, both included. */
export interface Period {
  from: string
  to: string
}

export interface OrderFilters {
  store: string | null
  status: OrderStatus[]
  number: string | null
  received: Period | null
  placed: Period | null
  paid: Period | null
}

export const noFilters: OrderFilters = {
  store: null,
  status: [],
  number: null,
  received: null,
  placed: null,
  paid: null,
}

type Raw = LocationQuery[string] | undefined

function first(value: Raw): string | null {
  return (Array.isArray(value) ? value[0] : value) || null
}

function periodOf(value: Raw): Period | null {
  const match = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(first(value) ?? '')
  const [, from, to] = match ?? []
  return from && to && from <= to ? { from, to } : null
}

function statusesOf(value: Raw): OrderStatus[] {
  const wanted = (Array.isArray(value) ? value : [value]).flatMap((one) => one?.split(',') ?? [])
  return statuses.filter((status) => wanted.includes(status))
}

/** What the URL says; whatever in it is not ours or not sound is left out rather than guessed. */
export function filtersFrom(query: LocationQuery): OrderFilters {
  return {
    store: first(query.store),
    status: statusesOf(query.status),
    number: first(query.number),
    received: periodOf(query.received),
    placed: periodOf(query.placed),
    paid: periodOf(query.paid),
  }
}

export function filtersToUrl(filters: OrderFilters): LocationQueryRaw {
  const query: LocationQueryRaw = {}
  if (filters.store) query.store = filters.store
  if (filters.status.length > 0) query.status = filters.status.join(',')
  if (filters.number) query.number = filters.number
  for (const name of periods) {
    const period = filters[name]
    if (period) query[name] = `${period.from}..${period.to}`
  }
  return query
}

export function filtersToApi(filters: OrderFilters, cursor: string | null): OrderQuery {
  const query: OrderQuery = { limit: 50 }
  if (filters.store) query.store = filters.store
  if (filters.status.length > 0) query.status = filters.status
  if (filters.number) query.number = filters.number
  if (filters.received) Object.assign(query, { receivedFrom: filters.received.from, receivedTo: filters.received.to })
  if (filters.placed) Object.assign(query, { placedFrom: filters.placed.from, placedTo: filters.placed.to })
  if (filters.paid) Object.assign(query, { paidFrom: filters.paid.from, paidTo: filters.paid.to })
  if (cursor) query.cursor = cursor
  return query
}

export function isFiltered(filters: OrderFilters): boolean {
  return Object.keys(filtersToUrl(filters)).length > 0
}

/** A saved view is nothing but a named URL. */
export interface View {
  name: 'all' | 'received' | 'toShip' | 'unpaid'
  filters: OrderFilters
}

export function viewsOf(today: string): View[] {
  return [
    { name: 'all', filters: noFilters },
    { name: 'received', filters: { ...noFilters, received: { from: addDays(today, -3), to: addDays(today, -1) } } },
    { name: 'toShip', filters: { ...noFilters, status: ['PAID'] } },
    { name: 'unpaid', filters: { ...noFilters, status: ['PLACED'] } },
  ]
}

export function sameFilters(a: OrderFilters, b: OrderFilters): boolean {
  return JSON.stringify(filtersToUrl(a)) === JSON.stringify(filtersToUrl(b))
}
