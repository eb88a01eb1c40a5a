import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Services } from '../../../core/context.ts'
import { keysFrom } from '../../../core/secret.ts'
import type { TestOrganisation } from '../../../testing/test-app.ts'
import { createUnit } from '../../organisation/create-unit.ts'
import { readBundle } from './bundle.rules.ts'
import { exportHistory } from './export-history.ts'
import { organisationsOfLostKey } from './lost-key.ts'
import { sealHistory } from './seal-history.ts'
import { type SealCase, startSealCase } from './seal.testing.ts'
import { startNewKey } from './start-new-key.ts'
import { verifyDatabase } from './verify-database.ts'

let at: SealCase
let org: TestOrganisation
let kept: string[]
/** The same installation with another secret.key. */
let fresh: Services
let ctx: TestOrganisation['ctx']
let day = 0
beforeAll(async () => void (at = await startSealCase()), 120_000)
afterAll(() => at.stop())
beforeEach(async () => {
  org = await at.begin()
  kept = await at.notes()
  fresh = { ...at.app.services, keyOf: keysFrom(Buffer.alloc(32, 9)) }
  ctx = { ...org.ctx, keyOf: fresh.keyOf }
})
const verify = (notes: string[] = []) => verifyDatabase(fresh, org.id, notes)
const settle = async () => {
  at.app.setTime(`2026-12-${String(++day).padStart(2, '0')}T09:00`)
  for (let tries = 0; tries < 200; tries++) {
    await sealHistory(fresh, org.id)
    if ((await verify()).unsealed === 0) return
    await new Promise((done) => setTimeout(done, 50))
  }
}

describe('a secret that was lost', () => {
  it('stops the sealing, is named, and is told apart from tampering', async () => {
    await at.units(2, '待ち')
    expect((await organisationsOfLostKey(at.app.services)).map(({ id }) => id)).not.toContain(org.id)
    expect((await organisationsOfLostKey(fresh)).map(({ id }) => id)).toContain(org.id)
    await expect(sealHistory(fresh, org.id)).rejects.toThrow()
    const report = await verify(kept)
    expect(report).toMatchObject({ keyLost: true, unsealed: 2, problems: [] })
    expect(report.unchecked).toBe(report.sealed)
    expect(report.compared).toHaveLength(kept.length)
  })

  it('gives way to a new key: the tree goes on, old and new checkpoints hold, and the history says so', async () => {
    await at.units(3, '待ち')
    const { sealed } = await verify()
    const begun = await startNewKey(ctx, {})
    expect(begun).toMatchObject({ size: sealed, adopted: 3 })
    await createUnit(ctx, { name: '新しい鍵の課', validFrom: null })
    await settle()
    const notes = [...kept, ...(await at.notes()).slice(-1)]
    const report = await verify(notes)
    expect(report).toMatchObject({ keyLost: false, unsealed: 0, unchecked: sealed, problems: [] })
    expect(report.keys.map(({ size }) => size)).toEqual([0, sealed])
    expect(report.compared).toHaveLength(notes.length)
    const { rows } = await at.owner.query(
      `select action, after from history where organisation_id = $1 and action = 'history.newKey'`,
      [org.id],
    )
    expect(rows).toMatchObject([{ after: { adopted: 3, size: sealed, verifierKey: report.verifierKey } }])
    await expect(startNewKey(ctx, {})).rejects.toMatchObject({ status: 409 })
    // Lost a second time: all keys before stay known.
    const again = { ...ctx, keyOf: keysFrom(Buffer.alloc(32, 10)) }
    await startNewKey(again, {})
    expect(await verifyDatabase(again, org.id, notes)).toMatchObject({
      problems: [],
      compared: notes.map(() => expect.any(Number)),
    })
  })

  it('lets a bundle be verified with checkpoints of either key, and of no other', async () => {
    await startNewKey(ctx, {})
    await createUnit(ctx, { name: '新しい鍵の課', validFrom: null })
    await settle()
    const lines: string[] = []
    await exportHistory(
      fresh,
      org.id,
      { from: '2020-01-01', to: '2099-12-31' },
      (text) => void lines.push(...text.trimEnd().split('\n')),
    )
    const read = (notes: string[]) => {
      const reader = readBundle(lines[0] ?? '', notes)
      for (const line of lines.slice(1)) reader?.push(line)
      return reader?.end()
    }
    expect(read([...kept, ...(await at.notes()).slice(-1)])).toMatchObject({ problems: [] })
    const other = await at.app.organisation()
    expect(read([String((await at.notes())[0]).replace(org.code, other.code)])?.problems[0]?.kind).toBe(
      'foreignCheckpoint',
    )
  })

  it('leaves tampering to be found on either side of the change', async () => {
    await startNewKey(ctx, {})
    await createUnit(ctx, { name: '新しい鍵の課', validFrom: null })
    await settle()
    const idAt = async (index: number) =>
      (
        await at.owner.query<{ id: string }>(
          'select history_id as id from history_leaf where organisation_id = $1 and index = $2',
          [org.id, index],
        )
      ).rows[0]?.id
    const { sealed } = await verify()
    for (const index of [2, sealed - 1]) {
      const id = await idAt(index)
      const { rows } = await at.owner.query<{ after: string }>('select after::text from history where id = $1', [id])
      await at.owner.query(`update history set after = '{"name":"別の名"}' where id = $1`, [id])
      expect((await verify(kept)).problems[0]).toEqual({ kind: 'changed', index, id })
      await at.owner.query('update history set after = $2::json where id = $1', [id, rows[0]?.after])
    }
    // A list of keys that somebody else wrote is not ours.
    await at.owner.query(
      `update history_key set verifier_key = verifier_key || 'x' where organisation_id = $1 and size = 0`,
      [org.id],
    )
    expect((await verify()).problems.map(({ kind }) => kind)).toContain('badKey')
  })
})
