import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import {
  carryHandling,
  newTakeOut,
  takeOutChange,
  takeOutDecision,
  takeOutLeave,
  takeOutPage,
  takeOutReturn,
  takeOutRow,
  takeOutWithdrawal,
} from './take-outs.schema.ts'

const id = z.uuid()
const done = z.object({})

export const takeOutsContract = {
  list: endpoint({
    method: 'GET',
    path: '/take-outs',
    permission: 'registers.read',
    summary: '持出管理簿: what was asked for, permitted, taken out and brought back; within reach',
    input: listInput,
    output: listOutput(takeOutRow),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/take-outs.xlsx',
    permission: 'registers.read',
    summary: 'The same as an Excel file',
    input: listInput.pick({ search: true, filters: true, sort: true }),
    output: z.file(),
  }),
  ledger: endpoint({
    method: 'GET',
    path: '/take-outs.docx',
    permission: 'registers.read',
    summary: '持出管理簿 of a fiscal year as a Word file to be signed',
    input: z.object({ fiscalYear: z.coerce.number().int().min(1950).max(2200) }),
    output: z.file(),
  }),
  handling: endpoint({
    method: 'GET',
    path: '/take-out-handling',
    permission: 'registers.read',
    summary: 'Class of the things named (ids, separated by commas) and the rule for carrying things of that class',
    input: z.object({ ids: z.string().max(4000).default('') }),
    output: carryHandling,
  }),
  get: endpoint({
    method: 'GET',
    path: '/take-outs/{id}',
    permission: 'registers.read',
    summary: 'One take-out with its objects, their class, and what may be done with it now',
    input: z.object({ id }),
    output: takeOutPage,
  }),
  form: endpoint({
    method: 'GET',
    path: '/take-outs/{id}/form.docx',
    permission: 'registers.read',
    summary: '持出許可申請書 of one take-out as a Word file',
    input: z.object({ id }),
    output: z.file(),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/take-outs',
    permission: 'takeOuts.ask',
    summary: 'Asks to take things out of the house',
    input: newTakeOut,
    output: z.object({ id }),
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/take-outs/{id}',
    permission: 'takeOuts.ask',
    summary: 'Changes what was asked for while it is not decided',
    input: takeOutChange,
    output: done,
  }),
  decide: endpoint({
    method: 'POST',
    path: '/take-outs/{id}/decision',
    permission: 'registers.write',
    summary: 'Permits or refuses, by another person than the applicant; or enters what was decided on paper',
    input: takeOutDecision,
    output: done,
  }),
  leave: endpoint({
    method: 'POST',
    path: '/take-outs/{id}/leave',
    permission: 'takeOuts.ask',
    summary: 'What was permitted leaves the house',
    input: takeOutLeave,
    output: done,
  }),
  giveBack: endpoint({
    method: 'POST',
    path: '/take-outs/{id}/return',
    permission: 'registers.write',
    summary: 'Confirms that it came back and whether the data are erased; another person than the applicant',
    input: takeOutReturn,
    output: done,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/take-outs/{id}/withdrawal',
    permission: 'takeOuts.ask',
    summary: 'Withdraws what was asked for or permitted and has not left',
    input: takeOutWithdrawal,
    output: done,
  }),
}
