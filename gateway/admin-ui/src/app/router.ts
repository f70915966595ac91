import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import type { FeatureRoute } from './feature'
import { features } from './features'
import { homeOf } from './home'
import { useWordsOf } from './i18n'
import { useSession } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    page?: FeatureRoute
    /** The feature whose words the page speaks. */
    words?: string
  }
}

const pages: RouteRecordRaw[] = features.flatMap((feature) =>
  feature.routes.map((route) => ({
    path: route.path,
    name: route.name,
    component: route.page,
    props: true,
    meta: { page: route, words: feature.name },
  })),
)

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'home', redirect: () => home() },
    ...pages,
    { path: '/:path(.*)*', name: 'not-found', component: () => import('./shell/NotFoundPage.vue') },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

function home(): string {
  const { me } = useSession()
  return me ? homeOf(me.agent.roles, me.rights) : '/sign-in'
}

router.beforeEach(async (to) => {
  const session = useSession()
  const open = to.meta.page?.open === true
  // On the way to the sign-in page there is nothing to ask the server for.
  if (!session.known && !open) await session.load()
  if (session.fault && !open) return true
  if (!session.me && !open) return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  if (session.me && open) return home()
  return true
})

router.beforeResolve(async (to) => {
  if (to.meta.words) await useWordsOf(to.meta.words)
})
