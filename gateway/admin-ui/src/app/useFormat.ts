import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { formatFor, type Format } from './format'
import { useSession } from './session'

export function useFormat(): ComputedRef<Format> {
  const { locale } = useI18n()
  const session = useSession()
  return computed(() => formatFor(locale.value, session.zone))
}
