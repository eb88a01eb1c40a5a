import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { dualRoleRow, overrideInput } from './dual-roles.schema.ts'

const id = z.uuid()

export const dualRolesContract = {
  list: endpoint({
    method: 'GET',
    path: '/dual-roles',
    permission: 'people.read',
    summary: 'Double roles on a day: approved ones with reason, approver and end, and those that need an approval',
    input: z.object({ day: enteredDay.optional() }),
    output: z.object({ day: z.iso.date(), organisation: z.string(), rows: z.array(dualRoleRow) }),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/dual-roles/sheet.xlsx',
    permission: 'people.read',
    summary: 'The same list as an Excel file',
    input: z.object({ day: enteredDay.optional() }),
    output: z.file(),
  }),
  approve: endpoint({
    method: 'POST',
    path: '/dual-roles',
    permission: 'people.write',
    summary: 'Files the approval of a double role that is there already, or renews one that has run out',
    input: z.object({
      of: z.union([
        z.object({ personId: id, one: z.string().max(60), other: z.string().max(60) }),
        z.object({ dualRoleId: id }),
      ]),
      override: overrideInput,
    }),
    output: z.object({ id }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/dual-roles/{id}/withdraw',
    permission: 'people.write',
    summary: 'Takes an approval back; the double role alarms again',
    input: z.object({ id, reason: z.string().trim().min(1).max(300) }),
    output: z.object({ ok: z.literal(true) }),
  }),
}
