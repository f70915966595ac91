import { createI18n } from 'vue-i18n'
import { compile, type CompiledMessages } from './messages'
import { remember, remembered } from './storage'

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]

/** The tree of messages of one language. */
export interface Messages {
  [key: string]: string | Messages
}

/** The shape another language has to fill completely. */
export type Translation<T> = { [K in keyof T]: T[K] extends string ? string : Translation<T[K]> }

type Loader = () => Promise<Messages>

const appWords = import.meta.glob<Messages>('./locales/*.ts', { import: 'default' })
const featureWords = import.meta.glob<Messages>('../features/*/locales/*.ts', { import: 'default' })
const loaded = new Set<string>(['app'])

export const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: false,
  messages: {} as Record<Locale, CompiledMessages>,
})

function loaderOf(part: string, locale: Locale): Loader | undefined {
  return part === 'app' ? appWords[`./locales/${locale}.ts`] : featureWords[`../features/${part}/locales/${locale}.ts`]
}

async function load(part: string, locale: Locale): Promise<void> {
  const messages = await loaderOf(part, locale)?.()
  if (messages) i18n.global.mergeLocaleMessage(locale, compile({ [part]: messages }))
}

function stored(): Locale {
  return remembered<Locale>('sy.locale', locales, 'zh-CN')
}

/** Speaks another language: what is on screen, and what comes. */
export async function useLocale(locale: Locale = stored()): Promise<void> {
  await Promise.all([...loaded].map((part) => load(part, locale)))
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
  remember('sy.locale', locale)
}

/** A feature's words come with its first page, so that nobody waits for those of the others. */
export async function useWordsOf(feature: string): Promise<void> {
  if (loaded.has(feature)) return
  await load(feature, i18n.global.locale.value as Locale)
  loaded.add(feature)
}
