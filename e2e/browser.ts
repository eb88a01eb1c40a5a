import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { serve } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { expect } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import type { SampleStarted } from '../src/app/sample/load-sample.ts'
import { startSampleApp } from '../src/testing/sample-app.ts'
import { startTestApp, type TestApp } from '../src/testing/test-app.ts'

export type BrowserApp = {
  app: TestApp
  url: string
  /** A new person at a browser: own cookies, 1366×768, Japanese. What the console or the network complains about fails the test. */
  person: (locale?: 'ja' | 'en') => Promise<{ page: Page; context: BrowserContext; complaints: string[] }>
  stop: () => Promise<void>
}

/** The real application over real HTTP, with the clock and the jobs in the test's hand, and a real Chromium. */
export const startBrowserApp = async (start?: string): Promise<BrowserApp> => browse(await startTestApp(start))

/** The same on 2026-11-23 with the sample loaded. */
export async function startSampleBrowserApp(): Promise<BrowserApp & { sample: SampleStarted }> {
  const { app, sample } = await startSampleApp()
  return { ...(await browse(app)), sample }
}

async function browse(app: TestApp): Promise<BrowserApp> {
  const server = serve({ fetch: app.handler, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((done) => (server.listening ? done() : server.once('listening', done)))
  const address = server.address()
  if (!address || typeof address !== 'object') throw new Error('no address')
  const url = `http://127.0.0.1:${address.port}`
  const jobs = setInterval(() => void app.runJobs(), 200)
  const browser = await launch()
  return {
    app,
    url,
    person: async (locale = 'ja') => {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: locale === 'ja' ? 'ja-JP' : 'en-GB',
        timezoneId: 'Asia/Tokyo',
        baseURL: url,
        acceptDownloads: true,
      })
      await context.addCookies([{ name: 'locale', value: locale, url }])
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      const complaints: string[] = []
      page.on(
        'console',
        (message) =>
          message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && complaints.push(message.text()),
      )
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on(
        'request',
        (request) =>
          !request.url().startsWith(url) &&
          !request.url().startsWith('blob:') &&
          !request.url().startsWith('data:') &&
          complaints.push(`outside request: ${request.url()}`),
      )
      return { page, context, complaints }
    },
    stop: async () => {
      clearInterval(jobs)
      await browser.close()
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
      await app.stop()
    },
  }
}

/** Chromium from the npm package: no system package, unpacked into a folder of this version (an older one would be reused without a word). */
async function launch(): Promise<Browser> {
  const version = manifest.devDependencies['@sparticuz/chromium']
  const folder = join(tmpdir(), `sakimori-chromium-${version}-${process.getuid?.() ?? 0}`)
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packed.executablePath(), args: ['--no-sandbox', '--disable-gpu'] })
}

/** WCAG 2.2 A and AA by axe on what is shown now, but for react-aria's live region, whose spoken entries outlive the button they name by seconds. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  expect(
    violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    ),
  ).toEqual([])
}
