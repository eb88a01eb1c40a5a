import { sql } from 'kysely'
import { allowed, command, denied, type Subject } from '../../core/command.ts'
import { dayOf } from '../../core/dates/days.ts'
import { fail } from '../../core/errors.ts'
import { approvalErrors } from './approvals.errors.ts'
import { seenInput } from './incoming.schema.ts'
import { loadOwnPosts, type OwnPosts, personOf } from './own-posts.queries.ts'
import { visibleApproval, visibleIncoming } from './visible.ts'

type Viewing = {
  id: string
  postId: string
  post: string
  unitId: string | null
  subject: string
  seenAt: Date | null
  personName: string
}

const viewingSubject = (posts: OwnPosts): Subject<Viewing, 'see'> => ({
  find: async (tx, id) => {
    await sql`select from viewing where id = ${id}::uuid for update`.execute(tx)
    const { rows } = await sql<Viewing>`
      select v.id, v.post_id, v.post, coalesce(i.unit_id, a.unit_id) as unit_id, coalesce(i.subject, a.subject) as subject, v.seen_at, v.person_name
      from viewing v left join incoming i on i.organisation_id = v.organisation_id and i.id = v.incoming_id
      left join approval a on a.organisation_id = v.organisation_id and a.id = v.approval_id where v.id = ${id}::uuid`.execute(
      tx,
    )
    return rows[0]
  },
  unitOf: ({ unitId }) => unitId,
  isOwn: () => true,
  policy: {
    see: (_ctx, row) =>
      posts.has(row.postId)
        ? allowed
        : denied(
            `「${row.post}」の職にある人か、その代理をする人が行います。`,
            `This is for who holds “${row.post}” today or acts for it.`,
          ),
  },
})

/** Whoever holds the post today, or acts for it, has seen the paper (供覧). */
export const seeViewing = command('self', seenInput, async ({ tx, ctx, input, load, record }) => {
  const posts = await loadOwnPosts(tx, ctx)
  const { rows } = await sql`
    select from viewing v where v.id = ${input.id}::uuid and (
      exists (select from incoming o join record r on r.organisation_id = o.organisation_id and r.id = o.id
        where o.organisation_id = v.organisation_id and o.id = v.incoming_id and ${visibleIncoming(ctx, posts)})
      or exists (select from approval o join record r on r.organisation_id = o.organisation_id and r.id = o.id
        where o.organisation_id = v.organisation_id and o.id = v.approval_id and ${visibleApproval(ctx, posts)}))`.execute(
    tx,
  )
  if (rows.length === 0) throw fail('notFound')
  const row = await load(viewingSubject(posts), input.id, 'see')
  if (row.seenAt !== null)
    throw approvalErrors('seenAlready', { at: dayOf(row.seenAt.toISOString()), who: row.personName })
  const personId = personOf(ctx)
  const people = [...posts.values()].flatMap(({ post }) => [...post.holders, ...(post.acting?.by ?? [])])
  const personName = people.find((one) => one.personId === personId)?.name ?? ctx.actor.name
  const seen = { personId, personName, seenAt: ctx.clock.now(), comment: input.comment }
  await tx.updateTable('viewing').set(seen).where('id', '=', row.id).execute()
  const title = `${row.subject}（${row.post}）`
  record({
    action: 'viewing.see',
    kind: 'viewing',
    id: row.id,
    unitId: row.unitId,
    before: { title, seenAt: null },
    after: { title, ...seen },
  })
  return {}
})
