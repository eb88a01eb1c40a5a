import { sql } from 'kysely'
import { command } from '../../../core/command.ts'
import { fail } from '../../../core/errors.ts'
import { postSubject } from '../people.policy.ts'
import { substituteOrder } from './substitutes.schema.ts'

/** In which order the substitutes of a post are asked. Refused where one was added or ended meanwhile. */
export const orderSubstitutes = command('people.write', substituteOrder, async ({ tx, ctx, input, load, record }) => {
  const post = await load(postSubject, input.id, 'appoint')
  const today = ctx.clock.today()
  const rows = await tx
    .selectFrom('substitute as s')
    .innerJoin('object as o', (join) =>
      join
        .onRef('o.organisationId', '=', 's.organisationId')
        .on((on) => on('o.id', '=', on.fn.coalesce('s.byPostId', 's.byPersonId'))),
    )
    .select(['s.id', 'o.name'])
    .where('s.postId', '=', post.id)
    .where((where) => where.or([where('s.validTo', 'is', null), where('s.validTo', '>=', today)]))
    .orderBy('s.position')
    .execute()
  const place = new Map(input.ids.map((id, index) => [id, index + 1]))
  if (place.size !== rows.length || rows.some(({ id }) => !place.has(id))) throw fail('changedMeanwhile')
  await sql`
    update substitute s set position = o.position
    from unnest(${[...place.keys()]}::uuid[], ${[...place.values()]}::int[]) as o(id, position) where s.id = o.id`.execute(
    tx,
  )
  record({
    action: 'substitute.order',
    kind: 'post',
    id: post.id,
    unitId: post.unitId,
    before: { title: post.title, substitutes: rows.map(({ name }) => name) },
    after: {
      title: post.title,
      substitutes: rows.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)).map(({ name }) => name),
    },
  })
})
