import { command } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { newAssessment } from './assets.schema.ts'
import { requireParts, writeAssets } from './write-assessment.ts'

/** A 特定個人情報保護評価書 (番号法28条) with the day by which it is to be reviewed. */
export const createAssessment = command('registers.write', newAssessment, async ({ tx, ctx, input, record }) => {
  const after = { id: newId(ctx.clock.now().getTime()), ...input }
  await requireParts(tx, ctx, null, after)
  const { assetIds: _, ...row } = after
  await tx
    .insertInto('impactAssessment')
    .values({ organisationId: ctx.organisationId, ...row })
    .execute()
  await writeAssets(tx, ctx, after)
  record({
    action: 'assessment.create',
    kind: 'impactAssessment',
    id: after.id,
    unitId: after.unitId,
    before: null,
    after,
  })
  return { id: after.id }
})
