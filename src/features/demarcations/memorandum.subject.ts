import { allowed, denied, type Subject } from '../../core/command.ts'
import type { Memorandum } from './save-memorandum.ts'

type Known = Memorandum & { unitId: string | null; withdrawnAt: Date | null }

const notWithdrawn = (_ctx: unknown, { withdrawnAt }: Known) =>
  withdrawnAt === null
    ? allowed
    : denied(
        '取り下げたものは変えられません。正しい内容を新しく登録してください。',
        'What was withdrawn cannot be changed. Record the right one anew.',
      )

export const memorandumSubject: Subject<Known, 'update' | 'withdraw'> = {
  find: (tx, id) =>
    tx
      .selectFrom('memorandum as m')
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'm.organisationId').onRef('o.id', '=', 'm.partyId'),
      )
      .select(['m.id', 'm.partyId', 'm.title', 'm.signedOn', 'm.validTo', 'm.nextReview', 'm.reason', 'm.decidedBy'])
      .select(['m.contact', 'm.withdrawnAt', 'o.unitId'])
      .select((eb) => eb.ref('m.kind').$castTo<Memorandum['kind']>().as('kind'))
      .where('m.id', '=', id)
      .executeTakeFirst(),
  unitOf: ({ unitId }) => unitId,
  policy: { update: notWithdrawn, withdraw: notWithdrawn },
}
