import { inScope } from '../../core/db/database.ts'
import type { LevelAxis } from '../../core/db/db.gen.ts'
import { newId } from '../../core/ids.ts'
import { createUnit } from '../organisation/create-unit.ts'
import type { TestOrganisation } from '../../testing/test-app.ts'

const sets: Record<LevelAxis, readonly (readonly [code: string, rank: number])[]> = {
  confidentiality: [
    ['3A', 5],
    ['3B', 4],
    ['3C', 3],
    ['2', 2],
    ['1', 1],
  ],
  integrity: [
    ['2', 2],
    ['1', 1],
  ],
  availability: [
    ['2', 2],
    ['1', 1],
  ],
}
const names: Record<LevelAxis, string> = {
  confidentiality: '自治体機密性',
  integrity: '自治体完全性',
  availability: '自治体可用性',
}

/** Levels as the guideline has them, where the organisation has none of its own. @returns ids by axis and code: `confidentiality 3B` */
export async function withLevels({ id: organisationId, ctx }: TestOrganisation): Promise<Map<string, string>> {
  return inScope(ctx.db, organisationId, async (tx) => {
    const there = await tx
      .selectFrom('level as l')
      .innerJoin('levelSet as s', 's.id', 'l.setId')
      .select(['l.id', 'l.code', 's.axis'])
      .execute()
    if (there.length > 0) return new Map(there.map(({ id, axis, code }) => [`${axis} ${code}`, id]))
    const found = new Map<string, string>()
    for (const [axis, levels] of Object.entries(sets) as [LevelAxis, (typeof sets)[LevelAxis]][]) {
      const setId = newId()
      await tx
        .insertInto('levelSet')
        .values({ organisationId, id: setId, axis, name: names[axis], recordedAt: ctx.clock.now() })
        .execute()
      for (const [code, rank] of levels) {
        const id = newId()
        await tx
          .insertInto('level')
          .values({ organisationId, id, setId, code, name: `${names[axis]}${code}`, rank })
          .execute()
        found.set(`${axis} ${code}`, id)
      }
    }
    return found
  })
}

/** Two departments below 事務局. */
export async function withUnits({ ctx }: TestOrganisation) {
  const top = await createUnit(ctx, { name: '事務局', validFrom: null })
  const general = await createUnit(ctx, { name: '総務課', parentId: top.id, validFrom: null })
  const operations = await createUnit(ctx, { name: '業務課', parentId: top.id, validFrom: null })
  return { top: top.id, general: general.id, operations: operations.id }
}
