import { Right } from '@/api/generated/rights'
import type { Role } from '@/api/types'

/** The page a person starts from: managers and owners see the team, operations the orders, other agents their calls. */
export function homeOf(roles: readonly Role[], rights: readonly string[]): string {
  const may = (right: Right) => rights.includes(right)
  if (may(Right.FollowupReadTeam)) return '/board'
  if (roles.includes('OPERATIONS') && may(Right.OrdersRead)) return '/orders'
  if (may(Right.FollowupRecordOwn)) return '/calls'
  if (may(Right.OrdersRead)) return '/orders'
  return '/me'
}
