/** One fault in a field, named by its JSON path. */
export interface FieldFault {
  field: string
  code: string
  message: string
}

interface ProblemBody {
  type?: string
  title?: string
  detail?: string
  errors?: FieldFault[]
  [extension: string]: unknown
}

/** Whatever the platform answered that was not what we asked for: RFC 9457, or nothing at all (`network`). */
export class Problem extends Error {
  readonly code: string
  readonly errors: FieldFault[]

  constructor(
    readonly status: number,
    readonly body: ProblemBody,
    readonly requestId: string | null = null,
    readonly retryAfter: number | null = null,
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.code = body.type?.match(/\/problems\/([a-z0-9-]+)$/)?.[1] ?? codeOf(status)
    this.errors = body.errors ?? []
  }

  /** An extension member of the problem, or undefined. */
  get<T>(member: string): T | undefined {
    return this.body[member] as T | undefined
  }
}

function codeOf(status: number): string {
  if (status === 0) return 'network'
  if (status === 401) return 'unauthenticated'
  if (status === 403) return 'missing-right'
  if (status === 404) return 'not-found'
  if (status === 502 || status === 503 || status === 504) return 'service-unavailable'
  return status >= 500 ? 'internal-error' : 'refused'
}

export function problemOf(response: Response, body: unknown): Problem {
  const known = body !== null && typeof body === 'object' ? (body as ProblemBody) : {}
  const wait = Number(response.headers.get('Retry-After'))
  return new Problem(response.status, known, response.headers.get('X-Request-Id'), wait > 0 ? wait : null)
}

export function networkProblem(): Problem {
  return new Problem(0, {})
}

/** Any thrown thing as a problem, so that every screen can show it the same way. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  return new Problem(0, {
    type: '/problems/internal-error',
    detail: error instanceof Error ? error.message : undefined,
  })
}
