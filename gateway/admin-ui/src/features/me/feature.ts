import { User } from '@lucide/vue'
import { defineFeature } from '@/app/feature'

export default defineFeature({
  name: 'me',
  routes: [{ path: '/me', name: 'me', title: 'me.title', page: () => import('./MePage.vue') }],
  menu: [{ to: '/me', label: 'app.menu.me', icon: User, group: 'me', order: 90, on: 'phone' }],
})
