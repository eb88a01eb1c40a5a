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
  createPerson: os.createPerson.handler(({ context: { ctx }, input }) => createPerson(ctx, input)),
  updatePerson: os.updatePerson.handler(({ context: { ctx }, input }) => updatePerson(ctx, input).then(() => ok)),
  assignments: os.assignments.handler(({ context: { ctx }, input }) => readAssignments(ctx, input)),
  createAssignment: os.createAssignment.handler(({ context: { ctx }, input }) => createAssignment(ctx, input)),
  endAssignment: os.endAssignment.handler(({ context: { ctx }, input }) => endAssignment(ctx, input).then(() => ok)),
  designations: os.designations.handler(({ context: { ctx } }) => readDesignations(ctx)),
  createDesignation: os.createDesignation.handler(({ context: { ctx }, input }) => createDesignation(ctx, input)),
  endDesignation: os.endDesignation.handler(({ context: { ctx }, input }) => endDesignation(ctx, input).then(() => ok)),
})
