import { askTakeOut } from '../../features/take-outs/ask-take-out.ts'
import { decideTakeOut } from '../../features/take-outs/decide-take-out.ts'
import { leaveHouse } from '../../features/take-outs/leave-house.ts'
import { returnTakeOut } from '../../features/take-outs/return-take-out.ts'
import { withdrawTakeOut } from '../../features/take-outs/withdraw-take-out.ts'
import type { MediaRun } from './media-run.types.ts'
import { need } from './sample-context.ts'

/** Take-outs in every state: asked by one, decided and received back by another. */
export async function loadTakeOuts({ sample, actors, office, units, media, day, on }: MediaRun): Promise<void> {
  for (const item of sample.takeOuts) {
    const applicant = need(actors, item.by)
    const decider = item.permittedBy === undefined ? office : need(actors, item.permittedBy)
    const { id } = await askTakeOut(on(day(item.askedOn), applicant), {
      objectIds: item.objects.map((key) => need(media, key)),
      unitId: need(units, item.unit),
      purpose: item.purpose,
      destination: item.destination,
      fromOn: day(item.from),
      toOn: day(item.to),
      safeguards: item.safeguards ?? '',
      encrypted: 'yes',
    })
    const decidedOn = item.permittedOn ?? item.refusedOn
    if (decidedOn !== undefined)
      await decideTakeOut(on(day(decidedOn), decider), {
        id,
        permitted: item.permittedOn !== undefined,
        decidedOn: day(decidedOn),
        decidedBy: item.decidedBy ?? '',
        decisionNumber: item.decisionNumber ?? '',
        reason: item.reason ?? '',
      })
    if (item.outOn !== undefined) await leaveHouse(on(day(item.outOn), applicant), { id })
    if (item.returnedOn !== undefined)
      await returnTakeOut(on(day(item.returnedOn), need(actors, item.returnedBy ?? 'tachibana')), {
        id,
        dataErased: item.erased ?? 'unknown',
      })
    if (item.withdrawnOn !== undefined)
      await withdrawTakeOut(on(day(item.withdrawnOn), applicant), { id, reason: item.reason ?? '' })
  }
}
