import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { firstSteps, verbs } from '../../core/permission.ts'

const verb = z.enum(verbs)
const locale = z.enum(['ja', 'en'])

export const meContract = {
  get: endpoint({
    method: 'GET',
    path: '/me',
    permission: 'self',
    summary: 'Who is signed in, in which organisation, and what they may do',
    input: z.object({}),
    output: z.object({
      account: z.object({
        id: z.uuid(),
        username: z.string(),
        displayName: z.string(),
        email: z.string().nullable(),
        posts: z.array(z.string()),
      }),
      organisation: z.object({ name: z.string(), code: z.string(), isSample: z.boolean() }),
      /** Held somewhere; `everywhere` lists those that reach the whole organisation. */
      verbs: z.array(verb),
      everywhere: z.array(verb),
      locale,
      /** What has to be done before anything else is open. */
      first: z.enum(firstSteps).nullable(),
      /** A role held today asks for the second step. */
      secondFactorRequired: z.boolean(),
    }),
  }),
  permissions: endpoint({
    method: 'GET',
    path: '/me/permissions',
    permission: 'self',
    summary: 'Which roles the signed-in person holds, where and until when, and what each lets them do',
    input: z.object({}),
    output: z.object({
      grants: z.array(
        z.object({
          id: z.uuid(),
          roleName: z.object({ ja: z.string(), en: z.string() }),
          note: z.string(),
          scopeName: z.string().nullable(),
          own: z.boolean(),
          validFrom: z.string().nullable(),
          validTo: z.string().nullable(),
          standing: z.enum(['current', 'upcoming', 'expired']),
          verbs: z.array(verb),
        }),
      ),
    }),
  }),
  preferences: endpoint({
    method: 'PUT',
    path: '/me/preferences',
    permission: 'self',
    summary: "The person's own settings: language of the screens",
    input: z.object({ locale }),
    output: z.object({ ok: z.literal(true) }),
  }),
}
