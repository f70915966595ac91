import { useI18n } from 'vue-i18n'
import type { OrderSummary } from '@/api/types'

/** What an order is about in one line: its first work, and how many there are. */
export function useTitle(): (order: OrderSummary) => string {
  const { t } = useI18n()
  return ({ title, lineCount }) => {
    if (!title) return t('orders.untitled')
    return lineCount > 1 ? t('orders.andMore', { title, count: lineCount }) : title
  }
}
