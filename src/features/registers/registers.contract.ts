import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { refusal } from './import/import.schema.ts'
import { pickableKinds } from './pick.types.ts'
import { newView, registerKey, savedView, viewChange } from './views/view.schema.ts'

const id = z.uuid()
const importRow = z.object({
  id,
  register: z.string(),
  fileName: z.string(),
  takenFrom: z.string(),
  carriedBy: z.string(),
  medium: z.string(),
  permission: z.string(),
  counts: z.record(z.string(), z.number()),
  importedAt: z.string(),
  importedBy: z.string(),
})

export const registersContract = {
  savedViews: endpoint({
    method: 'GET',
    path: '/saved-views',
    permission: 'registers.read',
    summary: 'Saved views of a register: one’s own and those that others share',
    input: z.object({ register: registerKey }),
    output: z.array(savedView),
  }),
  saveView: endpoint({
    method: 'POST',
    path: '/saved-views',
    permission: 'registers.read',
    summary: 'Saves a view of a register under a name',
    input: newView,
    output: z.object({ id }),
  }),
  updateView: endpoint({
    method: 'PATCH',
    path: '/saved-views/{id}',
    permission: 'registers.read',
    summary: 'Renames, shares or changes one’s own view',
    input: viewChange,
    output: z.object({}),
  }),
  removeView: endpoint({
    method: 'DELETE',
    path: '/saved-views/{id}',
    permission: 'registers.read',
    summary: 'Removes one’s own view',
    input: z.object({ id }),
    output: z.object({}),
  }),
  pick: endpoint({
    method: 'GET',
    path: '/objects/pick',
    permission: 'registers.read',
    summary: 'The first rows of the named kinds that a search line finds, for fields in which one is chosen',
    input: z.object({
      /** Kinds, separated by commas. */
      kinds: z
        .string()
        .regex(new RegExp(`^(${pickableKinds.join('|')})(,(${pickableKinds.join('|')}))*$`))
        .default('asset'),
      search: z.string().max(100).default(''),
      /** The one chosen already, to show its name. */
      id: id.optional(),
    }),
    output: z.array(
      z.object({
        id,
        kind: z.enum(pickableKinds),
        name: z.string(),
        number: z.string(),
        unitName: z.string().nullable(),
      }),
    ),
  }),
  imports: endpoint({
    method: 'GET',
    path: '/register-imports',
    permission: 'registers.read',
    summary: 'Imports of files into a register, latest first: each a transfer of data between zones',
    input: z.object({
      register: registerKey.optional(),
      /** Who took it in, carried it or permitted it. */
      person: z.string().max(100).optional(),
      from: enteredDay.optional(),
      to: enteredDay.optional(),
      after: id.optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    output: z.object({ rows: z.array(importRow), next: id.nullable() }),
  }),
  importRecord: endpoint({
    method: 'GET',
    path: '/register-imports/{id}',
    permission: 'registers.read',
    summary: 'One import with the rows that could not be taken',
    input: z.object({ id }),
    output: importRow.extend({ fileSha256: z.string(), refusals: z.array(refusal) }),
  }),
}
