import { z } from 'zod'
import { backupKinds } from '../core/backups.ts'
import { endpoint } from '../core/contract.ts'

const message = z.object({ ja: z.string(), en: z.string() })
const proof = z.object({
  name: z.string(),
  at: z.iso.datetime(),
  ok: z.boolean(),
  tables: z.number(),
  rows: z.number(),
  files: z.number(),
  problem: message.nullable(),
})

/** What a person may ask for; both are queues. */
export const backupTasks = ['backup.daily', 'backup.prove'] as const

export const backupsContract = {
  list: endpoint({
    method: 'GET',
    path: '/backups',
    permission: 'organisation.write',
    summary: 'Backups of the installation: when made, how large, when last proven by a restore',
    input: z.object({}),
    output: z.object({
      backups: z.array(
        z.object({
          name: z.string(),
          kind: z.enum(backupKinds),
          madeAt: z.iso.datetime(),
          size: z.number(),
          proof: proof.nullable(),
        }),
      ),
      /** The last restore that went well, of whichever backup. */
      lastGood: proof.nullable(),
      /** The last that was tried, well or not. */
      last: proof.nullable(),
      /** No good restore within the last 35 days. */
      stale: z.boolean(),
      staleAfterDays: z.number(),
      /** What this organisation has asked for last. */
      task: z
        .object({
          kind: z.enum(backupTasks),
          state: z.enum(['queued', 'running', 'done', 'failed']),
          error: message.nullable(),
        })
        .nullable(),
    }),
  }),
  make: endpoint({
    method: 'POST',
    path: '/backups',
    permission: 'organisation.write',
    summary: 'Makes a backup of the whole installation now, in the background',
    input: z.object({}),
    output: z.object({ taskId: z.uuid() }),
  }),
  prove: endpoint({
    method: 'POST',
    path: '/backups/prove',
    permission: 'organisation.write',
    summary: 'Restores the newest backup into a scratch database, in the background, and records what came of it',
    input: z.object({}),
    output: z.object({ taskId: z.uuid() }),
  }),
}
