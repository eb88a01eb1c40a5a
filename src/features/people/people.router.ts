import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { createAssignment } from './create-assignment.ts'
import { createDesignation } from './create-designation.ts'
import { createPerson } from './create-person.ts'
import { createPost } from './create-post.ts'
import { endAssignment } from './end-assignment.ts'
import { endDesignation } from './end-designation.ts'
import { peopleContract } from './people.contract.ts'
import { readAssignments, readDesignations, readPeople, readPosts } from './people.queries.ts'
import { readChart } from './chart.queries.ts'
import { readDesignationSheet } from './designation-sheet.ts'
import { createSecurityRole } from './create-security-role.ts'
import { orderSecurityRoles } from './order-security-roles.ts'
import { retireSecurityRole } from './retire-security-role.ts'
import { readSecurityRoles } from './security-roles.queries.ts'
import { createAbsence } from './substitutes/create-absence.ts'
import { createSubstitute } from './substitutes/create-substitute.ts'
import { endSubstitute } from './substitutes/end-substitute.ts'
import { orderSubstitutes } from './substitutes/order-substitutes.ts'
import { removeAbsence } from './substitutes/remove-absence.ts'
import { readAbsences, readSubstitutes } from './substitutes/substitutes.queries.ts'
import { updateAbsence } from './substitutes/update-absence.ts'
import { updateSecurityRole } from './update-security-role.ts'
import { responsibleOn } from './responsible.queries.ts'
import { readRosterSheet } from './transfer/roster-sheet.ts'
import { confirmTransfer, previewTransfer } from './transfer/take-file.ts'
import { readVacantPosts } from './transfer/vacant-posts.queries.ts'
import { updatePerson } from './update-person.ts'
import { updatePost } from './update-post.ts'

const os = implement(peopleContract).$context<RequestContext>().use(guard)
const ok = { ok: true as const }

export const peopleRouter = os.router({
  posts: os.posts.handler(({ context: { ctx } }) => readPosts(ctx)),
  createPost: os.createPost.handler(({ context: { ctx }, input }) => createPost(ctx, input)),
  updatePost: os.updatePost.handler(({ context: { ctx }, input }) => updatePost(ctx, input).then(() => ok)),
  people: os.people.handler(({ context: { ctx }, input }) => readPeople(ctx, input)),
  responsible: os.responsible.handler(({ context: { ctx }, input }) => responsibleOn(ctx, input)),
  responsibleSheet: os.responsibleSheet.handler(({ context: { ctx }, input }) => readDesignationSheet(ctx, input.day)),
  chart: os.chart.handler(({ context: { ctx }, input }) => readChart(ctx, input.day)),
  previewTransfer: os.previewTransfer.handler(({ context: { ctx }, input }) => previewTransfer(ctx, input)),
  confirmTransfer: os.confirmTransfer.handler(({ context: { ctx }, input }) => confirmTransfer(ctx, input)),
  rosterSheet: os.rosterSheet.handler(({ context: { ctx } }) => readRosterSheet(ctx)),
  vacantPosts: os.vacantPosts.handler(({ context: { ctx } }) => readVacantPosts(ctx)),
  securityRoles: os.securityRoles.handler(({ context: { ctx } }) => readSecurityRoles(ctx)),
  createSecurityRole: os.createSecurityRole.handler(({ context: { ctx }, input }) => createSecurityRole(ctx, input)),
  updateSecurityRole: os.updateSecurityRole.handler(({ context: { ctx }, input }) =>
    updateSecurityRole(ctx, input).then(() => ok),
  ),
  retireSecurityRole: os.retireSecurityRole.handler(({ context: { ctx }, input }) =>
    retireSecurityRole(ctx, input).then(() => ok),
  ),
  orderSecurityRoles: os.orderSecurityRoles.handler(({ context: { ctx }, input }) =>
    orderSecurityRoles(ctx, input).then(() => ok),
  ),
  substitutes: os.substitutes.handler(({ context: { ctx } }) => readSubstitutes(ctx)),
  createSubstitute: os.createSubstitute.handler(({ context: { ctx }, input }) => createSubstitute(ctx, input)),
  endSubstitute: os.endSubstitute.handler(({ context: { ctx }, input }) => endSubstitute(ctx, input).then(() => ok)),
  orderSubstitutes: os.orderSubstitutes.handler(({ context: { ctx }, input }) =>
    orderSubstitutes(ctx, input).then(() => ok),
  ),
  absences: os.absences.handler(({ context: { ctx }, input }) => readAbsences(ctx, input)),
  createAbsence: os.createAbsence.handler(({ context: { ctx }, input }) => createAbsence(ctx, input)),
  updateAbsence: os.updateAbsence.handler(({ context: { ctx }, input }) => updateAbsence(ctx, input).then(() => ok)),
  removeAbsence: os.removeAbsence.handler(({ context: { ctx }, input }) => removeAbsence(ctx, input).then(() => ok)),
  createPerson: os.createPerson.handler(({ context: { ctx }, input }) => createPerson(ctx, input)),
  updatePerson: os.updatePerson.handler(({ context: { ctx }, input }) => updatePerson(ctx, input).then(() => ok)),
  assignments: os.assignments.handler(({ context: { ctx }, input }) => readAssignments(ctx, input)),
  createAssignment: os.createAssignment.handler(({ context: { ctx }, input }) => createAssignment(ctx, input)),
  endAssignment: os.endAssignment.handler(({ context: { ctx }, input }) => endAssignment(ctx, input).then(() => ok)),
  designations: os.designations.handler(({ context: { ctx } }) => readDesignations(ctx)),
  createDesignation: os.createDesignation.handler(({ context: { ctx }, input }) => createDesignation(ctx, input)),
  endDesignation: os.endDesignation.handler(({ context: { ctx }, input }) => endDesignation(ctx, input).then(() => ok)),
})
