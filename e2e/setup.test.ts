import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueSetupToken } from '../src/app/setup-token.ts'
import { type BrowserApp, expectAccessible, startBrowserApp } from './browser.ts'

let world: BrowserApp
beforeAll(async () => {
  world = await startBrowserApp()
})
afterAll(() => world.stop())

describe('set-up in the browser', () => {
  it('asks for the body and its first administrator and ends signed in, with three ways to begin', async () => {
    const { page, complaints } = await world.person()
    const token = await issueSetupToken(world.app.services.db)
    await page.goto(`/setup#${token}`)
    await page.screenshot({ path: '/tmp/shots/setup.png' })
    await expectAccessible(page)
    expect(complaints).toEqual([])
  })
})
