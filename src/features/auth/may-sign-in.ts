import type pg from 'pg'

/** Whether the account behind a session about to begin is switched on. Asked in the organisation's own scope, as every read is. */
export async function maySignIn(pool: pg.Pool, userId: string): Promise<boolean> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.organisation', u."organisationId"::text, true) from auth."user" u where u.id = $1`,
      [userId],
    )
    const { rowCount } = await client.query('select from public.account where id = $1 and active', [userId])
    return rowCount === 1
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}
