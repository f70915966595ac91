import createClient, { type Middleware } from 'openapi-fetch'
import type { Paths } from './types'
import { networkProblem, Problem, problemOf } from './problem'

type Listener = () => void

let refreshing: Promise<boolean> | null = null
let sessionEnded: Listener = () => undefined

/** Called once when a refresh is refused: the session is over and the reader has to sign in again. */
export function onSessionEnded(listener: Listener): void {
  sessionEnded = listener
}

/** All requests that meet a 401 at the same time share one refresh, because a refresh token may be used only once. */
export function refreshOnce(): Promise<boolean> {
  refreshing ??= fetch('/api/auth/refresh', { method: 'POST', headers: { Accept: 'application/json' } })
    .then((answer) => answer.ok)
    .catch(() => false)
    .finally(() => {
      refreshing = null
    })
  return refreshing
}

/** fetch with the session's cookies: a 401 is answered by one refresh and one more try. */
export async function sessionFetch(request: Request): Promise<Response> {
  const again = request.clone()
  const answer = await reach(request)
  if (answer.status !== 401 || new URL(request.url).pathname.startsWith('/api/auth/')) return answer
  if (await refreshOnce()) return reach(again)
  sessionEnded()
  return answer
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    if (request.signal.aborted) throw error
    throw networkProblem()
  }
}

/** Answers for people to read come in the language of the page. */
const inTheirLanguage: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', document.documentElement.lang)
  },
}

export const client = createClient<Paths>({
  baseUrl: window.location.origin,
  headers: { Accept: 'application/json, application/problem+json' },
  fetch: sessionFetch,
})

client.use(inTheirLanguage)

/** The data of an answer, or its problem thrown. */
export async function ok<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw problemOf(response, error)
  return data as T
}

export function isRefused(error: unknown, code: string): error is Problem {
  return error instanceof Problem && error.code === code
}
