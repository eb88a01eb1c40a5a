import type { CommandScope } from '../../core/command.ts'
import { insertRecord } from '../../core/record-row.ts'
import type { memorandumKinds } from './demarcations.labels.ts'

export type Memorandum = {
  id: string
  partyId: string
  kind: (typeof memorandumKinds)[number]
  title: string
  signedOn: string | null
  validTo: string | null
  nextReview: string | null
  reason: string
  decidedBy: string
  contact: string
  fileSha256?: string | null
  fileName?: string | null
}

/** An agreement stands as long as it is in force; so long it is kept. */
const RETENTION_YEARS = 10
const NOT_SHOWN = '機器の設置場所その他保安上の情報を含むことがあるため'

/** One memorandum, new (filed as a record) or changed, with its row of the history. */
export async function saveMemorandum(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  { unitId, before, after }: { unitId: string | null; before: Memorandum | null; after: Memorandum },
): Promise<void> {
  const { id, partyId, kind, ...words } = after
  if (before) await tx.updateTable('memorandum').set(words).where('id', '=', id).execute()
  else {
    await insertRecord(tx, ctx, id, 'memorandum', after.signedOn ?? ctx.clock.today(), {
      documentNumber: '',
      retentionYears: RETENTION_YEARS,
      disclosure: 'partly',
      disclosureReason: NOT_SHOWN,
    })
    await tx
      .insertInto('memorandum')
      .values({ organisationId: ctx.organisationId, id, partyId, kind, ...words, recordedAt: ctx.clock.now() })
      .execute()
  }
  record({ action: before ? 'memorandum.update' : 'memorandum.create', kind: 'memorandum', id, unitId, before, after })
}
