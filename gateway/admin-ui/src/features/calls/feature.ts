import { Phone } from '@lucide/vue'
import { Right } from '@/api/generated/rights'
import { defineFeature } from '@/app/feature'

export default defineFeature({
  name: 'calls',
  routes: [
    {
      path: '/calls',
      name: 'calls',
      title: 'calls.title',
      right: Right.FollowupRecordOwn,
      page: () => import('./CallListPage.vue'),
    },
    {
      path: '/calls/:id',
      name: 'call',
      title: 'calls.callTitle',
      right: Right.TasksReadOwn,
      focused: true,
      page: () => import('./CallPage.vue'),
    },
  ],
  menu: [
    {
      to: '/calls',
      label: 'app.menu.calls',
      tabLabel: 'app.menu.callsTab',
      icon: Phone,
      group: 'today',
      order: 20,
      right: Right.FollowupRecordOwn,
      shortcut: 'c',
    },
  ],
})
