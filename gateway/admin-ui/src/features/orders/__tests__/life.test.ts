import { describe, expect, it } from 'vitest'
import type { Order } from '@/api/types'
import { lifeOf } from '../life'

const order = (part: Partial<Order>) =>
  ({
    placedAt: '2026-11-16T12:41:00Z',
    paidAt: null,
    shippedAt: null,
    receivedAt: null,
    completedAt: null,
    closedAt: null,
    ...part,
  }) as Order

const told = (part: Partial<Order>) => lifeOf(order(part)).map(({ name, state }) => `${name}:${state}`)

describe('the life line', () => {
  it('shows what is past, what is now and what is ahead', () => {
    expect(told({ status: 'SHIPPED' })).toEqual([
      'PLACED:past',
      'PAID:past',
      'SHIPPED:now',
      'RECEIVED:ahead',
      'COMPLETED:ahead',
    ])
  })

  it('ends where an order was cancelled or closed', () => {
    expect(told({ status: 'CANCELLED', closedAt: '2026-11-17T00:00:00Z' })).toEqual(['PLACED:past', 'CANCELLED:now'])
    expect(told({ status: 'CLOSED', paidAt: '2026-11-16T12:43:00Z' })).toEqual([
      'PLACED:past',
      'PAID:past',
      'CLOSED:now',
    ])
  })
})
