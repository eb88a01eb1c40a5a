import type { CommandScope } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Fields, FieldValue, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { memorandumKindLabels, type memorandumKinds } from './demarcations.labels.ts'
import { type Memorandum, saveMemorandum } from './save-memorandum.ts'

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '')
const day = (value: FieldValue | undefined): string | null => (typeof value === 'string' ? value : null)
type Kind = (typeof memorandumKinds)[number]

const named = (bodyId: string, fields: Fields): Memorandum => {
  const kind = text(fields['kind']) as Kind
  return {
    id: text(fields['memorandumId']),
    partyId: bodyId,
    kind,
    title: text(fields['title']) || `${text(fields['name'])} ${memorandumKindLabels[kind].ja}`,
    signedOn: day(fields['signedOn']),
    validTo: day(fields['lastDay']),
    nextReview: day(fields['nextReview']),
    reason: text(fields['reason']),
    decidedBy: text(fields['decidedBy']),
    contact: text(fields['contact']),
  }
}

/** The same paper with other words is corrected; another day of signing or another kind is another paper, and the earlier one stays. */
export async function writeAgreements(
  scope: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  rows: readonly PlannedRow[],
): Promise<void> {
  const now = scope.ctx.clock.now().getTime()
  for (const { id: bodyId, before, after } of rows) {
    const known = before && text(before['memorandumId']) !== '' ? named(bodyId, before) : null
    const wanted = named(bodyId, after)
    const same = known !== null && known.kind === wanted.kind && known.signedOn === wanted.signedOn
    await saveMemorandum(scope, {
      unitId: day(after['unitId']),
      before: same ? known : null,
      after: { ...wanted, id: same ? known.id : newId(now) },
    })
  }
}
