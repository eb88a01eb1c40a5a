import type { CommandScope } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import { ruleVersions } from '../evidence/attach-evidence.ts'
import { storeEvidence } from '../evidence/store-evidence.ts'
import { handOf } from '../people/own.ts'
import { readMeeting } from './committee.queries.ts'
import { loadProved } from './proved-duties.queries.ts'
import { minutesDocument } from './meeting-documents.ts'

/**
 * Files the minutes as a piece of evidence; for the duties that they prove, signals of kind `activity` bear its id, so that confirming (assurance C,
 * states.md R7), withdrawing and ageing (R8) are those of evidence. @returns its id
 */
export async function proveDuties(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  meetingId: string,
): Promise<string> {
  const meeting = await readMeeting(tx, ctx, meetingId)
  const { heldOn } = meeting
  const { proves } = await loadProved(tx, meetingId, heldOn)
  const file = await minutesDocument(tx, meeting)
  const { id } = await storeEvidence(
    { tx, ctx, record },
    {
      name: file.name.replace(/\.docx$/, '').slice(0, 100),
      form: 'file',
      file,
      dataDate: heldOn,
      verdict: 'positive',
      documentNumber: '',
      retentionYears: 5,
      disclosure: 'partly',
      disclosureReason: '情報セキュリティ対策の詳細に関する情報を含むため',
    },
    proves.map(({ id: dutyId, objectIds }) => ({ dutyId, objectIds })),
  )
  const now = ctx.clock.now()
  const versions = await ruleVersions(
    tx,
    proves.map((duty) => duty.id),
  )
  const rows = proves.flatMap(({ id: dutyId, objectIds }) =>
    objectIds.map((objectId) => ({
      organisationId: ctx.organisationId,
      rowId: newId(now.getTime()),
      id,
      dutyId,
      objectId,
      kind: 'activity' as const,
      validFrom: heldOn,
      validTo: null,
      recordedAt: now,
      ruleVersion: versions.get(dutyId) ?? 'own',
      question: 'main',
      verdict: 'positive' as const,
      byId: handOf(ctx),
      detail: JSON.stringify({ hasRecord: true, meetingId }),
    })),
  )
  if (rows.length > 0) await tx.insertInto('signal').values(rows).execute()
  return id
}
