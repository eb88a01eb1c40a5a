import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import {
  assessed,
  assessInput,
  certificate,
  disposalChange,
  disposalDone,
  disposalPage,
  disposalRow,
  disposalWithdrawal,
  newDisposal,
} from './disposals.schema.ts'

const id = z.uuid()
const done = z.object({})

export const disposalsContract = {
  list: endpoint({
    method: 'GET',
    path: '/disposals',
    permission: 'registers.read',
    summary: '廃棄記録簿: what is planned to go and what is gone; within reach',
    input: listInput,
    output: listOutput(disposalRow),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/disposals.xlsx',
    permission: 'registers.read',
    summary: 'The same as an Excel file',
    input: listInput.pick({ search: true, filters: true, sort: true }),
    output: z.file(),
  }),
  ledger: endpoint({
    method: 'GET',
    path: '/disposals.docx',
    permission: 'registers.read',
    summary: '廃棄記録簿 of a fiscal year as a Word file to be signed',
    input: z.object({ fiscalYear: z.coerce.number().int().min(1950).max(2200) }),
    output: z.file(),
  }),
  assess: endpoint({
    method: 'GET',
    path: '/disposal-methods',
    permission: 'registers.read',
    summary: 'For things named (ids, separated by commas): their class on a day and why a method does not fit it',
    input: assessInput,
    output: z.array(assessed.extend({ id, number: z.string(), name: z.string() })),
  }),
  readSerials: endpoint({
    method: 'POST',
    path: '/disposal-serials',
    permission: 'registers.write',
    summary: 'Serials from the table of a contractor (.xlsx, .csv; multipart); writes nothing',
    input: z.object({ file: z.file() }),
    output: z.object({ serials: z.array(z.string()) }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/disposals/{id}',
    permission: 'registers.read',
    summary:
      'One disposal: whether the method fits the class of that day, and how the certificate compares with the register',
    input: z.object({ id }),
    output: disposalPage,
  }),
  certificate: endpoint({
    method: 'GET',
    path: '/disposals/{id}/certificate',
    permission: 'registers.read',
    summary: 'The file of the certificate, as a download',
    input: z.object({ id }),
    output: z.file(),
  }),
  form: endpoint({
    method: 'GET',
    path: '/disposals/{id}/form.docx',
    permission: 'registers.read',
    summary: '廃棄記録票 of one disposal as a Word file',
    input: z.object({ id }),
    output: z.file(),
  }),
  plan: endpoint({
    method: 'POST',
    path: '/disposals',
    permission: 'registers.write',
    summary: 'Plans to dispose of things, a row each',
    input: newDisposal,
    output: z.object({ ids: z.array(id) }),
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/disposals/{id}',
    permission: 'registers.write',
    summary: 'Changes what is planned',
    input: disposalChange,
    output: done,
  }),
  complete: endpoint({
    method: 'POST',
    path: '/disposals/{id}/completion',
    permission: 'registers.write',
    summary: 'It is gone: with day, witness and contractor; the thing ends in its register on that day',
    input: disposalDone,
    output: done,
  }),
  fileCertificate: endpoint({
    method: 'POST',
    path: '/disposals/{id}/certificate',
    permission: 'registers.write',
    summary: 'Files the certificate of what is gone, with its serials (multipart)',
    input: certificate,
    output: done,
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/disposals/{id}/withdrawal',
    permission: 'registers.write',
    summary: 'Calls off a plan',
    input: disposalWithdrawal,
    output: done,
  }),
}
