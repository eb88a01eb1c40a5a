import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { withOverride } from '../dual-roles/dual-roles.schema.ts'
import { decisionInput } from '../duties/duties.contract.ts'
import { verdictSchema } from '../duties/states.schema.ts'
import { checkRegisters } from './check.types.ts'

const id = z.uuid()
const day = z.iso.date()
const code = z.string().max(60)
const method = z.enum(['register', 'configuration', 'measurement'])
const dutyLink = z.object({
  id,
  title: z.string(),
  proves: z.boolean(),
  clauses: z.array(z.object({ id, path: z.string() })),
})

export const checkRow = z.object({
  code,
  register: z.enum(checkRegisters),
  title: z.string(),
  method,
  /** Of what the reader reaches. */
  population: z.number(),
  negatives: z.number(),
  ranAt: z.date().nullable(),
  reconciledOn: day.nullable(),
  duties: z.array(dutyLink),
})

const falsePositive = z.object({
  id,
  reason: z.string(),
  until: day,
  reportedBy: z.string(),
  confirmedBy: z.string().nullable(),
  /** Another person has to confirm it. */
  own: z.boolean(),
})
export const findingRow = z.object({
  objectId: id,
  kind: z.string(),
  name: z.string(),
  number: z.string(),
  unitName: z.string(),
  why: z.string(),
  dataOn: day,
  falsePositive: falsePositive.nullable(),
})

const settingRow = z.object({
  key: z.string(),
  label: z.string(),
  unit: z.string(),
  value: z.number(),
  shipped: z.number(),
  decidedOn: day.nullable(),
  decidedBy: z.string(),
  documentNumber: z.string(),
})

export const checksContract = {
  list: endpoint({
    method: 'GET',
    path: '/checks',
    permission: 'registers.read',
    summary: 'All checks with how many objects they looked at and found wanting, within reach',
    input: z.object({}),
    output: z.object({ rows: z.array(checkRow), limited: z.boolean() }),
  }),
  get: endpoint({
    method: 'GET',
    path: '/checks/{code}',
    permission: 'registers.read',
    summary: 'One check: what it looks at, its thresholds and what it found, within reach, page by page',
    input: z.object({ code, after: id.optional() }),
    output: checkRow.extend({
      explanation: z.string(),
      remedy: z.string(),
      settings: z.array(settingRow),
      rows: z.array(findingRow),
      next: id.nullable(),
      limited: z.boolean(),
    }),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/checks/{code}/rows.xlsx',
    permission: 'registers.read',
    summary: 'What one check found, as an Excel file',
    input: z.object({ code }),
    output: z.file(),
  }),
  ofObject: endpoint({
    method: 'GET',
    path: '/objects/{id}/findings',
    permission: 'registers.read',
    summary: 'What the checks found of one object, and the states of its duties',
    input: z.object({ id }),
    output: z.object({
      findings: z.array(z.object({ code, title: z.string(), why: z.string(), dataOn: day, setAside: z.boolean() })),
      duties: z.array(z.object({ id, title: z.string(), verdict: verdictSchema })),
    }),
  }),
  decideSetting: endpoint({
    method: 'POST',
    path: '/checks/{code}/settings',
    permission: 'duties.decide',
    summary: 'Records a decision on a threshold; its check looks at everything anew',
    input: z.object({
      code,
      key: z.string().max(40),
      value: z.number().int().min(1).max(100_000),
      decision: decisionInput,
      ...withOverride,
    }),
    output: z.object({}),
  }),
  reportFalsePositive: endpoint({
    method: 'POST',
    path: '/checks/{code}/false-positives',
    permission: 'registers.write',
    summary:
      'Reports that what a check found of one object is not so (誤検知); counts when another person has confirmed it',
    input: z.object({ code, objectId: id, reason: z.string().trim().min(1).max(500), until: enteredDay }),
    output: z.object({ id }),
  }),
  confirmFalsePositive: endpoint({
    method: 'POST',
    path: '/false-positives/{id}/confirm',
    permission: 'duties.decide',
    summary: 'Confirms a reported 誤検知 as another person: the finding is set aside until its last day',
    input: z.object({ id }),
    output: z.object({}),
  }),
  endFalsePositive: endpoint({
    method: 'POST',
    path: '/false-positives/{id}/end',
    permission: 'duties.decide',
    summary: 'Turns a reported 誤検知 down or ends one: the finding counts again',
    input: z.object({ id, reason: z.string().trim().min(1).max(500) }),
    output: z.object({}),
  }),
}
