import { useI18n } from 'vue-i18n'
import type { OrderImport } from '@/api/types'

/** Why a file was not imported, in our own words by its code, in the service's for a code we do not know. */
export function useFailureText(): (job: OrderImport) => string {
  const { t, te } = useI18n()
  return ({ failure }) => {
    if (!failure) return t('imports.failedText')
    const key = `imports.failure.${failure.code}`
    return te(key) ? t(key, { columns: columnsOf(failure.message) }) : failure.message
  }
}

/** The columns that a message names after its colon. */
function columnsOf(message: string): string {
  return /[:：]\s*(.+?)[.。]?$/.exec(message)?.[1] ?? ''
}
