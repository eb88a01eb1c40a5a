import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import {
  activityChange,
  activityPage,
  activityReport,
  activityRow,
  newActivity,
  ruleChange,
  ruleShape,
  stepTick,
  withReason,
} from './activities.schema.ts'

const id = z.uuid()
const done = z.object({ ok: z.literal(true) })

export const activitiesContract = {
  list: endpoint({
    method: 'GET',
    path: '/activities',
    permission: 'programme.read',
    summary: '実施事項: what is to be done, was done, late or skipped; within reach, and one’s own',
    input: listInput,
    output: listOutput(activityRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/activities/{id}',
    permission: 'self',
    summary: 'One activity: why, until when, steps, record, earlier years, and what may be done with it now',
    input: z.object({ id }),
    output: activityPage,
  }),
  file: endpoint({
    method: 'GET',
    path: '/activities/{id}/record',
    permission: 'self',
    summary: 'The file that was attached as the record, as a download',
    input: z.object({ id }),
    output: z.file(),
  }),
  add: endpoint({
    method: 'POST',
    path: '/activities',
    permission: 'programme.write',
    summary: 'Adds an activity by hand',
    input: newActivity,
    output: z.object({ id }),
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/activities/{id}',
    permission: 'programme.write',
    summary: 'Changes owner, days, steps or words of an open activity',
    input: activityChange,
    output: done,
  }),
  tick: endpoint({
    method: 'POST',
    path: '/activities/{id}/step',
    permission: 'activities.report',
    summary: 'Ticks one step off, or takes the tick back',
    input: stepTick,
    output: done,
  }),
  report: endpoint({
    method: 'POST',
    path: '/activities/{id}/report',
    permission: 'activities.report',
    summary: 'Reports it done, with or without a record; the duty gets the answer',
    input: activityReport,
    output: done,
  }),
  undo: endpoint({
    method: 'POST',
    path: '/activities/{id}/undo',
    permission: 'activities.report',
    summary: 'Takes a mistaken report back (its answer is retracted), or opens again what was skipped or withdrawn',
    input: withReason,
    output: done,
  }),
  skip: endpoint({
    method: 'POST',
    path: '/activities/{id}/skip',
    permission: 'programme.write',
    summary: 'It is not done this time, for a reason',
    input: withReason,
    output: done,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/activities/{id}/withdraw',
    permission: 'programme.write',
    summary: 'It should not have been there',
    input: withReason,
    output: done,
  }),
  rules: endpoint({
    method: 'GET',
    path: '/activity-rules',
    permission: 'programme.read',
    summary: 'What an event (a person leaves, a system begins …) starts',
    input: z.object({}),
    output: z.array(ruleShape),
  }),
  changeRule: endpoint({
    method: 'PATCH',
    path: '/activity-rules/{id}',
    permission: 'programme.write',
    summary: 'Changes what an event starts; it is the body’s own decision from then on',
    input: ruleChange,
    output: done,
  }),
}
