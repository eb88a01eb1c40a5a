import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('prints no password, token, cookie or secret, wherever they stand one step down', () => {
  const log = fileURLToPath(new URL('./log.ts', import.meta.url))
  const what = {
    password: 'p-1',
    token: 't-1',
    secret: 's-1',
    input: { password: 'p-2', token: 't-2', secret: 's-2' },
    headers: { cookie: 'c-1' },
    request: { headers: { cookie: 'c-2' } },
    kept: 'kept',
  }
  const script = `const { log } = await import(${JSON.stringify(log)}); log.info(${JSON.stringify(what)}, 'event')`
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  expect(stderr).toContain('kept')
  expect(stderr).not.toMatch(/[ptsc]-[12]/)
})
