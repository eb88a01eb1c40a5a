import { z } from 'zod'
import { command } from '../../core/command.ts'
import { everSent } from './sent-rows.queries.ts'
import { kindOf } from './fill-rows.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { findInquiry, shownTarget, targetSubject } from './inquiries.policy.ts'
import type { Verdicts } from './inquiries.types.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { findAnswer } from './judge-answer.ts'
import { blocks } from './oddities.labels.ts'

/**
 * The answer is accepted as a whole: every line taken or left out. Only now do taken lines go where the kind writes them, in one transaction,
 * so that nothing is written twice when an answer is returned and comes again. `all` takes what is not judged yet and can be taken.
 */
export const acceptTarget = (kinds: InquiryKinds) =>
  command('inquiries.write', z.object({ id: z.uuid(), all: z.boolean().default(false) }), async (scope) => {
    const { tx, input, load, record } = scope
    const target = await load(targetSubject, input.id, 'accept')
    const inquiry = await findInquiry(tx, target.inquiryId)
    const answer = await findAnswer(tx, { countingFor: target.id })
    if (!answer || !inquiry) throw inquiriesErrors('nothingToAccept')
    const verdicts: Verdicts = { ...answer.verdicts }
    if (input.all)
      for (const { key, oddities } of answer.rows)
        if (!verdicts[key] && !oddities.some(blocks)) verdicts[key] = { verdict: 'accepted', comment: '' }
    const count = (fits: (verdict: string | undefined) => boolean) =>
      answer.rows.filter(({ key }) => fits(verdicts[key]?.verdict)).length
    const returned = count((verdict) => verdict === 'returned')
    if (returned > 0) throw inquiriesErrors('returnedRows', { n: returned })
    const undecided = count((verdict) => verdict === undefined)
    if (undecided > 0) throw inquiriesErrors('undecided', { n: undecided })
    const sent = await everSent(tx, target.id)
    const rows = answer.rows
      .filter(({ key }) => verdicts[key]?.verdict === 'accepted')
      .map(({ key, change, values }) => {
        const line = sent.get(key)
        return { key, change, values, objectId: line?.objectId ?? null, sent: line?.values ?? null }
      })
    const made = await kindOf(kinds, inquiry).write(scope, { inquiryId: inquiry.id, unitId: target.unitId, rows })
    for (const [key, objectId] of made) {
      const verdict = verdicts[key]
      if (verdict) verdicts[key] = { ...verdict, objectId }
    }
    await tx
      .updateTable('inquiryAnswer')
      .set({ verdicts: JSON.stringify(verdicts) })
      .where('id', '=', answer.id)
      .execute()
    await tx
      .updateTable('inquiryTarget')
      .set({ standing: 'accepted', comment: '' })
      .where('id', '=', target.id)
      .execute()
    record({
      action: 'inquiry.accept',
      kind: 'inquiryTarget',
      id: target.id,
      unitId: target.unitId,
      before: shownTarget(target),
      after: { ...shownTarget({ ...target, standing: 'accepted' }), rows: rows.length },
    })
    return { taken: rows.length }
  })
