import { implement } from '@orpc/server'
import type { ApprovalKind } from '../../core/db/db.gen.ts'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { addFile } from './add-file.ts'
import { agreeStep } from './agree-step.ts'
import { amendApproval } from './amend-approval.ts'
import { readApproval } from './approval-page.ts'
import { approvalsContract } from './approvals.contract.ts'
import { findByKey, readApprovals } from './approvals.queries.ts'
import { approvalKinds } from './approvals.schema.ts'
import { showApproval } from './ask-viewing.ts'
import { changeClass } from './change-class.ts'
import { readClasses } from './classes.queries.ts'
import { createClass } from './create-class.ts'
import { makeDecideApproval } from './decide-approval.ts'
import { makeDraftApproval } from './draft-approval.ts'
import type { ApprovalEffects } from './effects.types.ts'
import { makeEnterElsewhere, makeEnterPaper } from './enter-decided.ts'
import { readApprovalFile } from './files.queries.ts'
import { pullUp } from './pull-up.ts'
import { makeRefuseApproval } from './refuse-approval.ts'
import { removeFile } from './remove-file.ts'
import { retireClass } from './retire-class.ts'
import { returnApproval } from './return-approval.ts'
import { seeAfterwards } from './see-afterwards.ts'
import { submitApproval } from './submit-approval.ts'
import { takeBack } from './take-back.ts'
import { readWaiting } from './waiting.queries.ts'
import { makeWithdrawApproval } from './withdraw-approval.ts'

const os = implement(approvalsContract).$context<RequestContext>().use(guard)

/** Approvals with the effects that the application hands in; a kind without one is not offered for a draft of its own. */
export function makeApprovalsRouter(effects: ApprovalEffects) {
  const kinds: ApprovalKind[] = approvalKinds.filter((kind) => kind === 'other' || effects[kind]?.asked !== undefined)
  const draft = makeDraftApproval(effects)
  const decide = makeDecideApproval(effects)
  const refuse = makeRefuseApproval(effects)
  const withdraw = makeWithdrawApproval(effects)
  const enterPaper = makeEnterPaper(effects)
  const enterElsewhere = makeEnterElsewhere(effects)
  return {
    list: os.list.handler(({ context, input }) => readApprovals(context.ctx, input)),
    waiting: os.waiting.handler(({ context }) => readWaiting(context.ctx)),
    offered: os.offered.handler(() => ({ kinds })),
    byKey: os.byKey.handler(({ context, input }) => findByKey(context.ctx, input)),
    get: os.get.handler(({ context, input }) => readApproval(context.ctx, effects, input)),
    draft: os.draft.handler(({ context, input }) => draft(context.ctx, input)),
    amend: os.amend.handler(({ context, input }) => amendApproval(context.ctx, input)),
    submit: os.submit.handler(({ context, input }) => submitApproval(context.ctx, input)),
    agree: os.agree.handler(({ context, input }) => agreeStep(context.ctx, input)),
    decide: os.decide.handler(({ context, input }) => decide(context.ctx, input)),
    refuse: os.refuse.handler(({ context, input }) => refuse(context.ctx, input)),
    giveBack: os.giveBack.handler(({ context, input }) => returnApproval(context.ctx, input)),
    pullUp: os.pullUp.handler(({ context, input }) => pullUp(context.ctx, input)),
    takeBack: os.takeBack.handler(({ context, input }) => takeBack(context.ctx, input)),
    withdraw: os.withdraw.handler(({ context, input }) => withdraw(context.ctx, input)),
    afterView: os.afterView.handler(({ context, input }) => seeAfterwards(context.ctx, input)),
    enterPaper: os.enterPaper.handler(({ context, input }) => enterPaper(context.ctx, input)),
    enterElsewhere: os.enterElsewhere.handler(({ context, input }) => enterElsewhere(context.ctx, input)),
    show: os.show.handler(({ context, input }) => showApproval(context.ctx, input)),
    addFile: os.addFile.handler(({ context, input }) => addFile(context.ctx, input)),
    file: os.file.handler(({ context, input }) => readApprovalFile(context.ctx, input)),
    removeFile: os.removeFile.handler(({ context, input }) => removeFile(context.ctx, input)),
    classes: os.classes.handler(({ context, input }) => readClasses(context.ctx, input)),
    createClass: os.createClass.handler(({ context, input }) => createClass(context.ctx, input)),
    changeClass: os.changeClass.handler(({ context, input }) => changeClass(context.ctx, input)),
    retireClass: os.retireClass.handler(({ context, input }) => retireClass(context.ctx, input)),
  }
}
