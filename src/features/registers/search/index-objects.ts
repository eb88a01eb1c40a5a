import { sql } from 'kysely'
import type { ObjectKind } from '../../../core/db/db.gen.ts'
import { inChunks } from '../../../core/db/in-chunks.ts'
import type { Tx } from '../../../core/db/database.ts'
import { foldSearch } from '../../../core/fold-text.ts'
import { gramsOf } from './grams.rules.ts'

/** Between texts, so that no search word reaches from one into the next. */
const SEPARATOR = '\n'
const CHUNK = 5000

/** What each object is found by from now on (number, name, reading …); to be called wherever one of them is written. Set-based. */
export async function indexObjects(
  tx: Tx,
  organisationId: string,
  kind: ObjectKind,
  objects: readonly { id: string; words: readonly (string | null)[] }[],
): Promise<void> {
  const rows = objects.map(({ id, words }) => {
    const folded = words.map((word) => foldSearch(word ?? '')).filter(Boolean)
    return { id, text: folded.join(SEPARATOR), grams: `{${gramsOf(organisationId, folded).join(',')}}` }
  })
  await inChunks(rows, CHUNK, (chunk) =>
    sql`
      insert into object_search (organisation_id, id, kind, text, grams)
      select ${organisationId}::uuid, r.id, ${kind}::object_kind, r.text, r.grams::int4[]
      from unnest(${chunk.map(({ id }) => id)}::uuid[], ${chunk.map(({ text }) => text)}::text[], ${chunk.map(({ grams }) => grams)}::text[]) as r(id, text, grams)
      on conflict (organisation_id, id) do update set text = excluded.text, grams = excluded.grams
      where object_search.text is distinct from excluded.text`.execute(tx),
  )
}
