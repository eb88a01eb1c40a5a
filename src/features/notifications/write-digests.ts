import { sql } from 'kysely'
import type { Services } from '../../core/context.ts'
import { addDays } from '../../core/dates/days.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { type DigestLine, digestOf } from './digest.text.ts'
import { loadMailSetting } from './mail/mail-setting.queries.ts'
import { reachable } from './reachable.queries.ts'

type Waiting = DigestLine & { id: string; personId: string; name: string; address: string; locale: 'ja' | 'en' }

const TOKYO_HOURS = 9
/** Older news that were never mailed (no server, no address then) stay on the screen: nobody gets a month of them in one mail. */
const NEWS_DAYS = 7

/**
 * From the hour that the body chose, one mail for each person with unread news that no mail has told yet, at most one a day. The mail and which
 * notifications it tells are written in one transaction; sending comes after. A fixed number of statements.
 * @returns how many mails were written
 */
export const writeDigests = ({ db, clock }: Pick<Services, 'db' | 'clock'>, organisationId: string): Promise<number> =>
  inScope(db, organisationId, async (tx) => {
    const setting = await loadMailSetting(tx)
    const now = clock.now()
    if (!setting?.active || (now.getUTCHours() + TOKYO_HOURS) % 24 < setting.digestHour) return 0
    const day = clock.today()
    const lines = await loadWaiting(tx, day)
    if (lines.length === 0) return 0
    const { name: organisation } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
    const mails = [...Map.groupBy(lines, ({ personId }) => personId)].flatMap(([personId, own]) => {
      const [first] = own
      if (!first) return []
      const { name, address, locale } = first
      const digest = digestOf({ locale, organisation, name, link: setting.link, lines: own })
      return [{ id: newId(now.getTime()), personId, address, ...digest, told: own.map(({ id }) => id) }]
    })
    // Whoever comes second, in another process, finds the day taken and marks nothing.
    const { rows } = await sql<{ id: string }>`
      with m as (select * from jsonb_to_recordset(${JSON.stringify(mails)}::jsonb) as m (id uuid, "personId" uuid, address text, subject text, text text)),
      written as (
        insert into mail (organisation_id, id, person_id, to_address, subject, text, day, next_try_at, created_at)
        select ${organisationId}::uuid, id, "personId", address, subject, text, ${day}::date, ${now}, ${now} from m on conflict do nothing returning id)
      select id from written`.execute(tx)
    const written = new Set(rows.map(({ id }) => id))
    const told = mails.flatMap(({ id, told: ids }) =>
      written.has(id) ? ids.map((one) => ({ id: one, mailId: id })) : [],
    )
    await sql`
      update notification n set mail_id = t."mailId" from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as t (id uuid, "mailId" uuid)
      where n.id = t.id`.execute(tx)
    return rows.length
  })

async function loadWaiting(tx: Tx, day: string): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select n.id, n.person_id, n.topic, n.stage, n.occurrence, n.title, coalesce(n.detail ->> 'titleEn', '') as title_en, n.href, n.due,
      coalesce((n.detail ->> 'open')::boolean, false) as open, coalesce(n.detail ->> 'acting', '') as acting, r.name, r.address, r.locale
    from notification n join (${reachable(day)}) r on r.person_id = n.person_id
    where n.mail_id is null and n.read_at is null and n.day > ${addDays(day, -NEWS_DAYS)}::date and r.address is not null and r.wants
      and not exists (select from mail m where m.person_id = n.person_id and m.day = ${day}::date)
    order by n.due nulls first, n.created_at, n.id`.execute(tx)
  return rows
}
