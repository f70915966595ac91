import { ReceiptText } from '@lucide/vue'
import { Right } from '@/api/generated/rights'
import { defineFeature } from '@/app/feature'

export default defineFeature({
  name: 'orders',
  routes: [
    {
      path: '/orders',
      name: 'orders',
      title: 'orders.title',
      right: Right.OrdersRead,
      page: () => import('./OrderListPage.vue'),
    },
    {
      path: '/orders/:id',
      name: 'order',
      title: 'orders.detail.title',
      right: Right.OrdersRead,
      focused: true,
      page: () => import('./OrderPage.vue'),
    },
  ],
  menu: [
    {
      to: '/orders',
      label: 'app.menu.orders',
      icon: ReceiptText,
      group: 'orders',
      order: 30,
      right: Right.OrdersRead,
      shortcut: 'o',
    },
  ],
})
