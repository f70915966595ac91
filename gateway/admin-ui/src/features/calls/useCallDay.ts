import { computed } from 'vue'
import { useSession } from '@/app/session'
import { dayOf } from './day'
import { useDayCalls } from './queries'

export function useCallDay() {
  const session = useSession()
  const calls = useDayCalls(() => session.businessDay)
  const day = computed(() => (calls.data.value ? dayOf(calls.data.value.today, calls.data.value.undone) : null))
  return { calls, day }
}
