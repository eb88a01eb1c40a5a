import { changed } from '../../core/changed.ts'
import { command } from '../../core/command.ts'
import { assessmentChange } from './assets.schema.ts'
import { assessmentSubject, requireParts, writeAssets } from './write-assessment.ts'

export const updateAssessment = command(
  'registers.write',
  assessmentChange,
  async ({ tx, ctx, input, load, record }) => {
    const before = await load(assessmentSubject, input.id, 'update')
    const after = changed(before, input)
    await requireParts(tx, ctx, before, after)
    const { id, assetIds: _, ...row } = after
    await tx.updateTable('impactAssessment').set(row).where('id', '=', id).execute()
    await writeAssets(tx, ctx, after)
    record({ action: 'assessment.update', kind: 'impactAssessment', id, unitId: after.unitId, before, after })
    return {}
  },
)
