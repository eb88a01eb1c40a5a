import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { createBoundBody } from './create-bound-body.ts'
import { createMemberBody } from './create-member-body.ts'
import { createUnit } from './create-unit.ts'
import { readMembersSheet } from './members-sheet/members-sheet.ts'
import { confirmMembers, previewMembers } from './members-sheet/take-members.ts'
import { organisationContract } from './organisation.contract.ts'
import { readOrganisation } from './organisation.queries.ts'
import { createSettingBody } from './setting-bodies/create-setting-body.ts'
import { updateSettingBody } from './setting-bodies/update-setting-body.ts'
import { updateBoundBody } from './update-bound-body.ts'
import { updateMemberBody } from './update-member-body.ts'
import { updateOrganisation } from './update-organisation.ts'
import { updateUnit } from './update-unit.ts'

const os = implement(organisationContract).$context<RequestContext>().use(guard)
const ok = { ok: true as const }

export const organisationRouter = os.router({
  get: os.get.handler(({ context: { ctx } }) => readOrganisation(ctx)),
  update: os.update.handler(({ context: { ctx }, input }) => updateOrganisation(ctx, input).then(() => ok)),
  createBoundBody: os.createBoundBody.handler(({ context: { ctx }, input }) => createBoundBody(ctx, input)),
  updateBoundBody: os.updateBoundBody.handler(({ context: { ctx }, input }) =>
    updateBoundBody(ctx, input).then(() => ok),
  ),
  createSettingBody: os.createSettingBody.handler(({ context: { ctx }, input }) => createSettingBody(ctx, input)),
  updateSettingBody: os.updateSettingBody.handler(({ context: { ctx }, input }) =>
    updateSettingBody(ctx, input).then(() => ok),
  ),
  memberBodiesSheet: os.memberBodiesSheet.handler(({ context: { ctx } }) => readMembersSheet(ctx)),
  previewMemberBodies: os.previewMemberBodies.handler(({ context: { ctx }, input }) => previewMembers(ctx, input)),
  confirmMemberBodies: os.confirmMemberBodies.handler(({ context: { ctx }, input }) => confirmMembers(ctx, input)),
  createUnit: os.createUnit.handler(({ context: { ctx }, input }) => createUnit(ctx, input)),
  updateUnit: os.updateUnit.handler(({ context: { ctx }, input }) => updateUnit(ctx, input).then(() => ok)),
  createMemberBody: os.createMemberBody.handler(({ context: { ctx }, input }) => createMemberBody(ctx, input)),
  updateMemberBody: os.updateMemberBody.handler(({ context: { ctx }, input }) =>
    updateMemberBody(ctx, input).then(() => ok),
  ),
})
