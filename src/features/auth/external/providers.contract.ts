import { z } from 'zod'
import { endpoint } from '../../../core/contract.ts'
import { externalProblems, type ExternalProblemKey } from './external-problems.labels.ts'
import { providerChange, providerInput, providerKinds, providerSettings } from './providers.schema.ts'
import { testOutcomes, testSteps } from './test-steps.labels.ts'

const id = z.uuid()
const ok = z.object({ ok: z.literal(true) })
const problem = z.enum(Object.keys(externalProblems) as [ExternalProblemKey, ...ExternalProblemKey[]])

export const providersContract = {
  list: endpoint({
    method: 'GET',
    path: '/identity-providers',
    permission: 'accounts.write',
    summary: 'Identity providers with their settings; a secret is never given out, only whether there is one',
    input: z.object({}),
    output: z.array(
      z.object({
        id,
        name: z.string(),
        settings: providerSettings,
        secretSet: z.boolean(),
        active: z.boolean(),
        links: z.number(),
      }),
    ),
  }),
  create: endpoint({
    method: 'POST',
    path: '/identity-providers',
    permission: 'accounts.write',
    summary: 'Adds an identity provider',
    input: providerInput,
    output: z.object({ id }),
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/identity-providers/{id}',
    permission: 'accounts.write',
    summary: 'Changes settings or secret, or switches a provider on or off; off ends the sessions that began there',
    input: providerChange,
    output: ok,
  }),
  delete: endpoint({
    method: 'DELETE',
    path: '/identity-providers/{id}',
    permission: 'accounts.write',
    summary: 'Deletes a provider that nobody is linked to',
    input: z.object({ id }),
    output: ok,
  }),
  links: endpoint({
    method: 'GET',
    path: '/identity-providers/{id}/links',
    permission: 'accounts.write',
    summary: 'Accounts linked to a provider',
    input: z.object({ id }),
    output: z.array(
      z.object({
        accountId: id,
        username: z.string(),
        displayName: z.string(),
        subject: z.string(),
        linkedAt: z.date(),
      }),
    ),
  }),
  release: endpoint({
    method: 'POST',
    path: '/identity-providers/{id}/release',
    permission: 'accounts.write',
    summary: 'Releases the link of an account and ends its sessions from there',
    input: z.object({ id, accountId: id }),
    output: ok,
  }),
  test: endpoint({
    method: 'POST',
    path: '/identity-providers/{id}/test',
    permission: 'accounts.write',
    summary: 'Tries a provider step by step: reach, encryption, discovery or bind, search, attributes',
    input: z.object({ id, username: z.string().trim().max(200).default('') }),
    output: z.array(
      z.object({
        step: z.enum(testSteps),
        outcome: z.enum(testOutcomes),
        problem: problem.nullable(),
        detail: z.string(),
      }),
    ),
  }),
  choices: endpoint({
    method: 'GET',
    path: '/sign-in-choices/{code}',
    permission: 'none',
    summary: 'Ways to sign in to an organisation besides the password here; names only',
    input: z.object({ code: z.string().max(40) }),
    output: z.array(z.object({ id, name: z.string(), kind: z.enum(providerKinds) })),
  }),
}
