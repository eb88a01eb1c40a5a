import { z } from 'zod'
import { endpoint } from '../core/contract.ts'
import { shippedRoles } from '../core/permission.ts'

/** Before set-up is done nobody is signed in: the one-time set-up token stands for the permission. Afterwards `sample.write` is asked for. */
const token = z.string().max(100).optional()

export const sampleContract = {
  start: endpoint({
    method: 'POST',
    path: '/sample',
    permission: 'none',
    summary: 'Loads the sample union; needs the set-up token before set-up is done, then sample.write',
    input: z.object({ token }),
    output: z.object({
      code: z.string(),
      /** Of every account; shown this once. */
      password: z.string(),
      accounts: z.array(
        z.object({
          username: z.string(),
          displayName: z.string(),
          role: z.enum(shippedRoles),
          scope: z.string().nullable(),
        }),
      ),
    }),
  }),
  progress: endpoint({
    method: 'GET',
    path: '/sample/progress',
    permission: 'none',
    summary: 'Whether the sample is loaded, and how far its loading is',
    input: z.object({}),
    output: z.object({
      state: z.enum(['none', 'queued', 'running', 'done', 'failed']),
      done: z.number(),
      total: z.number(),
      code: z.string().nullable(),
      error: z.object({ ja: z.string(), en: z.string() }).nullable(),
    }),
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/sample',
    permission: 'none',
    summary: 'Deletes the sample union with its history and files; needs what loading it needs',
    input: z.object({ token }),
    output: z.object({ ok: z.literal(true) }),
  }),
  model: endpoint({
    method: 'POST',
    path: '/model',
    permission: 'documents.write',
    summary:
      'Starts from the model: its policy and standard as drafts to be proofread, with the name of the body filled in',
    input: z.object({}),
    output: z.object({ policyRevisionId: z.uuid(), standardRevisionId: z.uuid() }),
  }),
}
