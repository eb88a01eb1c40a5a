import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import {
  accountChange,
  accountInput,
  grantSchema,
  passwordInput,
  ROSTER_MOST,
  rosterAccounts,
  slip,
} from './accounts.schema.ts'

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
        secondFactorRequired: z.boolean(),
        mustChangePassword: z.boolean(),
        passwordValidUntil: z.iso.date().nullable(),
        passwordExpired: z.boolean(),
        /** null: not locked now. */
        lockedUntil: z.string().nullable(),
        /** null: never signed in. */
        lastSignInAt: z.string().nullable(),
        sessions: z.number(),
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
  candidates: endpoint({
    method: 'GET',
    path: '/accounts/candidates',
    permission: 'accounts.write',
    summary: 'People of the roster without an account, with the user name proposed for each',
    input: z.object({ search: z.string().max(100).default(''), unitId: id.optional() }),
    output: z.object({
      /** At most as many as one command takes. */
      rows: z
        .array(
          z.object({
            personId: id,
            name: z.string(),
            kana: z.string(),
            unitId: id.nullable(),
            unitName: z.string().nullable(),
            staffNumber: z.string().nullable(),
            posts: z.array(z.string()),
            username: z.string(),
          }),
        )
        .max(ROSTER_MOST),
      total: z.number(),
    }),
  }),
  createFromRoster: endpoint({
    method: 'POST',
    path: '/accounts/from-roster',
    permission: 'accounts.write',
    summary: 'Makes accounts for people of the roster, with initial passwords that are handed back once',
    input: rosterAccounts,
    output: z.object({ slips: z.array(slip) }),
  }),
  unlock: endpoint({
    method: 'POST',
    path: '/accounts/{id}/unlock',
    permission: 'accounts.write',
    summary: 'Ends the lock of an account after wrong tries',
    input: z.object({ id }),
    output: ok,
  }),
  sessions: endpoint({
    method: 'GET',
    path: '/accounts/{id}/sessions',
    permission: 'accounts.write',
    summary: 'Where an account is signed in',
    input: z.object({ id }),
    output: z.array(
      z.object({
        id,
        createdAt: z.string(),
        expiresAt: z.string(),
        ipAddress: z.string().nullable(),
        userAgent: z.string().nullable(),
      }),
    ),
  }),
  endSessions: endpoint({
    method: 'POST',
    path: '/accounts/{id}/sessions/end',
    permission: 'accounts.write',
    summary: 'Ends one session of an account, or all',
    input: z.object({ id, sessionId: id.optional() }),
    output: z.object({ ended: z.number() }),
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/accounts/{id}/password',
    permission: 'accounts.write',
    summary: 'Sets a new password, given or made at random, and ends all sessions and any lock of the account',
    input: passwordInput,
    output: z.object({ ok: z.literal(true), slip: slip.nullable() }),
  }),
}
