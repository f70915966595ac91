/** What somebody types to find an order: a whole mainland mobile number, or an order number or at least its last four. */
export interface Finding {
  phone?: string
  number?: string
}

export function findingOf(text: string): Finding | null {
  const compact = text.replace(/\s/g, '')
  const phone = /^(?:\+?86)?(1[3-9]\d{9})$/.exec(compact.replaceAll('-', ''))?.[1]
  if (phone) return { phone }
  return /^[\dA-Za-z-]{4,64}$/.test(compact) && /\d/.test(compact) ? { number: compact } : null
}
