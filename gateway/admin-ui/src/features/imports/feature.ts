import { Upload } from '@lucide/vue'
import { Right } from '@/api/generated/rights'
import { defineFeature } from '@/app/feature'

export default defineFeature({
  name: 'imports',
  routes: [
    {
      path: '/imports',
      name: 'imports',
      title: 'imports.title',
      right: Right.OrdersImport,
      page: () => import('./ImportPage.vue'),
    },
    {
      path: '/imports/:id',
      name: 'import',
      title: 'imports.title',
      right: Right.OrdersImport,
      page: () => import('./ImportJobPage.vue'),
    },
  ],
  menu: [
    {
      to: '/imports',
      label: 'app.menu.imports',
      icon: Upload,
      group: 'orders',
      order: 40,
      right: Right.OrdersImport,
      shortcut: 'i',
    },
  ],
})
