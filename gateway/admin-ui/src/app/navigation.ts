import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'
import type { MenuEntry } from './feature'
import { menu } from './features'
import { useSession } from './session'

/** The entries a person may open on this kind of screen; the others are absent, not disabled. */
export function useNavigation(on: 'phone' | 'desktop'): ComputedRef<MenuEntry[]> {
  const session = useSession()
  return computed(() => menu.filter((entry) => (entry.on ?? on) === on && session.may(entry.right)))
}

/** An entry is where the reader is also on the pages below it: one order, one import. */
export function useIsHere(): (entry: MenuEntry) => boolean {
  const route = useRoute()
  return ({ to }) => route.path === to || route.path.startsWith(`${to}/`)
}
