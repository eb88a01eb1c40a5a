import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import { registerEndpoints } from '../registers/register-endpoints.ts'
import { bodyPage, bodyRow, memorandumChange, newDemarcation, newMemorandum } from './demarcations.schema.ts'

const id = z.uuid()

export const demarcationsContract = {
  ...registerEndpoints('/demarcations', 'Member bodies and their agreements on demarcation'),
  list: endpoint({
    method: 'GET',
    path: '/demarcations',
    permission: 'registers.read',
    summary:
      'Member bodies within reach and how each stands today: memorandum, judgement, yearly confirmation, expired or none',
    input: listInput,
    output: listOutput(bodyRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/demarcations/{id}',
    permission: 'registers.read',
    summary: 'One member body: its memoranda, and who answers for what on the objects that stand there',
    input: z.object({ id }),
    output: bodyPage,
  }),
  assign: endpoint({
    method: 'POST',
    path: '/demarcation-changes',
    permission: 'registers.write',
    summary: 'From a day on somebody (or nobody) answers for responsibilities on objects; what held before stays told',
    input: newDemarcation,
    output: z.object({ changed: z.number().int() }),
  }),
  createMemorandum: endpoint({
    method: 'POST',
    path: '/memoranda',
    permission: 'registers.write',
    summary: 'Records a 覚書, a judgement that none is needed, or a yearly confirmation (multipart)',
    input: newMemorandum,
    output: z.object({ id }),
  }),
  updateMemorandum: endpoint({
    method: 'PATCH',
    path: '/memoranda/{id}',
    permission: 'registers.write',
    summary: 'Changes its last day, next review, contact or words',
    input: memorandumChange,
    output: z.object({}),
  }),
  withdrawMemorandum: endpoint({
    method: 'POST',
    path: '/memoranda/{id}/withdrawal',
    permission: 'registers.write',
    summary: 'Takes back what was recorded by mistake; it stays in the history',
    input: z.object({ id, reason: z.string().trim().min(1).max(300) }),
    output: z.object({}),
  }),
  memorandumFile: endpoint({
    method: 'GET',
    path: '/memoranda/{id}/file',
    permission: 'registers.read',
    summary: 'The signed paper as a download',
    input: z.object({ id }),
    output: z.file(),
  }),
}
