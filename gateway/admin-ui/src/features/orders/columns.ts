import type { Column } from '@/design/ui/DataTable.vue'
import type { OrderFilters } from './filters'

/** Status after money; the time shown is the one the list is sorted by. */
export function orderColumns(t: (key: string) => string, filters: OrderFilters): Column[] {
  const when = filters.received ? 'receivedAt' : 'placedAt'
  const sorted = filters.received !== null || filters.paid === null
  return [
    { key: 'orderNumber', title: t('orders.column.orderNumber') },
    { key: 'store', title: t('orders.column.store') },
    { key: 'customer', title: t('orders.column.customer') },
    { key: 'work', title: t('orders.column.work'), fluid: true },
    { key: 'paid', title: t('orders.column.paid'), align: 'end' },
    { key: 'status', title: t('orders.column.status') },
    { key: when, title: sorted ? `${t(`orders.column.${when}`)} ↓` : t(`orders.column.${when}`), align: 'end' },
    { key: 'agent', title: t('orders.column.agent') },
  ]
}
