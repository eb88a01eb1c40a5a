import { sql } from 'kysely'
import type { Services } from '../../core/context.ts'
import { addDays, type Day } from '../../core/dates/days.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import { inChunks } from '../../core/db/in-chunks.ts'
import { newId } from '../../core/ids.ts'
import { loadDesignated } from '../people/responsible.queries.ts'
import { makeLadder } from './ladder.rules.ts'
import type { Matter, NotificationSource } from './matter.types.ts'
import { loadReminderSetting } from './reminder-setting.queries.ts'
import { isQuiet, stageOn, superiorsOn, type Told, type ToldBefore } from './stages.rules.ts'
import type { Topic } from './topics.labels.ts'

type Telling = Told & {
  personId: string
  topic: Topic
  aboutId: string
  title: string
  href: string
  due: Day | null
  detail: { open: boolean; acting: string; owner: string; titleEn: string }
}

/**
 * Writes down what has to be told today, for whoever holds the posts today. Nothing is told twice, whoever asks and however often: the table's
 * key holds person, matter, stage and day. A fixed number of statements. @returns how many are new
 */
export const tellOrganisation = (
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  organisationId: string,
  sources: readonly NotificationSource[],
): Promise<number> =>
  inScope(db, organisationId, async (tx) => {
    const day = clock.today()
    const setting = await loadReminderSetting(tx)
    const until = addDays(day, Math.max(0, ...setting.daysBefore))
    const standing: (Matter & { topic: Topic })[] = []
    for (const { topic, due } of sources)
      standing.push(...(await due(tx, { until }, day)).map((matter) => ({ ...matter, topic })))
    await settle(tx, sources, standing, clock.now())
    const matters = standing.filter(({ legalDay }) => !isQuiet(day, setting.quietMonths, legalDay))
    if (matters.length === 0) return 0
    const { posts, designated } = await loadDesignated(tx, day, 'all')
    const ladderOf = makeLadder(posts, designated)
    const toldBefore = await loadTold(tx, matters)
    const rows = matters.flatMap((matter): Telling[] => {
      const stage = stageOn(matter, day, setting.daysBefore)
      if (stage === null) return []
      const { rungs, owner } = ladderOf(matter.owner)
      const { topic, aboutId, title, titleEn = '', href, due, open } = matter
      const told = toldBefore.get(keyOf(matter)) ?? { owner: null, superiors: new Map() }
      const levels = superiorsOn(matter, told, day, setting.escalateAfterDays)
      return rungs.slice(0, levels + 1).flatMap((people, level) =>
        people.map(({ personId, acting }) => ({
          ...(level === 0 ? stage : { stage: 'escalated' as const, occurrence: level }),
          personId,
          topic,
          aboutId,
          title,
          href,
          due,
          detail: { open, acting, titleEn, owner: level === 0 ? '' : owner },
        })),
      )
    })
    return insertNew(tx, organisationId, rows, day, clock.now())
  })

const keyOf = ({ topic, aboutId, due }: Pick<Telling, 'topic' | 'aboutId' | 'due'>): string =>
  `${topic}/${aboutId}/${due ?? ''}`

async function loadTold(tx: Tx, matters: readonly (Matter & { topic: Topic })[]): Promise<Map<string, ToldBefore>> {
  const ids = [...new Set(matters.map(({ aboutId }) => aboutId))]
  const { rows } = await sql<{ topic: Topic; aboutId: string; due: Day | null; level: number; first: Day }>`
    select topic, about_id, due, case when stage = 'escalated' then occurrence else 0 end as level, min(day) as first
    from notification where topic = any(${[...new Set(matters.map(({ topic }) => topic))]}::text[]) and about_id = any(${ids}::uuid[])
    group by topic, about_id, due, level`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, keyOf)].map(([key, told]) => [
      key,
      {
        owner: told.find(({ level }) => level === 0)?.first ?? null,
        superiors: new Map(told.filter(({ level }) => level > 0).map(({ level, first }) => [level, first])),
      },
    ]),
  )
}

/** What was done, or put off to a far day, is nobody's news any more; that something ended stays until it is read. */
async function settle(
  tx: Tx,
  sources: readonly NotificationSource[],
  standing: readonly (Matter & { topic: Topic })[],
  at: Date,
) {
  const known = JSON.stringify(standing.map(({ topic, aboutId }) => ({ topic, about: aboutId })))
  await sql`
    update notification n set read_at = ${at}
    where n.read_at is null and n.stage <> 'ended' and n.topic = any(${sources.map(({ topic }) => topic)}::text[])
      and not exists (select from jsonb_to_recordset(${known}::jsonb) as k (topic text, about uuid) where k.topic = n.topic and k.about = n.about_id)`.execute(
    tx,
  )
}

/** Only for people who are on the roster on the day: who has left gets nothing. What was said of the same matter before is no news beside it. */
async function insertNew(
  tx: Tx,
  organisationId: string,
  rows: readonly Telling[],
  day: Day,
  at: Date,
): Promise<number> {
  let added = 0
  await inChunks(rows, 2000, async (chunk) => {
    const told = JSON.stringify(chunk.map((row) => ({ id: newId(at.getTime()), ...row })))
    const found = await sql<{ n: number }>`
      with added as (
        insert into notification (organisation_id, id, person_id, topic, about_id, stage, occurrence, title, detail, href, day, due, created_at)
        select ${organisationId}::uuid, r.id, r."personId", r.topic, r."aboutId", r.stage, r.occurrence, r.title, r.detail, r.href, ${day}::date, r.due, ${at}
        from jsonb_to_recordset(${told}::jsonb) as r (id uuid, "personId" uuid, topic text, "aboutId" uuid, stage notification_stage, occurrence integer,
          title text, detail jsonb, href text, due date)
        join object o on o.id = r."personId" and o.kind = 'person' and (o.valid_from is null or o.valid_from <= ${day}::date) and (o.valid_to is null or o.valid_to >= ${day}::date)
        where not exists (select from notification n where n.person_id = r."personId" and n.topic = r.topic and n.about_id = r."aboutId"
          and n.stage = r.stage and n.occurrence = r.occurrence and n.due is not distinct from r.due)
        on conflict do nothing returning person_id, topic, about_id),
      superseded as (
        update notification n set read_at = ${at} from added a
        where n.person_id = a.person_id and n.topic = a.topic and n.about_id = a.about_id and n.read_at is null)
      select count(*)::int as n from added`.execute(tx)
    added += found.rows[0]?.n ?? 0
  })
  return added
}
