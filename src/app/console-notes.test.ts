import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/test-app.ts'
import { leaveConsoleNote, takeConsoleNotes } from './console-notes.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp('2026-11-23T09:00')
})
afterAll(() => app.stop())

it('what was done at the console stands in the history of every body, once, among what administrators did', async () => {
  const clients = []
  for (const code of ['kita', 'minami'])
    clients.push((await (await app.organisation(code)).signIn('administrator')).client)
  const actor = { kind: 'console', name: 'root' } as const
  leaveConsoleNote(app.dataDir, { actor, action: 'backup.make', after: { fileName: '控え.tar.gz', size: 12 } })
  leaveConsoleNote(app.dataDir, { actor, action: 'backup.restore', after: { fileName: '前の控え.tar.gz' } })
  appendFileSync(join(app.dataDir, 'console-notes.jsonl'), '{"half a li')
  await takeConsoleNotes(app.services, app.dataDir)
  await takeConsoleNotes(app.services, app.dataDir)
  expect(existsSync(join(app.dataDir, 'console-notes.jsonl.taken'))).toBe(false)
  for (const client of clients) {
    const { rows, actors } = await client.history.administrators({ actor: 'console root' })
    expect(rows).toMatchObject([
      { action: 'backup.restore', subjectKind: 'backup', subjectName: '前の控え.tar.gz', actor },
      { action: 'backup.make', subjectName: '控え.tar.gz', actor },
    ])
    expect(actors).toContainEqual({ key: 'console root', ...actor })
  }
})
