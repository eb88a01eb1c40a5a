import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import {
  answersInput,
  confirmationInput,
  confirmationPage,
  confirmationRow,
  readAnswers,
} from './system-accounts.schema.ts'

const id = z.uuid()
const count = z.number().int()

export const accountConfirmationsContract = {
  list: endpoint({
    method: 'GET',
    path: '/account-confirmations',
    permission: 'registers.read',
    summary: 'アカウント棚卸し: what was asked of which unit about which system, those open first; within reach',
    input: z.object({}),
    output: z.array(confirmationRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/account-confirmations/{id}',
    permission: 'registers.read',
    summary: 'One confirmation with its accounts, the answers, and those of the last one beside them',
    input: z.object({ id }),
    output: confirmationPage,
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/account-confirmations/{id}/list.xlsx',
    permission: 'registers.read',
    summary: 'The list of one confirmation as an Excel file, to be filled in by its unit',
    input: z.object({ id }),
    output: z.file(),
  }),
  readSheet: endpoint({
    method: 'POST',
    path: '/account-confirmations/{id}/list',
    permission: 'registers.write',
    summary: 'What a list that was filled in answers, row by row (multipart); writes nothing',
    input: z.object({ id, file: z.file().optional() }),
    output: readAnswers,
  }),
  setOut: endpoint({
    method: 'POST',
    path: '/account-confirmations',
    permission: 'registers.write',
    summary: 'Asks every unit and member body that has accounts of a system, each about its own',
    input: confirmationInput,
    output: z.object({ confirmations: count, accounts: count }),
  }),
  answer: endpoint({
    method: 'POST',
    path: '/account-confirmations/{id}/answers',
    permission: 'registers.write',
    summary: 'Keep, change or remove for each account; may be answered again until it is closed',
    input: answersInput,
    output: z.object({ written: count }),
  }),
  close: endpoint({
    method: 'POST',
    path: '/account-confirmations/{id}/close',
    permission: 'registers.write',
    summary: 'Closes a confirmation of which every account has its answer',
    input: z.object({ id }),
    output: z.object({}),
  }),
}
