import { computed, ref, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useRoute, useRouter } from 'vue-router'
import { addDays } from '@/app/format'
import { useSession } from '@/app/session'
import { useDayTasks, useDistribution, useExclusions, useRun, useStartRun } from './queries'

/** The board's day lives in the URL; everything else is what the services answer about that day. */
export function useBoard() {
  const { t } = useI18n()
  const route = useRoute()
  const router = useRouter()
  const session = useSession()

  const day = computed(() => {
    const wanted = route.query.day
    return typeof wanted === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(wanted) ? wanted : session.businessDay
  })
  const isToday = computed(() => day.value === session.businessDay)
  const run = useRun(day)
  const current = computed(() => run.data.value ?? null)
  const running = computed(() => current.value?.status === 'RUNNING')
  const start = useStartRun(day)
  const distribution = useDistribution(current)
  const exclusions = useExclusions(current)

  const due = computed(() => distribution.data.value?.progress.due ?? 0)
  const stamp = computed(() => {
    const progress = distribution.data.value?.progress
    return progress ? Object.values(progress).join() : ''
  })
  const tasks = useDayTasks(day, stamp, due)

  /** After another pass: how many it added, told once. */
  const before = ref<number | null>(null)
  const told = ref('')
  const dealt = computed(() => current.value?.figures.dueContacts ?? 0)
  watch(running, (now, was) => {
    if (now || !was || before.value === null) return
    const added = dealt.value - before.value
    told.value = added > 0 ? t('board.passAdded', { count: added }, added) : t('board.passNothing')
    before.value = null
  })
  watch(day, () => (told.value = ''))

  async function runNow(): Promise<void> {
    if (running.value || start.isPending.value) return
    told.value = ''
    before.value = current.value ? dealt.value : null
    const answer = await start.mutateAsync().catch(() => null)
    // A pass that was over before we could look has added nothing.
    if (answer?.status === 'COMPLETED' && before.value !== null) {
      told.value = t('board.passNothing')
      before.value = null
    }
  }

  function step(days: number): void {
    const next = addDays(day.value, days)
    if (next > session.businessDay) return
    void router.push({ query: next === session.businessDay ? {} : { day: next } })
  }

  return { day, isToday, run, current, running, start, distribution, exclusions, tasks, told, runNow, step }
}
