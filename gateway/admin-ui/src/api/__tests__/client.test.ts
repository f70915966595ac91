import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { client, ok, onSessionEnded } from '../client'
import { Problem } from '../problem'

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

let sent: string[]
let signedIn: boolean
let refreshable: boolean

beforeEach(() => {
  sent = []
  signedIn = false
  refreshable = true
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    const request = new Request(new URL(typeof input === 'string' ? input : input.url, 'http://localhost'), init)
    const path = new URL(request.url).pathname
    sent.push(path)
    await Promise.resolve()
    if (path === '/api/auth/refresh') {
      signedIn = refreshable
      return json(refreshable ? 200 : 401, {})
    }
    return signedIn ? json(200, { items: [], nextCursor: null }) : json(401, { type: '/problems/unauthenticated' })
  })
})
afterEach(() => vi.unstubAllGlobals())

describe('a session that has run out', () => {
  it('is refreshed once for all requests that met it, and each is sent again', async () => {
    await Promise.all([ok(client.GET('/api/stores')), ok(client.GET('/api/orders')), ok(client.GET('/api/stores'))])
    expect(sent.filter((path) => path === '/api/auth/refresh')).toHaveLength(1)
    expect(sent.filter((path) => path === '/api/stores')).toHaveLength(4)
  })

  it('that cannot be refreshed is over, and says so', async () => {
    refreshable = false
    const ended = vi.fn()
    onSessionEnded(ended)
    const refusal = await ok(client.GET('/api/stores')).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Problem)
    expect((refusal as Problem).status).toBe(401)
    expect(ended).toHaveBeenCalledOnce()
    expect(sent).toEqual(['/api/stores', '/api/auth/refresh'])
  })

  it('does not ask for a refresh when the sign-in itself is refused', async () => {
    await ok(client.POST('/api/auth/login', { body: { username: 'a', password: 'b' } })).catch(() => undefined)
    expect(sent).toEqual(['/api/auth/login'])
  })
})

it('tells a network fault from an answer', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')))
  const fault = await ok(client.GET('/api/stores')).catch((error: unknown) => error)
  expect((fault as Problem).code).toBe('network')
})
