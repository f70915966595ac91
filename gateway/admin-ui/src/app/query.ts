import { QueryClient, type VueQueryPluginOptions } from '@tanstack/vue-query'
import { Problem } from '@/api/problem'

/** A refusal is an answer; only a service that did not answer is asked again, once. */
function worthAnotherTry(failures: number, error: Error): boolean {
  const status = error instanceof Problem ? error.status : 0
  return failures < 1 && (status === 0 || status >= 500)
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 10_000, retry: worthAnotherTry, retryDelay: 800, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
})

export const queryOptions: VueQueryPluginOptions = { queryClient }
