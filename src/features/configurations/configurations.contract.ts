import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { comparison, confirmationRow, newConfirmation, withdrawal } from './configurations.schema.ts'

const id = z.uuid()

export const configurationsContract = {
  list: endpoint({
    method: 'GET',
    path: '/configuration-confirmations',
    permission: 'registers.read',
    summary: '設定確認書: configurations that a vendor has signed for, about something within reach; the newest first',
    input: z.object({}),
    output: z.array(confirmationRow),
  }),
  get: endpoint({
    method: 'GET',
    path: '/configuration-confirmations/{id}',
    permission: 'registers.read',
    summary: 'One 設定確認書',
    input: z.object({ id }),
    output: confirmationRow,
  }),
  file: endpoint({
    method: 'GET',
    path: '/configuration-confirmations/{id}/file',
    permission: 'registers.read',
    summary: 'The signed paper of a 設定確認書, as a download',
    input: z.object({ id }),
    output: z.file(),
  }),
  create: endpoint({
    method: 'POST',
    path: '/configuration-confirmations',
    permission: 'registers.write',
    summary:
      'Files a 設定確認書 (multipart): the hash is computed from the exported configuration, or copied from the paper',
    input: newConfirmation,
    output: z.object({ id }),
  }),
  compare: endpoint({
    method: 'POST',
    path: '/configuration-confirmations/{id}/comparison',
    permission: 'registers.write',
    summary:
      'Compares the configuration of today with the confirmed one (multipart); where it differs the confirmation no longer holds',
    input: comparison,
    output: z.object({ same: z.boolean() }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/configuration-confirmations/{id}/withdrawal',
    permission: 'registers.write',
    summary: 'Withdraws a 設定確認書 that should not have been filed; it stays to be seen',
    input: withdrawal,
    output: z.object({ ok: z.literal(true) }),
  }),
}
