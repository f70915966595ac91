import { useI18n } from 'vue-i18n'
import type { Problem } from '@/api/problem'

/** A problem in our own words: by its code where we know it, by the server's sentence where we do not. */
export function useProblemText(): (problem: Problem) => string {
  const { t, te } = useI18n()
  return (problem) => {
    if (problem.status === 429) return t('app.problem.wait', { seconds: problem.retryAfter ?? 30 })
    if (problem.status === 503) return t('app.problem.service-unavailable')
    const key = `app.problem.${problem.code}`
    if (te(key)) return t(key)
    if (problem.status >= 500 || problem.status === 0) return t('app.problem.internal-error')
    return problem.body.detail ?? t('app.problem.refused')
  }
}
