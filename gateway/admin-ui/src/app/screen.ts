import { onScopeDispose, readonly, ref, type Ref } from 'vue'

function matches(query: string): Readonly<Ref<boolean>> {
  const media = window.matchMedia(query)
  const value = ref(media.matches)
  const follow = (event: MediaQueryListEvent) => (value.value = event.matches)
  media.addEventListener('change', follow)
  onScopeDispose(() => media.removeEventListener('change', follow))
  return readonly(value)
}

/** Below 720 px pages take their phone shape: another component under the same URL. */
export const usePhone = () => matches('(width < 720px)')
