// What Maven calls: builds dist unless it is newer than everything it is made of, installing the exact versions of the
// lock file first when they are not there.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ui = fileURLToPath(new URL('..', import.meta.url))
const docs = fileURLToPath(new URL('../../../docs', import.meta.url))
const madeOf = ['src', 'public', 'scripts', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts']

function newest(path) {
  if (!existsSync(path)) return 0
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => (name === 'generated' ? 0 : newest(`${path}/${name}`))))
}

function run(...words) {
  const { status } = spawnSync('npm', words, { cwd: ui, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

const sources = Math.max(
  ...madeOf.map((name) => newest(`${ui}/${name}`)),
  newest(`${docs}/openapi`),
  newest(`${docs}/rights.yml`),
)
const installed = newest(`${ui}/node_modules/.package-lock.json`)

if (installed === 0 || installed < newest(`${ui}/package-lock.json`)) run('ci', '--no-audit', '--no-fund')
if (newest(`${ui}/dist/index.html`) < sources) {
  run('run', 'generate')
  run('run', 'build')
}
