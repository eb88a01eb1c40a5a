import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../core/context.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import { startSampleApp } from '../../testing/sample-app.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { foldDuties } from './duties.rules.ts'
import { loadBodies, loadFoldInput } from './fold-input.ts'
import { refreshStates } from './refresh-states.ts'
import { seenDutyIds, seenObjects } from './seen-objects.ts'
import { loadSeenStates } from './unit-states.ts'

const KNOWN_NOW = '9999-12-31T00:00:00.000Z'
let app: TestApp
let organisationId: string
beforeAll(async () => {
  const started = await startSampleApp()
  app = started.app
  organisationId = started.sample.organisationId
}, 240_000)
afterAll(() => app.stop())

const scoped = <T>(read: (tx: Tx) => Promise<T>) => inScope(app.services.db, organisationId, read)

async function readers(): Promise<{ units: string[]; people: string[] }> {
  return scoped(async (tx) => {
    const units = await tx
      .selectFrom('object')
      .select('id')
      .where('kind', 'in', ['unit', 'memberBody'])
      .orderBy('id')
      .execute()
    const people = await tx
      .selectFrom('assignment')
      .select('personId')
      .distinct()
      .where('validTo', 'is', null)
      .orderBy('personId')
      .execute()
    return { units: units.map(({ id }) => id), people: people.map(({ personId }) => personId) }
  })
}

const readerOf = (personId: string | null, units: readonly string[]): Context => ({
  ...app.services,
  organisationId,
  actor: { kind: 'user', id: 'reader', name: '読む人', personId },
  access: new Map([['duties.read', new Set(units)]]),
  locale: 'ja',
})

describe('marks of a reader who reaches a part', () => {
  it('added up from units are those folded anew from the objects that they see: for every unit and who stands in it', async () => {
    const { units, people } = await readers()
    let seenOnce = 0
    // The sample's year was told from its end: what was folded on a past day knew of rows that came later.
    await scoped((tx) =>
      sql`insert into state_dirty (organisation_id, duty_id) select organisation_id, id from duty`.execute(tx),
    )
    for (const [index, unit] of units.entries()) {
      const some = index % 5 === 0 ? units.slice(index, index + 3) : [unit]
      const ctx = readerOf(people[index % people.length] ?? null, some)
      await scoped(async (tx) => {
        await refreshStates(tx, organisationId, app.services.clock)
        const seen = await seenObjects(tx, ctx)
        if (seen === null) throw new Error('limited')
        const today = app.services.clock.today()
        const at = { asOf: today, knownAt: KNOWN_NOW }
        const bodies = await loadBodies(tx)
        const input = await loadFoldInput(tx, await seenDutyIds(tx, seen, today), bodies, seen)
        const anew = foldDuties(input, at).duties
        const added = await loadSeenStates(tx, ctx, bodies, seen, at)
        const strip = ({ nextChange: _nextChange, ...state }: (typeof anew)[number]) => state
        expect(added.map(strip)).toEqual(anew.map(strip))
        seenOnce += anew.length
      })
    }
    expect(seenOnce).toBeGreaterThan(units.length)
  }, 120_000)

  it('follow an object that moves to another unit', async () => {
    const { units } = await readers()
    const [one = '', other = ''] = units
    const totals = (unit: string) =>
      scoped(async (tx) => {
        await refreshStates(tx, organisationId, app.services.clock)
        const ctx = readerOf(null, [unit])
        const seen = await seenObjects(tx, ctx)
        const states = await loadSeenStates(tx, ctx, await loadBodies(tx), seen!, {
          asOf: app.services.clock.today(),
          knownAt: KNOWN_NOW,
        })
        return states.reduce((sum, { counts }) => sum + counts.total + counts.notApplicable, 0)
      })
    const before = [await totals(one), await totals(other)]
    await scoped((tx) =>
      tx.updateTable('object').set({ unitId: other }).where('kind', '=', 'asset').where('unitId', '=', one).execute(),
    )
    const after = [await totals(one), await totals(other)]
    expect((after[0] ?? 0) + (after[1] ?? 0)).toBeGreaterThan(0)
    expect(after[0]).toBeLessThanOrEqual(before[0] ?? 0)
    expect(after[1]).toBeGreaterThanOrEqual(before[1] ?? 0)
  }, 120_000)
})
