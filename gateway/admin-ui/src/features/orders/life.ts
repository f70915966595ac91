import type { Order } from '@/api/types'

export type LifeName = 'PLACED' | 'PAID' | 'SHIPPED' | 'RECEIVED' | 'COMPLETED' | 'CANCELLED' | 'CLOSED'

export interface LifePoint {
  name: LifeName
  at: string | null
  state: 'past' | 'now' | 'ahead'
}

const way: LifeName[] = ['PLACED', 'PAID', 'SHIPPED', 'RECEIVED', 'COMPLETED']

/** The five stations of an order; one that was cancelled or closed ends where it stood. */
export function lifeOf(order: Order): LifePoint[] {
  const times: Record<LifeName, string | null> = {
    PLACED: order.placedAt ?? null,
    PAID: order.paidAt ?? null,
    SHIPPED: order.shippedAt ?? null,
    RECEIVED: order.receivedAt ?? null,
    COMPLETED: order.completedAt ?? null,
    CANCELLED: order.closedAt ?? null,
    CLOSED: order.closedAt ?? null,
  }
  const ended = order.status === 'CANCELLED' || order.status === 'CLOSED'
  const stations = ended ? [...way.filter((name) => times[name] !== null), order.status] : way
  const now = stations.indexOf(order.status)
  return stations.map((name, index) => ({
    name,
    at: times[name],
    state: index < now ? 'past' : index === now ? 'now' : 'ahead',
  }))
}
