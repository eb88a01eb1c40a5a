import { z } from 'zod'
import { command } from '../../core/command.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { insertDraft } from '../approvals/insert-draft.ts'
import { exemptionErrors } from './exemptions.errors.ts'
import type { Exemption } from './exemption.subject.ts'
import { loadExemption } from './load-exemption.ts'
import { moveOn } from './write-exemption.ts'

/** Makes the 起案 by which an exemption is decided. It is sent once its evidence is there: without it nobody could grant it. */
export const sendForDecision = command(
  'exemptions.ask',
  z.object({ id: z.uuid(), version: z.number().int() }),
  async (scope) => {
    const { tx, input, record } = scope
    const before = await loadExemption(scope, input, 'send')
    if (before.evidenceId === null) throw exemptionErrors('evidenceMissing')
    const attributes = await tx
      .selectFrom('record')
      .select(['documentNumber', 'retentionYears', 'disclosure', 'disclosureReason'])
      .where('id', '=', before.id)
      .executeTakeFirstOrThrow()
    const objects = await tx
      .selectFrom('exemptionObject as x')
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'x.organisationId').onRef('o.id', '=', 'x.objectId'),
      )
      .select('o.name')
      .where('x.exemptionId', '=', before.id)
      .orderBy('o.name')
      .execute()
    const approvalId = await insertDraft(scope, {
      kind: 'exemption',
      subject: `${before.dutyTitle}に係る例外措置の許可について（${before.number}）`,
      body: bodyOf(
        before,
        objects.map(({ name }) => name),
      ),
      reason: before.reason,
      proposal: { exemptionId: before.id },
      unitId: before.unitId,
      record: attributes,
    })
    await moveOn(tx, record, 'exemption.send', before, { approvalId })
    return { approvalId }
  },
)

const SHOWN = 20

/** 伺い文: what is exempted from what, for how long, and what is done instead. */
function bodyOf(row: Exemption, names: readonly string[]): string {
  const rest = names.length - SHOWN
  const objects = `${names.slice(0, SHOWN).join('、')}${rest > 0 ? `ほか${rest}件（別紙申請書のとおり）` : ''}`
  return [
    row.emergency
      ? '緊急のため先に行った次の例外措置について、事後に許可してよろしいか伺います。'
      : '次のとおり例外措置を許可してよろしいか伺います。',
    `1　遵守事項　${row.dutyTitle}`,
    `2　対象　${objects}`,
    `3　期間　${formatWareki(row.validFrom)}から${formatWareki(row.validTo)}まで`,
    `4　代わりに行う措置　${row.compensatingMeasure}`,
    ...(row.reviewNote === '' ? [] : [`5　前回の期間の見直し　${row.reviewNote}`]),
  ].join('\n')
}
