import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import {
  handOverChange,
  handOverClosing,
  handOverPage,
  handOverRow,
  newHandOver,
  receipt,
} from './hand-overs.schema.ts'

const id = z.uuid()
const done = z.object({})

export const handOversContract = {
  list: endpoint({
    method: 'GET',
    path: '/hand-overs',
    permission: 'registers.read',
    summary: '受渡簿: media and data given to others and received from them; within reach',
    input: listInput,
    output: listOutput(handOverRow),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/hand-overs.xlsx',
    permission: 'registers.read',
    summary: 'The same as an Excel file',
    input: listInput.pick({ search: true, filters: true, sort: true }),
    output: z.file(),
  }),
  ledger: endpoint({
    method: 'GET',
    path: '/hand-overs.docx',
    permission: 'registers.read',
    summary: '受渡簿 of a fiscal year as a Word file to be signed',
    input: z.object({ fiscalYear: z.coerce.number().int().min(1950).max(2200) }),
    output: z.file(),
  }),
  get: endpoint({
    method: 'GET',
    path: '/hand-overs/{id}',
    permission: 'registers.read',
    summary: 'One hand-over',
    input: z.object({ id }),
    output: handOverPage,
  }),
  receiptForm: endpoint({
    method: 'GET',
    path: '/hand-overs/{id}/receipt.docx',
    permission: 'registers.read',
    summary: '受領書 of one hand-over as a Word file, for who receives it to sign',
    input: z.object({ id }),
    output: z.file(),
  }),
  receipt: endpoint({
    method: 'GET',
    path: '/hand-overs/{id}/receipt',
    permission: 'registers.read',
    summary: 'The signed receipt, as a download',
    input: z.object({ id }),
    output: z.file(),
  }),
  create: endpoint({
    method: 'POST',
    path: '/hand-overs',
    permission: 'registers.write',
    summary: 'Enters what was handed over or received',
    input: newHandOver,
    output: z.object({ id }),
  }),
  change: endpoint({
    method: 'PATCH',
    path: '/hand-overs/{id}',
    permission: 'registers.write',
    summary: 'Corrects a hand-over that is not closed',
    input: handOverChange,
    output: done,
  }),
  fileReceipt: endpoint({
    method: 'POST',
    path: '/hand-overs/{id}/receipt',
    permission: 'registers.write',
    summary: 'Files the signed receipt (multipart)',
    input: receipt,
    output: done,
  }),
  close: endpoint({
    method: 'POST',
    path: '/hand-overs/{id}/closing',
    permission: 'registers.write',
    summary: 'It was returned, erased or destroyed',
    input: handOverClosing,
    output: done,
  }),
}
