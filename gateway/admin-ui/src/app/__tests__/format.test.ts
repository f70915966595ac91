import { describe, expect, it } from 'vitest'
import { addDays, formatFor, inFours } from '../format'

const now = () => new Date('2026-11-23T02:00:00Z')
const zh = formatFor('zh-CN', 'Asia/Shanghai', now)
const en = formatFor('en', 'Asia/Shanghai', now)

describe('instants', () => {
  it('are told in the business zone, whatever the browser thinks', () => {
    expect(zh.dateTime('2026-11-20T02:22:00Z')).toBe('11-20 10:22')
    expect(en.dateTime('2026-11-20T02:22:00Z')).toBe('20 Nov 10:22')
  })

  it('after midnight in the business zone belong to the next day', () => {
    expect(zh.dateTime('2026-11-20T16:05:00Z')).toBe('11-21 00:05')
    expect(zh.dayOf('2026-11-20T16:05:00Z')).toBe('2026-11-21')
  })

  it('show their year only where it is another one', () => {
    expect(zh.date('2025-12-31T15:59:00Z')).toBe('2025-12-31')
    expect(zh.date('2025-12-31T16:00:00Z')).toBe('01-01')
    expect(en.date('2025-12-31T15:59:00Z')).toBe('31 Dec 2025')
  })

  it('name second and zone in full for titles', () => {
    expect(zh.exact('2026-11-20T02:22:31Z')).toBe('2026-11-20 10:22:31 GMT+8')
  })
})

describe('business days', () => {
  it('carry their weekday', () => {
    expect(zh.day('2026-11-23')).toBe('11月23日 周一')
    expect(zh.dayShort('2026-11-23')).toBe('11-23 周一')
    expect(en.day('2026-11-23')).toBe('Mon 23 Nov')
  })

  it('are counted as calendar days, over months and leap days', () => {
    expect(addDays('2026-12-01', -3)).toBe('2026-11-28')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })
})

describe('numbers', () => {
  it('are money from minor units', () => {
    expect(zh.money({ amount: 128000, currency: 'CNY' })).toBe('¥1,280.00')
    expect(en.money({ amount: 5, currency: 'CNY' })).toBe('¥0.05')
    expect(zh.money({ amount: 128000, currency: 'JPY' })).toBe('¥128,000')
  })

  it('are durations in minutes and seconds', () => {
    expect(zh.duration(134)).toBe('2 分 14 秒')
    expect(zh.duration(9)).toBe('9 秒')
    expect(en.duration(134)).toBe('2 min 14 s')
  })

  it('are order numbers read in fours, dashes kept', () => {
    expect(inFours('1930679858170647')).toBe('1930 6798 5817 0647')
    expect(inFours('261116-830472915123456')).toBe('261116-8304 7291 5123 456')
    expect(inFours('2977')).toBe('2977')
  })
})
