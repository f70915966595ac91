import { createI18n } from 'vue-i18n'

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** The tree of messages of one language. */
export interface Messages {
  [key: string]: string | Messages
}

/** The shape another language has to fill completely. */
export type Translation<T> = { [K in keyof T]: T[K] extends string ? string : Translation<T[K]> }

const loaders: Record<Locale, () => Promise<{ default: Messages }>> = {
  'zh-CN': () => import('./locales/all.zh-CN'),
  en: () => import('./locales/all.en'),
}

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: false,
  messages: {} as Record<Locale, Messages>,
})

function stored(): Locale {
  try {
    return localStorage.getItem('sy.locale') === 'en' ? 'en' : 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

export async function useLocale(locale: Locale = stored()): Promise<void> {
  const { default: messages } = await loaders[locale]()
  i18n.global.setLocaleMessage(locale, messages)
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
  try {
    localStorage.setItem('sy.locale', locale)
  } catch {
    // the choice then lasts as long as the page
  }
}
