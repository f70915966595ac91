import type { Messages } from '../i18n'
import app from './zh-CN'

const files = import.meta.glob<Messages>('../../features/*/locales/zh-CN.ts', { eager: true, import: 'default' })

/** The app's own words and those of every feature, each under the feature's name. */
const all: Messages = { ...app }
for (const [path, messages] of Object.entries(files)) {
  const feature = /features\/([^/]+)\//.exec(path)?.[1]
  if (feature) all[feature] = messages
}

export default all
