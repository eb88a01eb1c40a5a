import { z } from 'zod'
import { endpoint } from '../core/contract.ts'
import { organisationKinds } from '../features/organisation/organisation.schema.ts'

export const setupContract = {
  status: endpoint({
    method: 'GET',
    path: '/setup',
    permission: 'none',
    summary: 'Whether the installation is set up, and the organisations one can sign in to',
    input: z.object({}),
    output: z.object({
      done: z.boolean(),
      organisations: z.array(z.object({ code: z.string(), name: z.string(), isSample: z.boolean() })),
    }),
  }),
  checkToken: endpoint({
    method: 'POST',
    path: '/setup/token',
    permission: 'none',
    summary: 'Checks the one-time set-up token',
    input: z.object({ token: z.string().max(100) }),
    output: z.object({ ok: z.literal(true) }),
  }),
  run: endpoint({
    method: 'POST',
    path: '/setup',
    permission: 'none',
    summary: 'Sets the installation up: the body and its first administrator',
    input: z.object({
      token: z.string().max(100),
      organisation: z.object({
        code: z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[a-z0-9][a-z0-9-]{0,30}$/),
        name: z.string().trim().min(1).max(100),
        kind: z.enum(organisationKinds),
      }),
      administrator: z.object({
        username: z.string().trim().min(1).max(64),
        email: z.email().nullable(),
        displayName: z.string().trim().min(1).max(100),
        password: z.string().max(200),
      }),
    }),
    output: z.object({ code: z.string() }),
  }),
}
