import type { Context } from '../../core/context.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import type { ObjectKind } from '../../core/db/db.gen.ts'
import { newId } from '../../core/ids.ts'
import { levelsOn } from './container-class.queries.ts'
import { classOf, covers, noRanks, type Ranks } from './levels.rules.ts'
import type { Axis } from './levels.schema.ts'

type Span = { validFrom?: string | null; validTo?: string | null }
/** Codes of the set in force, such as `3B`. */
type Codes = Partial<Record<Axis, string>>

/** Writes rows of the registers that are written elsewhere, for arranging a case. */
export function arrange(ctx: Context) {
  const { organisationId } = ctx
  const recordedAt = ctx.clock.now()
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inScope(ctx.db, organisationId, work)
  const object = async (tx: Tx, kind: ObjectKind, name: string, unitId: string | null, span: Span = {}) => {
    const id = newId()
    await tx
      .insertInto('object')
      .values({ organisationId, id, kind, name, unitId, recordedAt, ...span })
      .execute()
    return id
  }
  return {
    levelId: (axis: Axis, code: string) =>
      within(async (tx) => {
        const found = (await levelsOn(tx, ctx.clock.today())).find((one) => one.axis === axis && one.code === code)
        if (!found) throw new Error(`no level ${axis} ${code}`)
        return found.id
      }),
    container: (kind: ObjectKind, name: string, unitId: string | null = null) =>
      within((tx) => object(tx, kind, name, unitId)),
    asset: (name: string, options: { unitId?: string | null; sourceId?: string; span?: Span } = {}) =>
      within(async (tx) => {
        const id = await object(tx, 'asset', name, options.unitId ?? null, options.span)
        await tx
          .insertInto('asset')
          .values({
            organisationId,
            id,
            number: `A-${id}`,
            medium: 'electronic',
            changedAt: recordedAt,
            sourceAssetId: options.sourceId ?? null,
          })
          .execute()
        return id
      }),
    classify: (assetId: string, codes: Codes, span: Span = {}) =>
      within(async (tx) => {
        const levels = await levelsOn(tx, ctx.clock.today())
        const idOf = (axis: Axis) =>
          levels.find((level) => level.axis === axis && level.code === codes[axis])?.id ?? null
        const id = newId()
        await tx
          .insertInto('classification')
          .values({
            organisationId,
            id,
            assetId,
            recordedAt,
            ...span,
            confidentialityId: idOf('confidentiality'),
            integrityId: idOf('integrity'),
            availabilityId: idOf('availability'),
          })
          .execute()
        return id
      }),
    /** Straight into the table, past the command: circles too. */
    hold: (containerId: string, contentId: string, span: Span = {}) =>
      within(async (tx) => {
        await tx
          .insertInto('holding')
          .values({ organisationId, id: newId(), containerId, contentId, ...span })
          .execute()
      }),
    zone: (code: string, mostConfidentialityId: string) =>
      within(async (tx) => {
        const id = await object(tx, 'zone', code, null)
        await tx.insertInto('zone').values({ organisationId, id, code, mostConfidentialityId }).execute()
        return id
      }),
    classes: (assetId: string) =>
      within((tx) =>
        tx
          .selectFrom('classification')
          .selectAll()
          .where('assetId', '=', assetId)
          .orderBy('validFrom', (by) => by.asc().nullsFirst())
          .execute(),
      ),
  }
}

export type Graph = { own: ReadonlyMap<string, Ranks>; edges: readonly { lower: string; upper: string }[] }

/** Classes as anybody would work them out with a pencil: what lends its class is raised until nothing changes any more. */
export function classesByHand({ own, edges }: Graph): Map<string, Ranks> {
  const classes = new Map(own)
  for (let changed = true; changed;) {
    changed = false
    for (const { lower, upper } of edges) {
      const [below, above] = [classes.get(lower) ?? noRanks, classes.get(upper) ?? noRanks]
      if (covers(above, below)) continue
      classes.set(upper, classOf([above, below]))
      changed = true
    }
  }
  return classes
}
