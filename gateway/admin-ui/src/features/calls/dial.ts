import { dialable } from './phoneNumber'

/** On a phone the number goes straight to the dialler; elsewhere it is shown, with copy, and dialled by hand. */
export function dial(phone: string): void {
  if (window.matchMedia('(pointer: coarse)').matches) window.location.href = dialable(phone)
}
