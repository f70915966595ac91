import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Messages } from '../i18n'

type Files = Record<string, Messages>
const zh = together(
  import.meta.glob('../locales/zh-CN.ts', { eager: true, import: 'default' }),
  import.meta.glob('../../features/*/locales/zh-CN.ts', { eager: true, import: 'default' }),
)
const en = together(
  import.meta.glob('../locales/en.ts', { eager: true, import: 'default' }),
  import.meta.glob('../../features/*/locales/en.ts', { eager: true, import: 'default' }),
)

/** All words of a language, the app's and each feature's under its name. */
function together(app: Files, features: Files): Messages {
  const all: Messages = {}
  for (const messages of Object.values(app)) all.app = messages
  for (const [path, messages] of Object.entries(features)) all[/features\/([^/]+)/.exec(path)?.[1] ?? path] = messages
  return all
}

const source = join(process.cwd(), 'src')

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['generated', 'locales', '__tests__'].includes(entry.name) ? [] : filesUnder(path)
    return /\.(vue|ts)$/.test(entry.name) ? [path] : []
  })
}

function keysOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}${key}`] : keysOf(value, `${prefix}${key}.`),
  )
}

function valueOf(messages: Messages, key: string): string {
  const value = key
    .split('.')
    .reduce<string | Messages>((at, part) => (typeof at === 'string' ? '' : (at[part] ?? '')), messages)
  return typeof value === 'string' ? value : ''
}

const texts = filesUnder(source).map((path) => ({ path: path.slice(source.length), text: readFileSync(path, 'utf8') }))
const keys = keysOf(zh)
const roots = Object.keys(zh).join('|')

/** Whole keys in quotes, and the fixed beginnings of keys put together in template literals. */
const named = new Set<string>()
const begun = new Set<string>()
for (const { text } of texts) {
  for (const [, key] of text.matchAll(new RegExp(`'((?:${roots})(?:\\.[\\w-]+)+)'`, 'g'))) if (key) named.add(key)
  for (const [, start] of text.matchAll(new RegExp(`\`((?:${roots})\\.[\\w.-]*)\\$\\{`, 'g')))
    if (start) begun.add(start)
}

const isUsed = (key: string) => named.has(key) || [...begun].some((start) => key.startsWith(start))
const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join()

describe('words', () => {
  it('are found in the sources at all', () => {
    expect(keys.length).toBeGreaterThan(250)
    expect(named.size).toBeGreaterThan(150)
    expect(begun.size).toBeGreaterThan(20)
  })

  it('exist for every key that a screen names', () => {
    const known = new Set(keys)
    expect([...named].filter((key) => !known.has(key))).toEqual([])
    expect([...begun].filter((start) => !keys.some((key) => key.startsWith(start)))).toEqual([])
  })

  it('are all used', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([])
  })

  it('are complete in English, with the same parameters', () => {
    expect(keysOf(en)).toEqual(keys)
    const differing = keys.filter((key) => parameters(valueOf(zh, key)) !== parameters(valueOf(en, key)))
    expect(differing.filter((key) => !key.endsWith('.keys'))).toEqual([])
  })

  it('are not written into components', () => {
    const chinese = texts.filter(({ path, text }) => path.endsWith('.vue') && /\p{Script=Han}/u.test(text))
    expect(chinese.map(({ path }) => path)).toEqual([])
  })
})
