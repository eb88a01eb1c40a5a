import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp, type TestOrganisation } from '../../../testing/test-app.ts'
import { createUnit } from '../../organisation/create-unit.ts'
import { type BundleReport, readBundle } from './bundle.rules.ts'
import { exportHistory } from './export-history.ts'
import { sealHistory } from './seal-history.ts'
import { verifyDatabase } from './verify-database.ts'

let app: TestApp
let org: TestOrganisation
let lines: string[]
let notes: string[]

/** Days of one change each, sealed at the end of every one; the bundle is of the middle days. */
beforeAll(async () => {
  app = await startTestApp('2026-04-01T09:00')
  org = await app.organisation('kawabe')
  notes = []
  for (let day = 1; day <= 9; day++) {
    app.setTime(`2026-04-0${day}T10:00`)
    for (let n = 0; n < day; n++) await createUnit(org.ctx, { name: `課${day}-${n}`, validFrom: null })
    await sealed()
    notes.push(...(await latestNote()))
  }
  const text: string[] = []
  await exportHistory(app.services, org.id, { from: '2026-04-03', to: '2026-04-06' }, (part) => text.push(part))
  lines = text.join('').trimEnd().split('\n')
})
afterAll(() => app.stop())

async function sealed() {
  for (let tries = 0; tries < 100; tries++) {
    await sealHistory(app.services, org.id)
    if ((await verifyDatabase(app.services, org.id)).unsealed === 0) return
    await new Promise((done) => setTimeout(done, 50))
  }
}
const latestNote = () =>
  app.services.db.transaction().execute(async (tx) => {
    await tx
      .selectNoFrom((eb) => eb.fn('set_config', [eb.val('app.organisation'), eb.val(org.id), eb.val(true)]).as('x'))
      .execute()
    return (await tx.selectFrom('checkpoint').select('note').orderBy('size', 'desc').limit(1).execute()).map(
      ({ note }) => note,
    )
  })

function verify(given: readonly string[], kept: readonly string[] = []): BundleReport {
  const reader = readBundle(given[0] ?? '', kept)
  if (!reader) throw new Error('no bundle')
  for (const line of given.slice(1)) reader.push(line)
  return reader.end()
}
const rowAt = () => lines.findIndex((line) => line.startsWith('{"type":"row"'))
const edit = (at: number, change: (line: string) => string) => lines.with(at, change(lines[at]!))

describe('a bundle', () => {
  it('is verified without the database, against every checkpoint that was ever kept', () => {
    const report = verify(lines, notes)
    expect(report).toMatchObject({ origin: 'sakimori/kawabe', rows: 3 + 4 + 5 + 6, purged: 0, problems: [] })
    expect(report.compared).toHaveLength(9)
    expect(report.to - report.from).toBe(report.rows)
    expect(report.size).toBeGreaterThan(report.to)
  })

  it('shows what was changed, taken out, put in, moved or cut off, naming the row', () => {
    const first = rowAt()
    const { from } = verify(lines)
    const index = (given: string[]) => verify(given).problems[0]
    expect(index(edit(first + 2, (line) => line.replace('課', '科')))).toMatchObject({
      kind: 'changed',
      index: from + 2,
    })
    expect(index(lines.toSpliced(first + 1, 1))).toMatchObject({ kind: 'deleted', index: from + 1 })
    expect(index(lines.toSpliced(first + 1, 0, lines[first]!))).toMatchObject({ index: from + 1 })
    expect(index(lines.with(first, lines[first + 1]!).with(first + 1, lines[first]!))).toMatchObject({ index: from })
    expect(index(lines.slice(0, -1))).toMatchObject({ kind: 'truncated' })
  })

  it('does not stand with a proof, a subtree or a signature changed, or a foreign checkpoint', () => {
    const problem = (given: string[], kept: string[] = []) => verify(given, kept).problems[0]?.kind
    const flip = (line: string) =>
      line.replace(/"before":\["(.)/, (_, digit: string) => `"before":["${digit === '0' ? '1' : '0'}`)
    expect(problem(edit(0, flip))).toBe('rewritten')
    expect(
      problem(
        edit(1, (line) =>
          line.replace(/"proof":\["(.)/, (_, digit: string) => `"proof":["${digit === '0' ? '1' : '0'}`),
        ),
      ),
    ).toBe('proof')
    expect(problem(edit(0, (line) => line.replace(/kawabe [A-Za-z0-9+/]{20}/, `kawabe ${'A'.repeat(20)}`)))).toBe(
      'badCheckpoint',
    )
    expect(problem(lines, [notes[0]!.replace('kawabe\n', 'other\n')])).toBe('foreignCheckpoint')
    expect(readBundle('{"type":"row"}', [])).toBeUndefined()
    expect(readBundle('not JSON', [])).toBeUndefined()
  })

  it('follows the written procedure: salt and payload as text give the digest', async () => {
    const { hash } = await import('node:crypto')
    const row: { salt: string; payload: string; digest: string; leaf: string } = JSON.parse(lines[rowAt()]!)
    expect(hash('sha256', row.salt + row.payload)).toBe(row.digest)
    expect(hash('sha256', Buffer.from(`00${row.digest}`, 'hex'))).toBe(row.leaf)
  })
})
