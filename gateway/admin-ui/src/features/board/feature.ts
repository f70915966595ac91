import { LayoutGrid } from '@lucide/vue'
import { Right } from '@/api/generated/rights'
import { defineFeature } from '@/app/feature'

export default defineFeature({
  name: 'board',
  routes: [
    {
      path: '/board',
      name: 'board',
      title: 'board.title',
      right: Right.FollowupReadTeam,
      page: () => import('./BoardPage.vue'),
    },
  ],
  menu: [
    {
      to: '/board',
      label: 'app.menu.board',
      tabLabel: 'app.menu.boardTab',
      icon: LayoutGrid,
      group: 'today',
      order: 10,
      right: Right.FollowupReadTeam,
      shortcut: 'b',
    },
  ],
})
