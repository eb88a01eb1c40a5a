import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import {
  approvedExemption,
  exemptionChange,
  exemptionDecision,
  exemptionEnd,
  exemptionPage,
  exemptionRow,
  exemptionWithdrawal,
  newExemption,
} from './exemptions.schema.ts'

const id = z.uuid()
const done = z.object({})

export const exemptionsContract = {
  list: endpoint({
    method: 'GET',
    path: '/exemptions',
    permission: 'duties.read',
    summary: '例外措置台帳: what was asked for, granted, refused and ended; within reach',
    input: listInput,
    output: listOutput(exemptionRow),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/exemptions.xlsx',
    permission: 'duties.read',
    summary: 'The same as an Excel file',
    input: listInput.pick({ search: true, filters: true, sort: true }),
    output: z.file(),
  }),
  ledger: endpoint({
    method: 'GET',
    path: '/exemptions.docx',
    permission: 'duties.read',
    summary: '例外措置台帳 of a fiscal year as a Word file on A4',
    input: z.object({ fiscalYear: z.coerce.number().int().min(1950).max(2200) }),
    output: z.file(),
  }),
  get: endpoint({
    method: 'GET',
    path: '/exemptions/{id}',
    permission: 'duties.read',
    summary: 'One exemption with its objects, decision, evidence, and what may be done with it now',
    input: z.object({ id }),
    output: exemptionPage,
  }),
  form: endpoint({
    method: 'GET',
    path: '/exemptions/{id}/form.docx',
    permission: 'duties.read',
    summary: '例外措置許可申請書 of one exemption as a Word file',
    input: z.object({ id }),
    output: z.file(),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/exemptions',
    permission: 'exemptions.ask',
    summary: 'Asks for an exemption of named objects, or for the renewal of one',
    input: newExemption,
    output: z.object({ id }),
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/exemptions/{id}',
    permission: 'exemptions.ask',
    summary: 'Changes what was asked for while it is not decided, such as the evidence that came later',
    input: exemptionChange,
    output: done,
  }),
  send: endpoint({
    method: 'POST',
    path: '/exemptions/{id}/approval',
    permission: 'exemptions.ask',
    summary: 'Makes the 起案 by which it is decided',
    input: z.object({ id, version: z.number().int() }),
    output: z.object({ approvalId: id }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/exemptions/{id}/decision',
    permission: 'duties.decide',
    summary: 'Enters the decision that was taken on paper: granted or refused',
    input: exemptionDecision,
    output: done,
  }),
  approve: endpoint({
    method: 'POST',
    path: '/duties/{id}/exemptions',
    permission: 'duties.decide',
    summary: 'Records an exemption that was applied for and approved on paper (named objects, one fiscal year at most)',
    input: approvedExemption,
    output: z.object({ id }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/exemptions/{id}/withdrawal',
    permission: 'exemptions.ask',
    summary: 'Withdraws what was asked for and is not decided',
    input: exemptionWithdrawal,
    output: done,
  }),
  end: endpoint({
    method: 'POST',
    path: '/exemptions/{id}/end',
    permission: 'duties.decide',
    summary: 'Ends an exemption before its last day',
    input: exemptionEnd,
    output: done,
  }),
}
