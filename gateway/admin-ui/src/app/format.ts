import type { Money } from '@/api/types'

/** Instants, days, amounts and durations as people read them, always in the business zone and never in the browser's. */
export interface Format {
  /** 11月23日 周一 · Mon 23 Nov */
  day(day: string): string
  /** 11-23 周一 · Mon 23 Nov */
  dayShort(day: string): string
  /** 11-20 · 20 Nov */
  date(instant: string): string
  /** 11-20 of a business day, without looking at any clock */
  dateOfDay(day: string): string
  /** 11-20 10:22 · 20 Nov 10:22 (the year only where it differs from this one) */
  dateTime(instant: string): string
  /** 10:22 */
  time(instant: string): string
  /** 2026-11-20 10:22:31 GMT+8, for titles */
  exact(instant: string): string
  money(money: Money): string
  number(value: number): string
  percent(share: number): string
  /** 2 分 14 秒 · 2 min 14 s */
  duration(seconds: number): string
  /** The business day of an instant, 2026-11-20. */
  dayOf(instant: string): string
}

interface Parts {
  year: string
  month: string
  day: string
  hour: string
  minute: string
  second: string
}

export function formatFor(locale: string, zone: string, now: () => Date = () => new Date()): Format {
  const zh = locale.startsWith('zh')
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  const englishMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short' })
  const weekday = new Intl.DateTimeFormat(zh ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', weekday: 'short' })
  const zoneName = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' })
  const numbers = new Intl.NumberFormat(locale)
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })

  const partsOf = (instant: string | Date): Parts =>
    Object.fromEntries(
      clock.formatToParts(new Date(instant)).map((part) => [part.type, part.value]),
    ) as unknown as Parts
  const midnight = (day: string) => new Date(`${day}T00:00:00Z`)
  const englishDay = (day: string) => `${Number(day.slice(8))} ${englishMonth.format(midnight(day))}`
  const short = (day: string) => (zh ? day.slice(5) : englishDay(day))
  const dayOf = (instant: string | Date) => {
    const { year, month, day } = partsOf(instant)
    return `${year}-${month}-${day}`
  }
  const time = (instant: string) => {
    const { hour, minute } = partsOf(instant)
    return `${hour}:${minute}`
  }
  const date = (instant: string) => {
    const day = dayOf(instant)
    if (day.slice(0, 4) === dayOf(now()).slice(0, 4)) return short(day)
    return zh ? day : `${englishDay(day)} ${day.slice(0, 4)}`
  }

  return {
    day: (day) => {
      const name = weekday.format(midnight(day))
      return zh ? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${name}` : `${name} ${englishDay(day)}`
    },
    dayShort: (day) => {
      const name = weekday.format(midnight(day))
      return zh ? `${day.slice(5)} ${name}` : `${name} ${englishDay(day)}`
    },
    date,
    dateOfDay: short,
    dateTime: (instant) => `${date(instant)} ${time(instant)}`,
    time,
    exact: (instant) => {
      const { hour, minute, second } = partsOf(instant)
      const name = zoneName.formatToParts(new Date(instant)).find((part) => part.type === 'timeZoneName')?.value ?? zone
      return `${dayOf(instant)} ${hour}:${minute}:${second} ${name}`
    },
    money: ({ amount, currency }) => {
      const style = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      return style.format(amount / 10 ** (style.resolvedOptions().maximumFractionDigits ?? 2))
    },
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    duration: (seconds) => {
      const minutes = Math.floor(seconds / 60)
      const rest = Math.round(seconds % 60)
      if (zh) return minutes > 0 ? `${minutes} 分 ${rest} 秒` : `${rest} 秒`
      return minutes > 0 ? `${minutes} min ${rest} s` : `${rest} s`
    },
    dayOf,
  }
}

/** Days before or after a business day; days are calendar days, so no zone plays a part. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Order numbers are read in fours, each long part of one that has dashes for itself; a copied one has no spaces. */
export function inFours(number: string): string {
  return number
    .split('-')
    .map((part) => (part.length > 8 ? part.replace(/(.{4})(?=.)/g, '$1 ') : part))
    .join('-')
}
