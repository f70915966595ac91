import { useI18n } from 'vue-i18n'
import type { TaskSummary } from '@/api/types'
import { useFormat } from '@/app/useFormat'

/** What the screens say about a call and its customer. */
export function useCallWords() {
  const { t } = useI18n()
  const format = useFormat()

  /** 灵璧石摆件「归舟」等2件 */
  function workOf(task: TaskSummary): string {
    const { title, pieces } = task.summary
    if (!title) return t('calls.work.unknown')
    return pieces > 1 ? t('calls.work.more', { title, count: pieces }) : title
  }

  /** ¥1,738.00 · 天猫旗舰店 · 11-20签收 */
  function boughtOf(task: TaskSummary): string {
    const { paid, storeName, receivedAt } = task.summary
    const received = receivedAt && t('calls.work.received', { day: format.value.date(receivedAt) })
    return [format.value.money(paid), storeName, received].filter(Boolean).join(' · ')
  }

  /** 老顾客 · 第3次购买 */
  function customerOf(task: TaskSummary): string {
    const count = task.contact.purchases
    return count > 1 ? t('calls.customer.returning', { count }) : t('calls.customer.new')
  }

  function resultOf(task: TaskSummary): string {
    return task.outcome ? t(`calls.result.${task.outcome}`) : t('calls.result.none')
  }

  return { workOf, boughtOf, customerOf, resultOf }
}
