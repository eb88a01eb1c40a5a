import { z } from 'zod'
import { endpoint } from '../../../core/contract.ts'
import { verbs } from '../../../core/permission.ts'
import { roleChange, roleCodeInput, roleInput, rolePreviewInput } from './roles.schema.ts'

const ok = z.object({ ok: z.literal(true) })
const verb = z.enum(verbs)
const permission = 'accounts.write'

const roleView = z.object({
  code: z.string(),
  nameJa: z.string(),
  nameEn: z.string(),
  note: z.string(),
  shipped: z.boolean(),
  requiresSecondFactor: z.boolean(),
  verbs: z.array(verb),
  /** Whether names or verbs differ from what the release ships; false for a role of the body's own. */
  altered: z.boolean(),
  /** Accounts that have a grant of it, whether or not it counts today. */
  holders: z.array(z.object({ id: z.uuid(), displayName: z.string(), active: z.boolean() })),
})
export type RoleView = z.output<typeof roleView>

const affected = z.object({
  displayName: z.string(),
  active: z.boolean(),
  /** Verbs that the account gains or loses anywhere, counting its other roles. */
  gains: z.array(verb),
  loses: z.array(verb),
})

export const rolesContract = {
  list: endpoint({
    method: 'GET',
    path: '/roles',
    permission,
    summary: 'Roles of the organisation with their verbs and who holds them',
    input: z.object({}),
    output: z.array(roleView),
  }),
  create: endpoint({
    method: 'POST',
    path: '/roles',
    permission,
    summary: "Adds a role of the body's own; nobody gives a verb that they do not hold everywhere",
    input: roleInput,
    output: z.object({ code: z.string() }),
  }),
  preview: endpoint({
    method: 'POST',
    path: '/roles/{code}/preview',
    permission,
    summary: 'Who would gain or lose what if the role had these verbs; nothing is written',
    input: rolePreviewInput,
    output: z.array(affected),
  }),
  update: endpoint({
    method: 'PUT',
    path: '/roles/{code}',
    permission,
    summary: 'Changes names, note, second step and verbs of a role, shipped or own',
    input: roleChange,
    output: ok,
  }),
  reset: endpoint({
    method: 'POST',
    path: '/roles/{code}/reset',
    permission,
    summary: 'Puts a shipped role back to what this release ships',
    input: roleCodeInput,
    output: ok,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/roles/{code}',
    permission,
    summary: "Deletes a role of the body's own that no account holds",
    input: roleCodeInput,
    output: ok,
  }),
}
