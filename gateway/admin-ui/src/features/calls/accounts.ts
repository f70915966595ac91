import type { Account } from '@/api/types'

/** Accounts that can take a friend now, the roomiest first. */
export function open(accounts: readonly Account[]): Account[] {
  return accounts.filter((account) => account.state === 'ACTIVE' && account.room > 0).sort((a, b) => b.room - a.room)
}

export function full(accounts: readonly Account[]): Account[] {
  return accounts.filter((account) => account.room <= 0)
}

/** The one chosen before if it still has room, else the one with the most. */
export function preselected(accounts: readonly Account[], chosen: string | null): Account | null {
  const choices = open(accounts)
  return choices.find((account) => account.id === chosen) ?? choices[0] ?? null
}

/** Under a tenth left. */
export function isShort(account: Account): boolean {
  return account.room * 10 < account.capacity
}
