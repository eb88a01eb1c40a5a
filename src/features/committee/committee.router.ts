import { implement } from '@orpc/server'
import { guard, type RequestContext } from '../../core/http/serve.ts'
import { amendMeeting } from './amend-meeting.ts'
import { attachFile } from './attach-file.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { changeMeeting } from './change-meeting.ts'
import { committeeContract } from './committee.contract.ts'
import { readCommittee, readItemFile, readMeetingPage, readProposal } from './committee.queries.ts'
import { holdMeeting } from './hold-meeting.ts'
import { makePapers } from './make-papers.ts'
import { meetingDocument } from './meeting-documents.ts'
import { planMeeting } from './plan-meeting.ts'
import { setAgenda } from './set-agenda.ts'
import { setMembers } from './set-members.ts'

const os = implement(committeeContract).$context<RequestContext>().use(guard)

export const committeeRouter = os.router({
  list: os.list.handler(({ context: { ctx }, input }) => readCommittee(ctx, input)),
  get: os.get.handler(({ context: { ctx }, input }) => readMeetingPage(ctx, input)),
  proposal: os.proposal.handler(({ context: { ctx }, input }) => readProposal(ctx, input)),
  document: os.document.handler(({ context: { ctx }, input }) => meetingDocument(ctx, input)),
  file: os.file.handler(({ context: { ctx }, input }) => readItemFile(ctx, input)),
  plan: os.plan.handler(({ context: { ctx }, input }) => planMeeting(ctx, input)),
  change: os.change.handler(({ context: { ctx }, input }) => changeMeeting(ctx, input)),
  members: os.members.handler(({ context: { ctx }, input }) => setMembers(ctx, input)),
  agenda: os.agenda.handler(({ context: { ctx }, input }) => setAgenda(ctx, input)),
  attach: os.attach.handler(({ context: { ctx }, input }) => attachFile(ctx, input)),
  makePapers: os.makePapers.handler(({ context: { ctx }, input }) => makePapers(ctx, input)),
  hold: os.hold.handler(({ context: { ctx }, input }) => holdMeeting(ctx, input)),
  amend: os.amend.handler(({ context: { ctx }, input }) => amendMeeting(ctx, input)),
  cancel: os.cancel.handler(({ context: { ctx }, input }) => cancelMeeting(ctx, input)),
})
