import { describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { compile } from '../messages'

const messages = compile({
  plain: 'Nothing {',
  a: { named: '{who}: {told}', many: '{count} order | {count} orders' },
})
const i18n = createI18n({ legacy: false, locale: 'en', messages: { en: messages } })
const t = i18n.global.t as (key: string, ...values: unknown[]) => string
const te = i18n.global.te as (key: string) => boolean

describe('a message', () => {
  it('is its text', () => {
    expect(t('plain')).toBe('Nothing {')
    expect(te('a.named')).toBe(true)
    expect(te('a.nothing')).toBe(false)
  })

  it('takes named values', () => expect(t('a.named', { who: '林女士', told: 'reached' })).toBe('林女士: reached'))

  it('knows one from many', () => {
    expect(t('a.many', 1)).toBe('1 order')
    expect(t('a.many', { count: '1,204' }, 1204)).toBe('1,204 orders')
  })
})
