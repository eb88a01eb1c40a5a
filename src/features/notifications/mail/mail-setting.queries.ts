import type { Tx } from '../../../core/db/database.ts'
import { type MailSetting, mailSettingFields } from './mail.schema.ts'
import { z } from 'zod'

type StoredMailSetting = MailSetting & { passwordSealed: Buffer | null }

const fields = z.object({ ...mailSettingFields, fromAddress: z.string(), host: z.string() })

export async function loadMailSetting(tx: Tx): Promise<StoredMailSetting | undefined> {
  const row = await tx.selectFrom('mailSetting').selectAll().executeTakeFirst()
  return row && { ...fields.parse(row), passwordSealed: row.passwordSealed }
}
