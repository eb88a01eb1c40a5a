import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { fileLook, layoutText, planDigest, transferFields } from '../registers/import/import.schema.ts'
import { listInput, listOutput } from '../registers/list/list.schema.ts'
import { registerEndpoints } from '../registers/register-endpoints.ts'
import {
  accountChange,
  accountOverview,
  accountPage,
  accountRow,
  directoryInput,
  directoryPreview,
  importRules,
  ledger,
  matchDecisions,
  matchingOutput,
  newAccount,
  newUse,
  systemChoice,
} from './system-accounts.schema.ts'

const id = z.uuid()
const count = z.number().int()

export const systemAccountsContract = {
  ...registerEndpoints('/system-accounts', 'Accounts of systems'),
  list: endpoint({
    method: 'GET',
    path: '/system-accounts',
    permission: 'registers.read',
    summary: 'Accounts of systems, filtered, sorted and walked page by page; within reach',
    input: listInput,
    output: listOutput(accountRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/system-accounts/{id}',
    permission: 'registers.read',
    summary: 'One account with what confirmations answered about it',
    input: z.object({ id }),
    output: accountPage,
  }),
  create: endpoint({
    method: 'POST',
    path: '/system-accounts',
    permission: 'registers.write',
    summary: 'Registers an account of a system',
    input: newAccount,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/system-accounts/{id}',
    permission: 'registers.write',
    summary: 'Changes an account',
    input: accountChange,
    output: z.object({}),
  }),
  systems: endpoint({
    method: 'GET',
    path: '/system-account-systems',
    permission: 'registers.read',
    summary: 'Systems that accounts may be of, with how many are registered and when they were last seen',
    input: z.object({}),
    output: z.array(systemChoice),
  }),
  overview: endpoint({
    method: 'GET',
    path: '/system-account-findings',
    permission: 'registers.read',
    summary:
      'How many accounts are of leavers, without ledger, basis, use or person, or were to be removed; confirmations overdue',
    input: z.object({}),
    output: accountOverview,
  }),
  ofPerson: endpoint({
    method: 'GET',
    path: '/people/{id}/system-accounts',
    permission: 'registers.read',
    summary: 'All accounts of a person within reach, on every system',
    input: z.object({ id }),
    output: z.object({ name: z.string(), lastDay: z.string().nullable(), rows: z.array(accountRow) }),
  }),
  importRules: endpoint({
    method: 'GET',
    path: '/system-accounts/export/rules',
    permission: 'registers.write',
    summary:
      'By which names of groups and logins the last export of a system told privileged, shared and service accounts',
    input: z.object({ systemId: id }),
    output: importRules,
  }),
  lookAtExport: endpoint({
    method: 'POST',
    path: '/system-accounts/export/look',
    permission: 'registers.write',
    summary: 'The tables of a directory export and which of their columns is what (multipart); writes nothing',
    input: z.object({ file: z.file(), layout: layoutText.optional() }),
    output: fileLook,
  }),
  previewExport: endpoint({
    method: 'POST',
    path: '/system-accounts/export/preview',
    permission: 'registers.write',
    summary:
      'Which accounts a directory export would add, change, bring back and tell to be gone (multipart); writes nothing',
    input: z.object(directoryInput),
    output: directoryPreview,
  }),
  confirmExport: endpoint({
    method: 'POST',
    path: '/system-accounts/export/confirmation',
    permission: 'registers.write',
    summary: 'Takes in a directory export as previewed (multipart); refused where the register has changed since',
    input: z.object({ ...directoryInput, plan: planDigest, ...transferFields }),
    output: z.object({
      importId: id,
      add: count,
      change: count,
      back: count,
      unchanged: count,
      gone: count,
      refused: count,
    }),
  }),
  matching: endpoint({
    method: 'GET',
    path: '/system-accounts/matching',
    permission: 'registers.write',
    summary: 'Accounts of which nobody is known, with who may be meant and why; the likely ones first',
    input: z.object({ systemId: id.optional() }),
    output: matchingOutput,
  }),
  decideMatches: endpoint({
    method: 'POST',
    path: '/system-accounts/matching',
    permission: 'registers.write',
    summary: 'Says whose accounts these are, or that nobody of the roster stands behind them',
    input: matchDecisions,
    output: z.object({ decided: count }),
  }),
  rematch: endpoint({
    method: 'POST',
    path: '/system-accounts/matching/again',
    permission: 'registers.write',
    summary: 'Names the people whom the roster as it is now makes certain',
    input: z.object({}),
    output: z.object({ matched: count }),
  }),
  uses: endpoint({
    method: 'GET',
    path: '/system-accounts/{id}/uses',
    permission: 'registers.read',
    summary: 'The ledger of a shared account for one month',
    input: z.object({
      id,
      month: z
        .string()
        .regex(/^(\d{4}-(0[1-9]|1[0-2]))?$/)
        .default(''),
    }),
    output: ledger,
  }),
  recordUse: endpoint({
    method: 'POST',
    path: '/system-accounts/{id}/uses',
    permission: 'registers.write',
    summary: 'Enters in the ledger who used a shared account when and for what; entries stay',
    input: newUse,
    output: z.object({ id }),
  }),
}
