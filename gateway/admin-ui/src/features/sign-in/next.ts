/** Where to go after signing in: a path of our own pages only, never another site. */
export function pathAfterSignIn(next: unknown): string {
  if (typeof next !== 'string' || !/^\/(?![/\\])/.test(next) || next.startsWith('/sign-in')) return '/'
  return next
}
