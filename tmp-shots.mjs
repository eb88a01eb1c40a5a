import { chromium } from 'playwright-core'
process.env.TMPDIR='/tmp/sakimori-chromium-153.0.0-0'
const { default: packed } = await import('@sparticuz/chromium')
const [,, base, user, pass, locale, ...paths] = process.argv
const b = await chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox','--disable-gpu'] })
const c = await b.newContext({ viewport: { width: 1366, height: 768 }, locale: locale==='en'?'en-GB':'ja-JP', timezoneId:'Asia/Tokyo' })
await c.addCookies([{name:'locale',value:locale,url:base}])
const p = await c.newPage()
p.on('console', m => m.type()==='error' && console.log('console:', m.text()))
p.on('pageerror', e => console.log('pageerror:', e.message))
const r = await p.request.post(base + '/auth/sign-in/username', { data: { username: 'mihon/' + user, password: pass }, headers: { origin: base } })
console.log('sign in', r.status())
let i = 0
for (const path of paths) {
  const t = Date.now()
  await p.goto(base + path); await p.waitForLoadState('networkidle'); await p.waitForTimeout(300)
  const name = '/tmp/shots/' + (process.env.PREFIX ?? '') + (path.replace(/[^a-z0-9]+/gi,'_') || 'home') + '.png'
  await p.screenshot({ path: name, fullPage: !!process.env.FULL }); console.log(name, Date.now()-t, 'ms')
  if (process.env.PDF) { await p.pdf({ path: name.replace('.png','.pdf'), format: 'A4', printBackground: true, preferCSSPageSize: true }) }
}
await b.close()
