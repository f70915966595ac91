import type { Share } from '@/api/types'
import type { Pebble } from '@/design/ui/pebbles'

export interface ShareRow {
  id: string
  share: Share
  pebbles: Pebble[]
  /** The row's pebbles in words. */
  label: string
}

const nearlyFull = 500

/** Room that will not last long is said in ochre. */
export function isRoomShort(room: number): boolean {
  return room < nearlyFull
}
