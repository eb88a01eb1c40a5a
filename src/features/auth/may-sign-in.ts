import type pg from 'pg'
import type { Day } from '../../core/dates/days.ts'
import type { Message } from '../../core/errors.ts'

/** Said only to who has given the right password. */
export const signInRefusals = {
  ACCOUNT_INACTIVE: {
    ja: 'この利用者は停止されています。使うときは管理者に依頼してください。',
    en: 'This account is switched off. Ask the administrator.',
  },
  INITIAL_PASSWORD_EXPIRED: {
    ja: '最初のパスワードの期限が過ぎています。管理者に再発行を依頼してください。',
    en: 'The initial password has run out. Ask the administrator for a new one.',
  },
} satisfies Record<string, Message>

type Row = { active: boolean; expired: boolean; gone: boolean }

/**
 * Why the account behind a session about to begin may not have it: switched off, its person's last day over, or a handed-over password that ran out.
 * Asked in the organisation's own scope, as every read is. @returns null where it may.
 */
export async function maySignIn(
  pool: pg.Pool,
  userId: string,
  today: Day,
): Promise<keyof typeof signInRefusals | null> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.organisation', u."organisationId"::text, true) from auth."user" u where u.id = $1`,
      [userId],
    )
    const { rows } = await client.query<Row>(
      `select a.active, coalesce(a.password_valid_until < $2::date, false) as expired, public.account_has_left(a.id, $2::date) as gone
       from public.account a where a.id = $1`,
      [userId, today],
    )
    const [row] = rows
    if (!row?.active || row.gone) return 'ACCOUNT_INACTIVE'
    return row.expired ? 'INITIAL_PASSWORD_EXPIRED' : null
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}
