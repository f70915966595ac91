import { VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { onSessionEnded } from '@/api/client'
import '@/design/index.css'
import App from './App.vue'
import { i18n, useLocale } from './i18n'
import { queryClient, queryOptions } from './query'
import { router } from './router'
import { useSession } from './session'

// A page that was open while a new version came in asks for files that are gone: start again with the new ones.
window.addEventListener('vite:preloadError', () => window.location.reload())

await useLocale()
const app = createApp(App).use(createPinia()).use(i18n).use(VueQueryPlugin, queryOptions)

onSessionEnded(() => {
  const next = router.currentRoute.value.fullPath
  useSession().end()
  queryClient.clear()
  void router.push({ name: 'sign-in', query: { next, ended: '1' } })
})

app.use(router).mount('#app')
