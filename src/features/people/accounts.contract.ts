import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { accountChange, accountInput, grantSchema, passwordInput } from './accounts.schema.ts'

const id = z.uuid()
const ok = z.object({ ok: z.literal(true) })

export const accountsContract = {
  list: endpoint({
    method: 'GET',
    path: '/accounts',
    permission: 'accounts.write',
    summary: 'Who can sign in, with roles and their scope',
    input: z.object({}),
    output: z.array(
      z.object({
        id,
        username: z.string(),
        displayName: z.string(),
        email: z.string().nullable(),
        active: z.boolean(),
        personId: id.nullable(),
        personName: z.string().nullable(),
        secondFactor: z.boolean(),
        grants: z.array(
          grantSchema.extend({
            roleName: z.object({ ja: z.string(), en: z.string() }),
            scopeName: z.string().nullable(),
            /** Whether it counts today, does not yet, or does no longer. */
            standing: z.enum(['current', 'upcoming', 'expired']),
          }),
        ),
      }),
    ),
  }),
  create: endpoint({
    method: 'POST',
    path: '/accounts',
    permission: 'accounts.write',
    summary: 'Adds an account',
    input: accountInput,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/accounts/{id}',
    permission: 'accounts.write',
    summary: 'Changes name, roles and scope, or switches an account on or off; off ends its sessions at once',
    input: accountChange,
    output: ok,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/accounts/{id}/password',
    permission: 'accounts.write',
    summary: 'Sets a new password and ends all sessions of the account',
    input: passwordInput,
    output: ok,
  }),
}
