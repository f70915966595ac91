import { defineFeature } from '@/app/feature'

export default defineFeature({
  name: 'sign-in',
  routes: [
    { path: '/sign-in', name: 'sign-in', title: 'sign-in.title', open: true, page: () => import('./SignInPage.vue') },
  ],
  menu: [],
})
