// Makes src/api/generated/ from what the repository has committed: the client's types from docs/openapi/*.json,
// the rights from docs/rights.yml. Generated files are not committed; the build makes them first.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import openapiTypescript, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'

const docs = new URL('../../../docs/', import.meta.url)
const out = new URL('../src/api/generated/', import.meta.url)
const services = ['customer-service', 'order-service']

const pascal = (words) =>
  words
    .split(/[.-]/)
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')

async function rights() {
  const { rights, roles } = parse(await readFile(new URL('rights.yml', docs), 'utf8'), { merge: true })
  const members = Object.entries(rights).map(([name, text]) => `  /** ${text} */\n  ${pascal(name)}: '${name}',`)
  const source = [
    '// Generated from docs/rights.yml',
    `export const Right = {\n${members.join('\n')}\n} as const`,
    'export type Right = (typeof Right)[keyof typeof Right]',
    `export type Role = ${Object.keys(roles)
      .map((role) => `'${role}'`)
      .join(' | ')}`,
  ]
  await writeFile(new URL('rights.ts', out), `${source.join('\n\n')}\n`)
}

async function client(service) {
  const document = new URL(`openapi/${service}.json`, docs)
  const types = await openapiTypescript(document, { alphabetize: true, defaultNonNullable: false })
  await writeFile(
    new URL(`${service}.ts`, out),
    `// Generated from docs/openapi/${service}.json\n${astToString(types)}`,
  )
}

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
await rights()
for (const service of services) {
  await client(service)
}
