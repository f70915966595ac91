import { useI18n } from 'vue-i18n'
import type { Problem } from '@/api/problem'
import { useProblemText } from '@/app/describe'

/** Why an upload was refused: what is the matter with the file, and what to do about it. */
export function useRefusalText(): (problem: Problem) => string {
  const { t, te } = useI18n()
  const problemText = useProblemText()
  return (problem) => {
    if (problem.code !== 'unreadable-file') return problem.errors[0]?.message ?? problemText(problem)
    const key = `imports.unreadable.${problem.get<string>('reason') ?? ''}`
    const columns = problem.get<string[]>('missing') ?? []
    return te(key) ? t(key, { columns: columns.join(t('app.listComma')) }) : problemText(problem)
  }
}
