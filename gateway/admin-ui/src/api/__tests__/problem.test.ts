import { describe, expect, it } from 'vitest'
import { asProblem, networkProblem, problemOf } from '../problem'

function answer(status: number, headers: Record<string, string> = {}) {
  return new Response(null, { status, headers })
}

describe('a problem', () => {
  it('is known by the last part of its type', () => {
    const problem = problemOf(answer(409, { 'X-Request-Id': 'r-1' }), {
      type: '/problems/account-full',
      detail: 'full',
      accounts: [{ id: 'w2', room: 3 }],
    })
    expect(problem.code).toBe('account-full')
    expect(problem.requestId).toBe('r-1')
    expect(problem.get('accounts')).toEqual([{ id: 'w2', room: 3 }])
  })

  it('has a code also where the answer was no problem document', () => {
    expect(problemOf(answer(502), '<html>').code).toBe('service-unavailable')
    expect(problemOf(answer(404), undefined).code).toBe('not-found')
    expect(problemOf(answer(500), null).code).toBe('internal-error')
    expect(networkProblem().code).toBe('network')
  })

  it('carries the faults of fields and how long to wait', () => {
    const problem = problemOf(answer(503, { 'Retry-After': '7' }), {
      errors: [{ field: 'lines[0].quantity', code: 'too-small', message: 'at least 1' }],
    })
    expect(problem.errors[0]?.field).toBe('lines[0].quantity')
    expect(problem.retryAfter).toBe(7)
  })

  it('is made of anything thrown', () => {
    expect(asProblem(new TypeError('x')).code).toBe('internal-error')
  })
})
