/** 138 1234 1234: read out in the groups people say; anything that is no mainland mobile stays as it is. */
export function spoken(phone: string): string {
  const local = phone.replace(/^\+86/, '')
  const mobile = /^(1\d{2})(\d{4})(\d{4})(.*)$/.exec(local)
  return mobile ? `${mobile[1]} ${mobile[2]} ${mobile[3]}${mobile[4]}` : local
}

/** What the phone dials: an extension of a virtual number is dialled after a pause. */
export function dialable(phone: string): string {
  return `tel:${phone.replace(/[^\d+-]/g, '').replace('-', ',')}`
}
