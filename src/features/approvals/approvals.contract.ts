import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import {
  afterViewInput,
  amendInput,
  approvalKinds,
  approvalPage,
  approvalRow,
  classChange,
  classRow,
  commentedInput,
  decideInput,
  drafterInput,
  elsewhereInput,
  fileInput,
  newApproval,
  newClass,
  paperInput,
  stepInput,
  waitingRow,
} from './approvals.schema.ts'
import { newViewing } from './incoming.schema.ts'

const id = z.uuid()
const made = z.object({ id })
const done = z.object({})

/** Whose it is to act is asked of each approval itself: `self`, because a post that one holds is no permission that could be granted. */
const act = <I extends z.ZodType>(path: `/approvals/{id}/${string}`, summary: string, input: I) =>
  endpoint({ method: 'POST', path, permission: 'self', summary, input, output: done })

export const approvalsContract = {
  list: endpoint({
    method: 'GET',
    path: '/approvals',
    permission: 'self',
    summary: '決裁: drafts and decisions that the reader sees; filters state, kind, way, unit, waiting, own',
    input: listInput,
    output: listOutput(approvalRow),
  }),
  waiting: endpoint({
    method: 'GET',
    path: '/approvals/waiting',
    permission: 'self',
    summary: 'What waits for the reader: steps, 後閲, 供覧, drafts that came back',
    input: z.object({}),
    output: z.object({ rows: z.array(waitingRow) }),
  }),
  offered: endpoint({
    method: 'GET',
    path: '/approvals/offered',
    permission: 'self',
    summary: 'Kinds that can be drafted',
    input: z.object({}),
    output: z.object({ kinds: z.array(z.enum(approvalKinds)) }),
  }),
  byKey: endpoint({
    method: 'GET',
    path: '/approvals/by-key/{key}',
    permission: 'self',
    summary: 'The draft that a signed sheet belongs to',
    input: z.object({ key: z.string().trim().min(1).max(60) }),
    output: made,
  }),
  get: endpoint({
    method: 'GET',
    path: '/approvals/{id}',
    permission: 'self',
    summary: 'One approval, with what the reader may do',
    input: made,
    output: approvalPage,
  }),
  draft: endpoint({
    method: 'POST',
    path: '/approvals',
    permission: 'approvals.draft',
    summary: 'Drafts for approval (起案)',
    input: newApproval,
    output: made,
  }),
  amend: endpoint({
    method: 'PATCH',
    path: '/approvals/{id}',
    permission: 'self',
    summary: 'Amends a draft that lies with its drafter',
    input: amendInput,
    output: done,
  }),
  submit: act('/approvals/{id}/submission', 'Sets it on its way', drafterInput),
  agree: act('/approvals/{id}/agreement', '回議・合議: agrees at a step', stepInput),
  decide: act('/approvals/{id}/decision', '決裁: decides; takes effect today', decideInput),
  refuse: act('/approvals/{id}/refusal', '否決: turns it down for good', commentedInput),
  giveBack: act('/approvals/{id}/return', '差戻し: back to the drafter with a comment', commentedInput),
  pullUp: act('/approvals/{id}/pull-up', '引上げ: takes it past absent posts', commentedInput),
  takeBack: act('/approvals/{id}/taking-back', '引戻し: the drafter takes it back', drafterInput),
  withdraw: act('/approvals/{id}/withdrawal', '取下げ: given up for good', drafterInput),
  afterView: act('/approvals/{id}/after-view', '後閲: seen by the holder who was away', afterViewInput),
  enterPaper: act('/approvals/{id}/decision-on-paper', 'Enters a decision taken on paper', paperInput),
  enterElsewhere: act('/approvals/{id}/decision-elsewhere', 'Enters a decision of another system', elsewhereInput),
  show: act('/approvals/{id}/viewings', '供覧 of a decided approval', newViewing),
  addFile: endpoint({
    method: 'POST',
    path: '/approvals/{id}/files',
    permission: 'self',
    summary: 'Adds a paper or the scan of the signed sheet (multipart)',
    input: fileInput,
    output: made,
  }),
  file: endpoint({
    method: 'GET',
    path: '/approvals/{id}/files/{fileId}',
    permission: 'self',
    summary: 'A paper or scan, as a download',
    input: z.object({ id, fileId: id }),
    output: z.file(),
  }),
  removeFile: endpoint({
    method: 'DELETE',
    path: '/approvals/{id}/files/{fileId}',
    permission: 'self',
    summary: 'Takes a paper out of a draft again',
    input: z.object({ id, fileId: id }),
    output: done,
  }),
  classes: endpoint({
    method: 'GET',
    path: '/approval-classes',
    permission: 'self',
    summary: '決裁区分 with their routes',
    input: z.object({ kind: z.enum(approvalKinds).optional() }),
    output: z.object({ rows: z.array(classRow) }),
  }),
  createClass: endpoint({
    method: 'POST',
    path: '/approval-classes',
    permission: 'approvals.write',
    summary: 'Adds a 決裁区分',
    input: newClass,
    output: made,
  }),
  changeClass: endpoint({
    method: 'PUT',
    path: '/approval-classes/{id}',
    permission: 'approvals.write',
    summary: 'Changes a 決裁区分 and its route',
    input: classChange,
    output: done,
  }),
  retireClass: endpoint({
    method: 'POST',
    path: '/approval-classes/{id}/retirement',
    permission: 'approvals.write',
    summary: 'Retires a 決裁区分 from today on',
    input: made,
    output: done,
  }),
}
