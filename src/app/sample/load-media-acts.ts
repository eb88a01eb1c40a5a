import { addDays } from '../../core/dates/days.ts'
import { completeDisposal } from '../../features/disposals/complete-disposal.ts'
import { fileCertificate } from '../../features/disposals/file-certificate.ts'
import { planDisposal } from '../../features/disposals/plan-disposal.ts'
import { closeHandOver } from '../../features/hand-overs/close-hand-over.ts'
import { createHandOver } from '../../features/hand-overs/create-hand-over.ts'
import { fileReceipt } from '../../features/hand-overs/file-receipt.ts'
import type { MediaRun } from './media-run.types.ts'
import { need } from './sample-context.ts'

const PLANNED_BEFORE = -10
/** A small real file, as the contractor would send it. */
const paper = (text: string, number: string, serials: readonly string[]): File =>
  new File([`${text}\n番号 ${number}\n${serials.join('\n')}\n`], `${text}_${number}.txt`, { type: 'text/plain' })

/** Disposals: planned, done with a witness, certified; first all plans, so that several go on one certificate. */
export async function loadDisposals({ sample, office, posts, media, day, on }: MediaRun): Promise<void> {
  const ids = new Map<string, string>()
  for (const { object, method, residents, plannedOn, doneOn, place = '', contractor = '' } of sample.disposals) {
    const together = sample.disposals.find((one) => one.together.includes(object))
    const done = doneOn ?? together?.doneOn
    const planned = done === undefined ? day('T-10') : addDays(day(done), PLANNED_BEFORE)
    const { ids: made } = await planDisposal(on(planned, office), {
      objectIds: [need(media, object)],
      method,
      residents,
      place,
      contractor,
      plannedOn: plannedOn === undefined ? (done === undefined ? null : day(done)) : day(plannedOn),
    })
    ids.set(object, made[0] ?? '')
  }
  for (const {
    object,
    method,
    residents,
    doneOn,
    witness,
    witnessPost,
    note,
    certificate,
    together,
  } of sample.disposals) {
    if (doneOn === undefined) continue
    const id = need(ids, object)
    const alsoIds = together.map((key) => need(ids, key))
    await completeDisposal(on(day(doneOn), office), {
      id,
      alsoIds,
      doneOn: day(doneOn),
      method,
      residents,
      witness: witness ?? '',
      note: note ?? '',
      witnessPostId: witnessPost === undefined ? null : need(posts, witnessPost),
    })
    if (certificate)
      await fileCertificate(on(day(certificate.on), office), {
        id,
        alsoIds: alsoIds.join(','),
        certificateNumber: certificate.number,
        certificateOn: day(certificate.on),
        serials: certificate.serials.join('\n'),
        file: paper(certificate.text, certificate.number, certificate.serials),
      })
  }
}

/** Hand-overs to those who print and punch, with their receipts. */
export async function loadHandOvers({ sample, office, units, media, day, on }: MediaRun): Promise<void> {
  for (const { unit, objects, handedOn, returnDue, receipt, returnedOn, returnKind, ...item } of sample.handOvers) {
    const { id } = await createHandOver(on(day(handedOn), office), {
      ...item,
      unitId: need(units, unit),
      objectIds: objects.map((key) => need(media, key)),
      handedOn: day(handedOn),
      returnDue: returnDue === undefined ? null : day(returnDue),
    })
    if (receipt)
      await fileReceipt(on(day(receipt.on), office), {
        id,
        receiptNumber: receipt.number,
        receiptOn: day(receipt.on),
        file: paper(receipt.text, receipt.number, []),
      })
    if (returnedOn !== undefined && returnKind !== undefined)
      await closeHandOver(on(day(returnedOn), office), { id, returnedOn: day(returnedOn), returnKind })
  }
}
