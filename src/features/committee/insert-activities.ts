import { sql } from 'kysely'
import type { CommandScope } from '../../core/command.ts'
import { newId } from '../../core/ids.ts'
import type { Day } from '../../core/dates/days.ts'
import { committeeErrors } from './committee.errors.ts'

type Decided = { title: string; ownerPostId: string; opens: Day; due: Day; meetingItemId: string; matter: string }

/** What the committee decided to have done: one open activity each, of the unit of the post in charge, from the day of the meeting. */
export async function insertActivities(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  decided: readonly Decided[],
): Promise<void> {
  if (decided.length === 0) return
  const { rows } = await sql<{ id: string; title: string; unitId: string | null }>`
    select p.id, p.title, o.unit_id from post p join object o on o.organisation_id = p.organisation_id and o.id = p.id
    where p.id = any(${decided.map(({ ownerPostId }) => ownerPostId)}::uuid[])`.execute(tx)
  const posts = new Map(rows.map((row) => [row.id, row]))
  const now = ctx.clock.now()
  for (const { matter, ...values } of decided) {
    const post = posts.get(values.ownerPostId)
    if (!post) throw committeeErrors('unknownPost')
    if (values.due < values.opens) throw committeeErrors('dueBeforeOpens', { title: values.title })
    const id = newId(now.getTime())
    await tx
      .insertInto('activity')
      .values({
        organisationId: ctx.organisationId,
        id,
        ...values,
        seriesId: id,
        unitId: post.unitId,
        source: 'committee',
        createdAt: now,
      })
      .execute()
    record({
      action: 'meeting.activity',
      kind: 'activity',
      id,
      unitId: post.unitId,
      before: null,
      after: { title: values.title, matter, post: post.title, opens: values.opens, due: values.due },
    })
  }
}
