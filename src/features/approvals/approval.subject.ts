import { sql } from 'kysely'
import type { Subject } from '../../core/command.ts'
import { type Approval, readApprovalRow } from './approval-row.ts'
import { type ApprovalAct, mayAct } from './may-act.ts'
import type { OwnPosts } from './own-posts.queries.ts'

/** An approval for one act: locked, so that of two who act at one moment the second finds what the first did. */
export const approvalSubject = (posts: OwnPosts, stepId: string | null): Subject<Approval, ApprovalAct> => ({
  find: async (tx, id) => {
    await sql`select from approval where id = ${id}::uuid for update`.execute(tx)
    return readApprovalRow(tx, id)
  },
  unitOf: ({ unitId }) => unitId,
  // Who may see it was asked before; see load-approval.ts.
  isOwn: () => true,
  policy: policyOf(posts, stepId),
})

const policyOf = (posts: OwnPosts, stepId: string | null): Subject<Approval, ApprovalAct>['policy'] => {
  const one =
    (act: ApprovalAct): Subject<Approval, ApprovalAct>['policy'][ApprovalAct] =>
    (ctx, row) =>
      mayAct(ctx, row, posts, act, stepId)
  return {
    amend: one('amend'),
    submit: one('submit'),
    takeBack: one('takeBack'),
    withdraw: one('withdraw'),
    enterPaper: one('enterPaper'),
    enterElsewhere: one('enterElsewhere'),
    addFile: one('addFile'),
    addScan: one('addScan'),
    askViewing: one('askViewing'),
    agree: one('agree'),
    decide: one('decide'),
    refuse: one('refuse'),
    return: one('return'),
    pullUp: one('pullUp'),
    afterView: one('afterView'),
  }
}
