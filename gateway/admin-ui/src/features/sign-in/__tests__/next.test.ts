import { expect, it } from 'vitest'
import { pathAfterSignIn } from '../next'

it('after signing in people land on our own pages only', () => {
  expect(pathAfterSignIn('/orders?status=PAID')).toBe('/orders?status=PAID')
  for (const elsewhere of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/sign-in',
    undefined,
    ['/a'],
  ]) {
    expect(pathAfterSignIn(elsewhere)).toBe('/')
  }
})
