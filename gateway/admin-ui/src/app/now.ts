import { onScopeDispose, readonly, ref, type Ref } from 'vue'

/** The time, told anew every so often; only for what is shown, the business day comes from the service. */
export function useNow(every: number): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = window.setInterval(() => (now.value = Date.now()), every)
  onScopeDispose(() => window.clearInterval(timer))
  return readonly(now)
}
