import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { decisionInput } from '../duties/duties.contract.ts'
import { withOverride } from '../dual-roles/dual-roles.schema.ts'
import { fiscalYear, lineInput, programmePage } from './programme.schema.ts'

const id = z.uuid()
const ok = z.object({ ok: z.literal(true) })
const made = z.object({ id })
/** How many changes whoever asks has seen: something else is never decided on. */
const changes = z.number().int().min(0)
const reason = z.string().trim().min(1).max(500)

export const programmeContract = {
  get: endpoint({
    method: 'GET',
    path: '/programmes',
    permission: 'programme.read',
    summary: 'The programme of a fiscal year: windows by section, what is left out and why, plan against done',
    input: z.object({ fiscalYear: fiscalYear.optional(), id: id.optional() }),
    output: programmePage,
  }),
  propose: endpoint({
    method: 'POST',
    path: '/programmes',
    permission: 'programme.write',
    summary: 'Proposes the programme of a fiscal year from the duties and from last year',
    input: z.object({ fiscalYear }),
    output: z.object({ id, lines: z.number(), left: z.number() }),
  }),
  amend: endpoint({
    method: 'POST',
    path: '/programmes/{id}/amendment',
    permission: 'programme.write',
    summary: 'A new version of a decided programme, to be changed and decided',
    input: z.object({ id, note: reason }),
    output: made,
  }),
  drop: endpoint({
    method: 'POST',
    path: '/programmes/{id}/drop',
    permission: 'programme.write',
    summary: 'Gives a draft up',
    input: z.object({ id, reason }),
    output: ok,
  }),
  addLine: endpoint({
    method: 'POST',
    path: '/programmes/{id}/lines',
    permission: 'programme.write',
    summary: 'Adds work to a draft; a duty that was left out is taken in',
    input: lineInput.extend({ id }),
    output: made,
  }),
  changeLine: endpoint({
    method: 'PUT',
    path: '/programme-lines/{id}',
    permission: 'programme.write',
    summary: 'Changes or moves a line of a draft',
    input: lineInput.omit({ dutyId: true }).extend({ id, version: z.number().int() }),
    output: ok,
  }),
  removeLine: endpoint({
    method: 'POST',
    path: '/programme-lines/{id}/removal',
    permission: 'programme.write',
    summary: 'Takes a line out of a draft; the last one of a duty leaves it out with the reason given',
    input: z.object({ id, reason }),
    output: ok,
  }),
  leaveOut: endpoint({
    method: 'POST',
    path: '/programmes/{id}/left',
    permission: 'programme.write',
    summary: 'Leaves a duty out of the year by decision, with the reason',
    input: z.object({ id, dutyId: id, reason }),
    output: ok,
  }),
  ask: endpoint({
    method: 'POST',
    path: '/programmes/{id}/approval',
    permission: 'programme.write',
    summary: 'Drafts the 決裁 of the programme',
    input: z.object({ id, changes }),
    output: z.object({ approvalId: id }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/programmes/{id}/decision',
    permission: 'programme.write',
    summary: 'Enters the decision on the programme taken on paper; the activities of the year are made',
    input: z.object({ id, changes, decision: decisionInput, ...withOverride }),
    output: z.object({ activities: z.number() }),
  }),
  setQuietMonths: endpoint({
    method: 'PUT',
    path: '/programmes/quiet-months',
    permission: 'programme.write',
    summary: 'Sets the months in which nothing falls due unless law sets the day',
    input: z.object({ months: z.array(z.number().int().min(1).max(12)).max(11) }),
    output: ok,
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/programmes/{id}/sheet.xlsx',
    permission: 'programme.read',
    summary: 'The programme as an Excel file',
    input: z.object({ id }),
    output: z.file(),
  }),
}
