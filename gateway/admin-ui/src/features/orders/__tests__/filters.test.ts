import { describe, expect, it } from 'vitest'
import {
  filtersFrom,
  filtersToApi,
  filtersToUrl,
  isFiltered,
  noFilters,
  sameFilters,
  viewsOf,
  type OrderFilters,
} from '../filters'

const filters: OrderFilters = {
  store: 's1',
  status: ['RECEIVED', 'COMPLETED'],
  number: '0647',
  received: { from: '2026-11-18', to: '2026-11-20' },
  placed: null,
  paid: { from: '2026-11-16', to: '2026-11-16' },
}

describe('filters', () => {
  it('come back from the URL as they went in', () => {
    expect(filtersFrom(filtersToUrl(filters) as never)).toEqual(filters)
    expect(filtersFrom({})).toEqual(noFilters)
  })

  it('read like words in the URL', () => {
    expect(filtersToUrl(filters)).toEqual({
      store: 's1',
      status: 'RECEIVED,COMPLETED',
      number: '0647',
      received: '2026-11-18..2026-11-20',
      paid: '2026-11-16..2026-11-16',
    })
  })

  it('leave out of a URL what is not sound', () => {
    expect(
      filtersFrom({ status: 'RECEIVED,STOLEN', received: '2026-11-20..2026-11-18', placed: 'x', phone: '13812341234' }),
    ).toEqual({
      ...noFilters,
      status: ['RECEIVED'],
    })
  })

  it('become the query of the service', () => {
    expect(filtersToApi(filters, 'c')).toEqual({
      limit: 50,
      store: 's1',
      status: ['RECEIVED', 'COMPLETED'],
      number: '0647',
      receivedFrom: '2026-11-18',
      receivedTo: '2026-11-20',
      paidFrom: '2026-11-16',
      paidTo: '2026-11-16',
      cursor: 'c',
    })
  })

  it('of a view are days counted from the business day', () => {
    const received = viewsOf('2026-12-01').find((view) => view.name === 'received')
    expect(received?.filters.received).toEqual({ from: '2026-11-28', to: '2026-11-30' })
    expect(received && isFiltered(received.filters)).toBe(true)
    expect(sameFilters(noFilters, filtersFrom({ order: 'o1' }))).toBe(true)
  })
})
