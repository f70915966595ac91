import { Ban, CreditCard, PackageCheck, ShoppingBag, Sparkles, Truck } from '@lucide/vue'
import type { Component } from 'vue'
import type { Order, OrderStatus } from '@/api/types'
import type { Format } from '@/app/format'
import type { TimelineItem } from '@/design/ui/Timeline.vue'

const icons: Record<OrderStatus, Component> = {
  PLACED: ShoppingBag,
  PAID: CreditCard,
  SHIPPED: Truck,
  RECEIVED: PackageCheck,
  COMPLETED: Sparkles,
  CANCELLED: Ban,
  CLOSED: Ban,
}

type Moment = Order['timeline'][number]
type Translate = (key: string, values?: Record<string, unknown>) => string

/** What happened to the order, the newest first. */
export function timelineOf(order: Order, t: Translate, format: Format): TimelineItem[] {
  return [...order.timeline]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map((entry, index) => ({
      key: `${index}-${entry.kind}`,
      icon: icons[entry.kind],
      title: titleOf(entry, order, t, format),
      detail: entry.kind === 'SHIPPED' && order.carrier ? `${order.carrier} ${order.trackingNumber ?? ''}` : undefined,
      at: format.dateTime(entry.at),
      exact: format.exact(entry.at),
    }))
}

function titleOf({ kind, presumed }: Moment, order: Order, t: Translate, format: Format): string {
  if (kind === 'PAID') return t('orders.happened.PAID', { amount: format.money(order.paid) })
  if (kind === 'PLACED') return t('orders.happened.PLACED', { store: order.store.name })
  if (presumed) return t('orders.happened.presumed')
  return t(`orders.happened.${kind}`)
}
