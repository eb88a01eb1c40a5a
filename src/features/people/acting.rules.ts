import type { Acting, Holder } from './responsible.schema.ts'

/** A substitute of a post, in the order in which they are asked: the holders of a post, or one person. */
export type Substitute = { title: string | null; people: readonly Holder[] }

/**
 * Who acts for a post on a day (代理・代決). Nobody stands in while one of its holders is there; else the first substitute who is there.
 * A substitute's own substitute is not asked: 代決 is not handed on. Null: the holders themselves act.
 */
export function actingFor(holders: readonly Holder[], substitutes: readonly Substitute[]): Acting {
  if (holders.some(({ away }) => away === null)) return null
  const own = new Set(holders.map(({ personId }) => personId))
  const there = substitutes
    .map(({ title, people }) =>
      people
        // Who is away as the holder is away as the substitute, and somebody does not stand in for themselves.
        .filter(({ personId, away }) => away === null && !own.has(personId))
        .map(({ personId, name }) => ({ personId, name, post: title })),
    )
    .find((people) => people.length > 0)
  return { why: holders.length > 0 ? 'absent' : 'vacant', by: there ?? [] }
}
