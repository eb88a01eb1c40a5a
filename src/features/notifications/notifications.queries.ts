import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { loadMailSetting } from './mail/mail-setting.queries.ts'
import type { notificationRow, notificationsContract } from './notifications.contract.ts'
import { reachable } from './reachable.queries.ts'

export type NotificationRow = z.output<typeof notificationRow>
type Asked = z.output<NonNullable<(typeof notificationsContract.list)['~orpc']['inputSchema']>>

/** Columns of a notification `n` as screens read them. */
export const notificationColumns: RawBuilder<NotificationRow> = sql`n.id, n.topic, n.stage, n.occurrence, n.title,
  coalesce(n.detail ->> 'titleEn', '') as title_en, coalesce(n.detail ->> 'acting', '') as acting, coalesce(n.detail ->> 'owner', '') as owner,
  n.href, n.day, n.due, n.read_at is not null as read`

/** The person behind the account, to whom notices belong. @throws {AppError} 403 while the account has to do something else first */
export function ownPersonId({ actor, first }: Pick<Context, 'actor' | 'first'>): string | null {
  if (first) throw fail(first === 'password' ? 'passwordChangeNeeded' : 'secondFactorNeeded')
  return actor.kind === 'user' ? actor.personId : null
}

export const countUnread = async (tx: Tx, personId: string | null): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from notification where person_id = ${personId}::uuid and read_at is null`.execute(tx)
  return rows[0]?.n ?? 0
}

/** One's own notices and nobody else's, whatever one may do otherwise; two statements. */
export async function readNotifications(ctx: Context, { unread, cursor, limit }: Asked) {
  const personId = ownPersonId(ctx)
  return inScope(ctx.db, ctx.organisationId, async (tx) => {
    const { rows } = await sql<NotificationRow>`
      select ${notificationColumns} from notification n where n.person_id = ${personId}::uuid
        ${unread ? sql`and n.read_at is null` : sql``} ${cursor ? sql`and n.id < ${cursor}::uuid` : sql``}
      order by n.id desc limit ${limit + 1}`.execute(tx)
    const shown = rows.slice(0, limit)
    return {
      today: ctx.clock.today(),
      rows: shown,
      next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
      unread: await countUnread(tx, personId),
      person: personId !== null,
    }
  })
}

export const readUnreadCount = async (ctx: Context) => {
  const personId = ownPersonId(ctx)
  return { unread: await inScope(ctx.db, ctx.organisationId, (tx) => countUnread(tx, personId)) }
}

/** Whether the daily mail comes, and where to. */
export async function readPreference(ctx: Context) {
  const personId = ownPersonId(ctx)
  return inScope(ctx.db, ctx.organisationId, async (tx) => {
    const setting = await loadMailSetting(tx)
    const { rows } = await sql<{ address: string | null; wants: boolean }>`
      select address, wants from (${reachable(ctx.clock.today())}) r where r.person_id = ${personId}::uuid`.execute(tx)
    const [own] = rows
    return {
      mail: own?.wants === false ? ('none' as const) : ('digest' as const),
      address: own?.address ?? null,
      active: setting?.active ?? false,
      digestHour: setting?.digestHour ?? 8,
    }
  })
}
