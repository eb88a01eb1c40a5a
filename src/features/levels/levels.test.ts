import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { countStatements } from '../../testing/statements.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { allClasses } from './container-class.queries.ts'
import { proposedLevel } from './levels.rules.ts'
import type { Axis } from './levels.schema.ts'
import { arrange } from './levels.testing.ts'
import { seedLevels } from './seed-levels.ts'
import { shippedSets } from './shipped-levels.text.ts'

let app: TestApp
let organisation: TestOrganisation
let client: Client
let make: ReturnType<typeof arrange>
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  app.setTime('2026-11-23T09:00')
  organisation = await app.organisation()
  client = (await organisation.signIn('administrator')).client
  make = arrange(organisation.ctx)
})

const setOf = async (axis: Axis, day?: string) => {
  const found = (await client.levels.get(day ? { day } : {})).sets.find((set) => set.axis === axis)
  if (!found) throw new Error(`no set for ${axis}`)
  return found
}
const olderLevels = shippedSets.find(({ key }) => key === 'confidentiality-3')?.levels ?? []

/** Changes the confidentiality set to the older three levels, as the wizard proposes. */
async function adoptOlder(from: string, changed: Record<string, string> = {}) {
  const set = await setOf('confidentiality')
  const mapping = set.levels.map((level) => ({
    from: level.id,
    to: changed[level.code] ?? proposedLevel('confidentiality', level, olderLevels) ?? '',
  }))
  return client.levels.adopt({ id: set.id, name: '機密性（3・2・1）', from, levels: olderLevels, mapping })
}

const rowsOf = (action: string) =>
  inScope(app.services.db, organisation.id, (tx) =>
    tx
      .selectFrom('history')
      .select(['subjectKind', 'subjectId', 'before', 'after'])
      .where('action', '=', action)
      .orderBy('id')
      .execute(),
  )

async function asOwner(statement: string, values: unknown[]): Promise<void> {
  const owner = new pg.Client({ connectionString: app.database.ownerUrl })
  await owner.connect()
  await owner.query(statement, values).finally(() => owner.end())
}

describe('what is shipped', () => {
  it('is there for a new organisation, each axis mapped to the guideline, every level with rules and where they come from', async () => {
    const { day, sets, all } = await client.levels.get({})
    expect(day).toBe('2026-11-23')
    expect(sets.map(({ axis, levels }) => [axis, levels.map(({ guideline }) => guideline)])).toEqual([
      ['confidentiality', ['3A', '3B', '3C', '2', '1']],
      ['integrity', ['2', '1']],
      ['availability', ['2', '1']],
    ])
    expect(all).toHaveLength(3)
    const gravest = sets[0]?.levels[0]
    expect(gravest?.rules.map(({ operation }) => operation)).toEqual([
      'display',
      'copy',
      'send',
      'carry',
      'store',
      'dispose',
    ])
    expect(gravest?.rules.at(-1)?.provenance).toBe('総務省ガイドライン')
    expect(gravest?.rules[0]?.provenance).toBe('既定値')
  })

  it('comes to an organisation that is older than the levels, at start, and never twice nor over own ones', async () => {
    const seed = () =>
      inScope(app.services.db, organisation.id, (tx) => seedLevels(tx, organisation.id, app.services.clock))
    await adoptOlder('2026-11-01')
    await Promise.all([seed(), seed()])
    expect((await client.levels.get({})).all).toHaveLength(4)
    expect((await setOf('confidentiality')).levels).toHaveLength(3)
    await asOwner('delete from level_set where axis <> $1 and organisation_id = $2', ['integrity', organisation.id])
    await seed()
    expect((await setOf('integrity')).levels).toHaveLength(2)
    expect((await setOf('confidentiality')).levels).toHaveLength(5)
  })
})

describe('wording', () => {
  it('is corrected in place with history; a rule without text is gone', async () => {
    const level = (await setOf('confidentiality')).levels[1]!
    await client.levels.update({
      id: level.id,
      name: '自治体機密性3B（住民情報）',
      description: '被保険者の情報',
      rules: [
        { operation: 'copy', text: '写しは作らない。' },
        { operation: 'send', text: '専用線で送る。', provenance: '総務省ガイドライン' },
        { operation: 'carry', text: '' },
      ],
    })
    const after = (await setOf('confidentiality')).levels[1]!
    expect(after).toMatchObject({ id: level.id, code: '3B', name: '自治体機密性3B（住民情報）', guideline: '3B' })
    expect(after.rules).toEqual([
      { operation: 'copy', text: '写しは作らない。', provenance: '組織の決定' },
      { operation: 'send', text: '専用線で送る。', provenance: '総務省ガイドライン' },
    ])
    const [row, ...others] = await rowsOf('level.update')
    expect(others).toEqual([])
    expect(row).toMatchObject({ subjectKind: 'level', subjectId: level.id })
    expect(row?.before).toMatchObject({ name: '自治体機密性3B' })
    expect(row?.after).toMatchObject({ handling: { copy: '写しは作らない。（組織の決定）' } })
  })

  it('of a set that has ended stays', async () => {
    const level = (await setOf('confidentiality')).levels[0]!
    await adoptOlder('2026-11-01')
    await expect(
      client.levels.update({ id: level.id, name: '別の名', description: '', rules: [] }),
    ).rejects.toMatchObject({ status: 403 })
    expect((await setOf('confidentiality', '2026-10-31')).levels[0]?.name).toBe('自治体機密性3A')
  })

  it('and sets are not for heads of departments, whose registers they are otherwise', async () => {
    const head = await organisation.signIn('departmentHead')
    const set = await setOf('integrity')
    await expect(
      head.client.levels.update({ id: set.levels[0]!.id, name: 'x', description: '', rules: [] }),
    ).rejects.toMatchObject({ status: 403 })
    expect((await head.client.levels.get({})).sets).toHaveLength(3)
    await expect(head.client.levels.usage({ id: set.id, from: '2026-11-01' })).rejects.toMatchObject({ status: 403 })
  })
})

describe('changing the set', () => {
  it('tells beforehand what it touches', async () => {
    const [a, b, c] = [await make.asset('一'), await make.asset('二'), await make.asset('三')]
    await make.classify(a, { confidentiality: '3B' })
    await make.classify(b, { confidentiality: '3B' }, { validTo: '2026-10-31' })
    await make.classify(b, { confidentiality: '2' }, { validFrom: '2026-11-01' })
    await make.classify(c, { integrity: '2' })
    await make.zone('LGWAN', await make.levelId('confidentiality', '3C'))
    const set = await setOf('confidentiality')
    const told = async (from: string) => {
      const { levels, assets } = await client.levels.usage({ id: set.id, from })
      return [levels.map((level) => level.assets), levels.map((level) => level.zones), assets]
    }
    expect(await told('2026-11-20')).toEqual([[0, 1, 0, 1, 0], [0, 0, 1, 0, 0], 2])
    expect(await told('2026-10-01')).toEqual([[0, 2, 0, 1, 0], [0, 0, 1, 0, 0], 2])
  })

  it('splits every interval on the day, keeps the past, and writes one history row for each', async () => {
    const [old, later, over, other] = [
      await make.asset('台帳'),
      await make.asset('後から'),
      await make.asset('終わった'),
      await make.asset('完全性だけ'),
    ]
    await make.classify(old, { confidentiality: '3B', integrity: '2' }, { validFrom: '2026-04-01' })
    await make.classify(later, { confidentiality: '3C' }, { validFrom: '2026-11-10' })
    await make.classify(over, { confidentiality: '3A' }, { validTo: '2026-10-31' })
    await make.classify(other, { integrity: '1' })
    const zone = await make.zone('LGWAN', await make.levelId('confidentiality', '3C'))
    const before = await setOf('confidentiality')
    const idOf = (code: string) => before.levels.find((level) => level.code === code)?.id
    expect(await adoptOlder('2026-11-01', { '3C': '2' })).toMatchObject({ assets: 2, zones: 1 })

    const after = await setOf('confidentiality')
    const newIdOf = (code: string) => after.levels.find((level) => level.code === code)?.id
    const integrity = await make.levelId('integrity', '2')
    expect(await make.classes(old)).toMatchObject([
      { confidentialityId: idOf('3B'), integrityId: integrity, validFrom: '2026-04-01', validTo: '2026-10-31' },
      { confidentialityId: newIdOf('3'), integrityId: integrity, validFrom: '2026-11-01', validTo: null },
    ])
    expect(await make.classes(later)).toMatchObject([{ confidentialityId: newIdOf('2'), validFrom: '2026-11-10' }])
    expect(await make.classes(over)).toMatchObject([{ confidentialityId: idOf('3A'), validTo: '2026-10-31' }])
    expect(await make.classes(other)).toHaveLength(1)
    const history = await rowsOf('classification.map')
    expect(history.map(({ subjectId }) => subjectId).toSorted()).toEqual([old, later].toSorted())
    expect(history.find(({ subjectId }) => subjectId === old)).toMatchObject({
      before: {
        name: '台帳',
        levelSet: '機密性（3A・3B・3C・2・1）',
        confidentiality: '自治体機密性3B',
        validFrom: '2026-04-01',
        validTo: null,
      },
      after: { confidentiality: '機密性3', validFrom: '2026-11-01', validTo: null },
    })
    expect(await rowsOf('zone.map')).toMatchObject([{ subjectId: zone, after: { mostConfidentiality: '機密性2' } }])
    expect(await rowsOf('levelSet.adopt')).toHaveLength(1)
    const classOn = async (day: string) => (await client.levels.classOf({ id: old, day })).axes[0]?.level?.code
    expect([await classOn('2026-10-31'), await classOn('2026-11-01')]).toEqual(['3B', '3'])
    const { all } = await client.levels.get({})
    expect(all.filter(({ axis }) => axis === 'confidentiality')).toMatchObject([
      { validFrom: '2026-11-01', validTo: null },
      { validFrom: null, validTo: '2026-10-31' },
    ])
  })

  it('counts an interval that was written with an old level afterwards as what took its place', async () => {
    const old = await make.levelId('confidentiality', '3B')
    await adoptOlder('2026-11-01')
    const asset = await make.asset('遅れて入力')
    await make.classify(asset, {})
    await inScope(app.services.db, organisation.id, (tx) =>
      tx.updateTable('classification').set({ confidentialityId: old }).where('assetId', '=', asset).execute(),
    )
    const classes = await inScope(app.services.db, organisation.id, (tx) => allClasses(tx, '2026-11-23'))
    expect(classes).toEqual([{ id: asset, confidentiality: 3, integrity: null, availability: null }])
  })

  it('may be done again, to levels of one’s own, and needs no more statements for more assets', async () => {
    const adoptAgain = async (from: string, name: string) => {
      const set = await setOf('availability')
      const levels = [
        { code: 'H', name: '高', guideline: '2' as const },
        { code: 'M', name: '中', guideline: '2' as const },
        { code: 'L', name: '低', guideline: '1' as const },
      ].map((level) => ({ ...level, code: `${level.code}${name}` }))
      const mapping = set.levels.map((level, index) => ({ from: level.id, to: levels[index]!.code }))
      return client.levels.adopt({ id: set.id, name, from, levels, mapping })
    }
    const first = await make.asset('一件目')
    await make.classify(first, { availability: '2' }, { validFrom: '2026-01-01' })
    const few = await countStatements(() => adoptAgain('2026-10-01', '1'))
    await adoptAgain('2026-10-02', '2')
    for (let n = 0; n < 20; n++) {
      const asset = await make.asset(`文書${n}`)
      await make.classify(asset, { availability: 'H2' })
    }
    const many = await countStatements(() => adoptAgain('2026-10-03', '3'))
    // One more level was mapped than at first; twenty more assets cost nothing.
    expect(many).toBe(few + 1)
    expect((await make.classes(first)).map(({ validFrom }) => validFrom)).toEqual([
      '2026-01-01',
      '2026-10-01',
      '2026-10-02',
      '2026-10-03',
    ])
    const mapped = (await rowsOf('classification.map')).map(({ subjectId }) => subjectId)
    expect(mapped).toHaveLength(23)
  })

  it.each([
    ['a day ahead', { from: '2026-11-24' }, 'levels.notYet'],
    ['a level without a place', { mapping: [] }, 'levels.notMapped'],
    ['a code twice', { levels: [olderLevels[0]!, { ...olderLevels[1]!, code: '3' }] }, 'levels.codeTwice'],
    ['the lighter first', { levels: olderLevels.toReversed() }, 'levels.outOfOrder'],
  ])('is refused for %s, and nothing is changed', async (_, wrong, code) => {
    const set = await setOf('confidentiality')
    const mapping = set.levels.map((level) => ({ from: level.id, to: '3' }))
    await expect(
      client.levels.adopt({ id: set.id, name: 'x', from: '2026-11-01', levels: olderLevels, mapping, ...wrong }),
    ).rejects.toMatchObject({ code })
    expect(await setOf('confidentiality')).toEqual(set)
  })

  it('is refused for a set that has ended, for a day before the present one, and for the second of two at once', async () => {
    const set = await setOf('confidentiality')
    const mapping = set.levels.map((level) => ({ from: level.id, to: '3' }))
    const again = () => client.levels.adopt({ id: set.id, name: 'x', from: '2026-11-02', levels: olderLevels, mapping })
    const both = await Promise.allSettled([again(), again()])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(again()).rejects.toMatchObject({ code: 'levels.setEnded' })
    await expect(adoptOlder('2026-11-02')).rejects.toMatchObject({ code: 'levels.beforeSet' })
    expect((await client.levels.get({})).all).toHaveLength(4)
  })
})
