// Takes the pictures of docs/screenshots from a running platform with demo data:
//   node scripts/screenshots.mjs http://localhost:8080 ../../docs/samples/<file>.csv
// Needs Chromium (CHROMIUM, /usr/bin/chromium by default) and CJK fonts.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const [base = 'http://localhost:8080', sample] = process.argv.slice(2)
const out = fileURLToPath(new URL('../../../docs/screenshots/', import.meta.url))
const password = 'shiyu-demo'
const sizes = { 1440: { width: 1440, height: 900 }, 390: { width: 390, height: 844 } }

await mkdir(out, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
})

async function signedIn(username, width) {
  const context = await browser.newContext({
    viewport: sizes[width],
    isMobile: width === '390',
    hasTouch: width === '390',
    locale: 'zh-CN',
    colorScheme: 'light',
  })
  const page = await context.newPage()
  await page.goto(`${base}/sign-in`)
  const shot = async (name) => {
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(400)
    await page.screenshot({ path: `${out}${name}-${width}.png` })
  }
  if (!username) return { page, shot, close: () => context.close() }
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  return { page, shot, close: () => context.close() }
}

for (const width of Object.keys(sizes)) {
  const visitor = await signedIn(null, width)
  await visitor.shot('sign-in')
  await visitor.close()

  const manager = await signedIn('manager', width)
  await manager.page.goto(`${base}/board`)
  await manager.shot('board')
  await manager.page.goto(`${base}/orders`)
  await manager.shot('orders')
  await manager.page.locator('table tbody tr, .order-card, main li a').first().click()
  await manager.shot('order-detail')
  if (sample) {
    await manager.page.goto(`${base}/imports`)
    await manager.page.locator('input[type=file]').setInputFiles(sample)
    const store = manager.page.locator('select').first()
    if (!(await store.inputValue())) await store.selectOption({ index: 1 })
    await manager.page.getByRole('button', { name: '开始导入' }).click()
    await manager.page.getByText(/^导入完成/).waitFor({ timeout: 60_000 })
  } else {
    await manager.page.goto(`${base}/imports`)
  }
  await manager.shot('import')
  await manager.close()

  const agent = await signedIn('chensi', width)
  await agent.page.goto(`${base}/calls`)
  await agent.shot('calls')
  await agent.page.locator('main a[href^="/calls/"]').first().click()
  await agent.shot('call')
  await agent.close()
}
await browser.close()
