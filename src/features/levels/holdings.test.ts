import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { createUnit } from '../organisation/create-unit.ts'
import { arrange } from './levels.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let client: Client
let make: ReturnType<typeof arrange>
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())
beforeEach(async () => {
  organisation = await app.organisation()
  client = (await organisation.signIn('administrator')).client
  make = arrange(organisation.ctx)
})

it('a holding is registered and ended, each with its history row, and both sides tell it', async () => {
  const [cabinet, ledger] = [await make.container('store', '書庫'), await make.asset('申請書')]
  const { id } = await client.levels.addHolding({ containerId: cabinet, contentId: ledger, validFrom: '2026-04-01' })
  expect(await client.levels.holdings({ id: cabinet })).toMatchObject({
    kind: 'store',
    contents: [{ id, objectId: ledger, name: '申請書', kind: 'asset', validFrom: '2026-04-01', current: true }],
    containers: [],
    hidden: 0,
  })
  expect((await client.levels.holdings({ id: ledger })).containers).toMatchObject([{ objectId: cabinet }])
  await client.levels.endHolding({ id, validTo: '2026-11-22' })
  expect((await client.levels.holdings({ id: cabinet })).contents).toMatchObject([
    { validTo: '2026-11-22', current: false },
  ])
  const actions = await inScope(app.services.db, organisation.id, (tx) =>
    tx.selectFrom('history').select(['action', 'after']).where('subjectId', '=', id).orderBy('action').execute(),
  )
  expect(actions).toMatchObject([
    { action: 'holding.create', after: { container: '書庫', content: '申請書' } },
    { action: 'holding.end', after: { validTo: '2026-11-22' } },
  ])
  // It may lie there again afterwards, but not twice at once, and an end is not moved forth.
  await client.levels.addHolding({ containerId: cabinet, contentId: ledger, validFrom: '2026-11-23' })
  await expect(
    client.levels.addHolding({ containerId: cabinet, contentId: ledger, validFrom: '2026-12-01' }),
  ).rejects.toMatchObject({ code: 'levels.heldAlready' })
  await expect(client.levels.endHolding({ id, validTo: '2026-11-23' })).rejects.toMatchObject({
    code: 'levels.endedAlready',
  })
  await expect(client.levels.endHolding({ id, validTo: '2026-03-31' })).rejects.toMatchObject({
    code: 'levels.endBeforeStart',
  })
})

it('a circle is refused however long, and also when its two halves come at the same moment', async () => {
  const [room, rack, server] = [
    await make.container('area', '電算室'),
    await make.container('store', '棚'),
    await make.container('system', 'サーバ'),
  ]
  await client.levels.addHolding({ containerId: room, contentId: rack })
  await client.levels.addHolding({ containerId: rack, contentId: server })
  const closing = client.levels.addHolding({ containerId: server, contentId: room })
  await expect(closing).rejects.toMatchObject({ code: 'levels.cycle' })
  await expect(closing).rejects.toThrow(/電算室.*サーバ/)
  await expect(client.levels.addHolding({ containerId: room, contentId: room })).rejects.toMatchObject({
    code: 'levels.cycle',
  })
  const [a, b] = [await make.container('store', '箱A'), await make.container('store', '箱B')]
  const both = await Promise.allSettled([
    client.levels.addHolding({ containerId: a, contentId: b }),
    client.levels.addHolding({ containerId: b, contentId: a }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

it('what is over closes no circle', async () => {
  const [a, b] = [await make.container('store', '箱A'), await make.container('store', '箱B')]
  const { id } = await client.levels.addHolding({ containerId: a, contentId: b, validFrom: '2026-04-01' })
  await client.levels.endHolding({ id, validTo: '2026-10-31' })
  await expect(
    client.levels.addHolding({ containerId: b, contentId: a, validFrom: '2026-10-31' }),
  ).rejects.toMatchObject({ code: 'levels.cycle' })
  await client.levels.addHolding({ containerId: b, contentId: a, validFrom: '2026-11-01' })
})

it('only what can hold holds, and only what can be held is held', async () => {
  const [cabinet, ledger] = [await make.container('store', '書庫'), await make.asset('申請書')]
  const person = await make.container('person', '山田')
  await expect(client.levels.addHolding({ containerId: ledger, contentId: cabinet })).rejects.toMatchObject({
    code: 'levels.notAContainer',
  })
  await expect(client.levels.addHolding({ containerId: cabinet, contentId: person })).rejects.toMatchObject({
    code: 'levels.notAContent',
  })
  await expect(client.levels.holdings({ id: person })).rejects.toMatchObject({ status: 404 })
})

it('a head of a department places what is theirs, in the room of all too, and nothing of others', async () => {
  const { id: mine } = await createUnit(organisation.ctx, { name: '業務課', validFrom: null })
  const [room, own] = [await make.container('area', '電算室'), await make.asset('台帳', { unitId: mine })]
  const foreign = await make.asset('他課の台帳')
  const box = await make.container('store', '課の箱', mine)
  const { client: head } = await organisation.signIn('departmentHead', { scopeId: mine })
  const { id } = await head.levels.addHolding({ containerId: room, contentId: own })
  await expect(head.levels.addHolding({ containerId: room, contentId: foreign })).rejects.toMatchObject({
    status: 404,
  })
  await expect(head.levels.holdings({ id: room })).rejects.toMatchObject({ status: 404 })
  expect(await head.levels.holdings({ id: own })).toMatchObject({ containers: [], hidden: 1 })
  await head.levels.endHolding({ id, validTo: '2026-11-23' })
  expect(await head.levels.candidates({})).toEqual([{ id: box, name: '課の箱', kind: 'store' }])
  const { client: staff } = await organisation.signIn('staff', { scopeId: mine })
  await expect(staff.levels.addHolding({ containerId: box, contentId: own })).rejects.toMatchObject({ status: 403 })
})

it('contents come a page at a time, by name, and containers are found whatever the width of the letters', async () => {
  const box = await make.container('store', 'ＢＯＸ １')
  for (const name of ['乙', '甲', '丙', '甲'])
    await client.levels.addHolding({ containerId: box, contentId: await make.asset(name) })
  const first = await client.levels.holdings({ id: box, limit: 3 })
  const second = await client.levels.holdings({ id: box, limit: 3, after: first.next ?? undefined })
  const names = [...first.contents, ...second.contents].map(({ name }) => name)
  expect(names).toEqual([...names].toSorted())
  expect([names.length, second.next]).toEqual([4, null])
  expect((await client.levels.candidates({ search: 'box 1' })).map(({ id }) => id)).toEqual([box])
  expect(await client.levels.candidates({ search: 'box 1', kind: 'area' })).toEqual([])
  expect(await client.levels.candidates({ search: '%' })).toEqual([])
})
