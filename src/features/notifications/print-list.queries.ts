import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import { query, withinReach } from '../../core/query.ts'
import { loadMailSetting } from './mail/mail-setting.queries.ts'
import { notificationColumns, type NotificationRow } from './notifications.queries.ts'
import { reachable } from './reachable.queries.ts'

type Line = NotificationRow & {
  printed: boolean
  personId: string
  name: string
  unit: string | null
  post: string
  why: 'noAddress' | 'failed' | 'noServer'
}

/**
 * What people within reach have to be told on paper, because no mail reaches them: no address, no mail server, or the mail failed. Who does
 * without mail by choice reads the screen. Unread ones only; `printed` shows those handed out already too. Three statements.
 */
export const readPrintList = (ctx: Context, { printed }: { printed: boolean }) =>
  query(ctx, 'programme.write', async (tx, reach) => {
    const today = ctx.clock.today()
    const server = (await loadMailSetting(tx))?.active ?? false
    const { name: organisation } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const { rows } = await sql<Line>`
      select ${notificationColumns}, n.printed_at is not null as printed, r.person_id, r.name, u.name as unit,
        case when r.address is null then 'noAddress' when ${server} then 'failed' else 'noServer' end as why,
        coalesce((select string_agg(p.title, '・' order by s.valid_from, s.id) from assignment s join post p on p.organisation_id = s.organisation_id and p.id = s.post_id
          where s.organisation_id = n.organisation_id and s.person_id = n.person_id and s.valid_from <= ${today}::date and (s.valid_to is null or s.valid_to >= ${today}::date)), '') as post
      from notification n join (${reachable(today)}) r on r.person_id = n.person_id
      left join object u on u.id = r.unit_id
      where n.read_at is null and (n.printed_at is null or ${printed}) and ${withinReach(reach, 'r.unitId')}
        and (r.address is null or not ${server} or exists (select from mail m where m.id = n.mail_id and m.state = 'failed'))
      order by u.name nulls first, r.name, r.person_id, n.due nulls first, n.id`.execute(tx)
    const people = [...Map.groupBy(rows, ({ personId }) => personId).values()].flatMap((own) => {
      const [first] = own
      return first ? [{ ...first, rows: own }] : []
    })
    return { organisation, today, people }
  })
