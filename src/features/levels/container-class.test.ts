import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inScope } from '../../core/db/database.ts'
import { countStatements } from '../../testing/statements.ts'
import { startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'
import { createUnit } from '../organisation/create-unit.ts'
import { readClassOf } from './class-reasons.queries.ts'
import { allClasses, classesOf } from './container-class.queries.ts'
import { noRanks, type Ranks } from './levels.rules.ts'
import { axes } from './levels.schema.ts'
import { arrange, classesByHand } from './levels.testing.ts'

let app: TestApp
let organisation: TestOrganisation
let make: ReturnType<typeof arrange>
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  make = arrange(organisation.ctx)
})
afterAll(() => app.stop())

const TODAY = '2026-11-23'
const inOrganisation = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(app.services.db, organisation.id, work)
const codesOfAxis = { confidentiality: ['1', '2', '3C', '3B', '3A'], integrity: ['1', '2'], availability: ['1', '2'] }

describe('the class of what holds things', () => {
  it('in SQL is what one works out by hand, on any graph: nested, shared, in circles, with extracts and with intervals that are over', async () => {
    const spans = [{}, {}, {}, { validTo: '2026-11-22' }, { validFrom: '2026-11-24' }, { validFrom: '2026-11-23' }]
    const pick = fc.nat(99)
    const edge = fc.record({ lower: pick, upper: pick, span: fc.nat(spans.length - 1) })
    const asset = fc.record({
      codes: fc.record({
        confidentiality: fc.option(fc.nat(4), { nil: null }),
        integrity: fc.option(fc.nat(1), { nil: null }),
      }),
      span: fc.nat(spans.length - 1),
      source: fc.option(pick, { nil: null }),
      ended: fc.boolean(),
    })
    const graphs = fc.record({
      assets: fc.array(asset, { minLength: 1, maxLength: 6 }),
      containers: fc.integer({ min: 1, max: 6 }),
      edges: fc.array(edge, { maxLength: 16 }),
    })
    const covers = (span: { validFrom?: string; validTo?: string } = {}) =>
      (span.validFrom ?? TODAY) <= TODAY && (span.validTo ?? TODAY) >= TODAY
    await fc.assert(
      fc.asyncProperty(graphs, async ({ assets, containers, edges }) => {
        const own = new Map<string, Ranks>()
        const up: { lower: string; upper: string }[] = []
        const ids: string[] = []
        for (const { codes, span, source, ended } of assets) {
          const sourceId = source === null ? undefined : ids[source % Math.max(1, ids.length)]
          const id = await make.asset('文書', {
            ...(sourceId ? { sourceId } : {}),
            span: ended ? { validTo: '2026-10-31' } : {},
          })
          ids.push(id)
          if (sourceId) up.push({ lower: sourceId, upper: id })
          const { confidentiality: c, integrity: i } = codes
          await make.classify(
            id,
            {
              ...(c === null ? {} : { confidentiality: codesOfAxis.confidentiality[c] ?? '' }),
              ...(i === null ? {} : { integrity: codesOfAxis.integrity[i] ?? '' }),
            },
            spans[span],
          )
          if (!ended && covers(spans[span]))
            own.set(id, {
              ...noRanks,
              confidentiality: c === null ? null : c + 1,
              integrity: i === null ? null : i + 1,
            })
        }
        const boxes: string[] = []
        for (let n = 0; n < containers; n++) boxes.push(await make.container('store', `箱${n}`))
        const all = [...ids, ...boxes]
        for (const { lower, upper, span } of edges) {
          const [content, container] = [all[lower % all.length] ?? '', boxes[upper % boxes.length] ?? '']
          if (content === container) continue
          await make.hold(container, content, spans[span])
          if (covers(spans[span])) up.push({ lower: content, upper: container })
        }
        const byHand = classesByHand({ own, edges: up })
        const wanted = all.map((id) => ({ id, ...(byHand.get(id) ?? noRanks) }))
        const filled = (rows: ({ id: string } & Ranks)[]) => {
          const found = new Map(rows.map((row) => [row.id, row]))
          return all.map((id) => found.get(id) ?? { id, ...noRanks })
        }
        expect(filled(await inOrganisation((tx) => allClasses(tx, TODAY)))).toEqual(wanted)
        expect(filled(await inOrganisation((tx) => classesOf(tx, all, TODAY)))).toEqual(wanted)
        const one = boxes[0] ?? ''
        const told = await readClassOf(organisation.ctx, { id: one })
        for (const { axis, level, reasons } of told.axes) {
          expect(level?.rank ?? null).toBe(byHand.get(one)?.[axis] ?? null)
          // Each reason is an asset of just that rank, and the way from it leads along what is there to the container.
          for (const { assetId, path } of reasons) {
            expect(own.get(assetId ?? '')?.[axis]).toBe(level?.rank)
            expect(path[0]?.id).toBe(assetId)
            const stops = [...path.map((step) => step.id), one]
            for (const [n, lower] of stops.slice(0, -1).entries())
              expect(up).toContainEqual({ lower, upper: stops[n + 1] })
          }
          expect(reasons.length > 0).toBe(level !== null)
        }
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  it('says which assets give it and by which way, an extract by its source, and how much is unclassified', async () => {
    const room = await make.container('area', '電算室')
    const cabinet = await make.container('store', '書庫')
    const source = await make.asset('被保険者台帳')
    const extract = await make.asset('窓口用の抜粋', { sourceId: source })
    const poster = await make.asset('掲示')
    await make.classify(source, { confidentiality: '3B', integrity: '2' })
    await make.classify(extract, { confidentiality: '2', integrity: '1' })
    await make.hold(room, cabinet)
    await make.hold(cabinet, extract)
    await make.hold(room, poster)
    const { client } = await organisation.signIn('administrator')
    const told = await client.levels.classOf({ id: room })
    expect(told).toMatchObject({ name: '電算室', day: TODAY, unclassified: 1 })
    const [confidentiality, integrity, availability] = told.axes
    expect(confidentiality).toMatchObject({ level: { code: '3B', name: '自治体機密性3B' }, sharing: 1 })
    expect(confidentiality?.reasons).toEqual([
      {
        assetId: source,
        path: [
          { id: source, name: '被保険者台帳', extract: true },
          { id: extract, name: '窓口用の抜粋', extract: false },
          { id: cabinet, name: '書庫', extract: false },
        ],
      },
    ])
    expect(integrity).toMatchObject({ level: { code: '2' } })
    expect(availability).toEqual({ axis: 'availability', level: null, sharing: 0, reasons: [] })
    expect((await client.levels.classOf({ id: source })).axes[0]?.reasons).toEqual([{ assetId: source, path: [] }])
    expect((await client.levels.classOf({ id: poster })).unclassified).toBe(1)
    // On a day before the extract lay there nothing gave the room a class.
    const empty = await make.container('area', '空室')
    await make.hold(empty, source, { validFrom: '2026-11-01' })
    expect((await client.levels.classOf({ id: empty, day: '2026-10-31' })).axes[0]?.level).toBeNull()
    expect((await client.levels.classOf({ id: empty, day: '2026-11-01' })).axes[0]?.level?.code).toBe('3B')
  })

  it('counts what the asker may not see without naming it, and sends no more statements for more rows', async () => {
    const { id: mine } = await createUnit(organisation.ctx, { name: '業務課', validFrom: null })
    const { id: theirs } = await createUnit(organisation.ctx, { name: '総務課', validFrom: null })
    const server = await make.container('system', '共用サーバ', mine)
    const secret = await make.asset('人事の記録', { unitId: theirs })
    await make.classify(secret, { confidentiality: '3A' })
    await make.hold(server, secret)
    const { client } = await organisation.signIn('departmentHead', { scopeId: mine })
    const told = await client.levels.classOf({ id: server })
    expect(told.axes[0]?.level?.code).toBe('3A')
    expect(told.axes[0]?.reasons).toEqual([{ assetId: null, path: [{ id: null, name: null, extract: false }] }])
    expect(JSON.stringify(told)).not.toContain('人事')
    await expect(client.levels.classOf({ id: secret })).rejects.toMatchObject({ status: 404 })
    const held = await client.levels.holdings({ id: server })
    expect(held).toMatchObject({ contents: [], hidden: 1 })
    const read = () => readClassOf(organisation.ctx, { id: server })
    const before = await countStatements(read)
    for (let n = 0; n < 8; n++) {
      const asset = await make.asset(`記録${n}`)
      await make.classify(asset, { confidentiality: '3A' })
      await make.hold(server, asset)
    }
    expect(await countStatements(read)).toBe(before)
    const all = await read()
    expect(all.axes[0]).toMatchObject({ sharing: 9 })
    expect(all.axes[0]?.reasons).toHaveLength(3)
    expect(axes).toEqual(all.axes.map(({ axis }) => axis))
  })
})
