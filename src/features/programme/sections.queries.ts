import { sql } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'

type Clause = { id: string; parentId: string | null; label: string; heading: string }
type Section = { key: string; label: string; heading: string }
type Sections = {
  /** In the order of the policy. */
  all: Section[]
  /** Section of a duty, the first in which it is anchored; '' where the policy is silent. */
  of: (dutyId: string) => string
}

const bare = (label: string): string => label.normalize('NFKC').replace(/[.、\s]+$/, '')

/** Sections of the policy in force on the day: its first level, or the second where the first has one. Two statements. */
export async function loadSections(tx: Tx, day: Day): Promise<Sections> {
  const { rows: clauses } = await sql<Clause>`
    select c.id, c.parent_id, c.label, c.heading from clause c join revision r on r.organisation_id = c.organisation_id and r.id = c.revision_id
    where r.state = 'confirmed' and c.tier = 'basicPolicy' and r.effective_from <= ${day}::date and (r.effective_to is null or r.effective_to >= ${day}::date)
    order by c.position`.execute(tx)
  const { rows: anchors } = await sql<{ dutyId: string; clauseId: string }>`
    select duty_id, clause_id from anchor where retracted_at is null and (valid_to is null or valid_to >= ${day}::date)`.execute(
    tx,
  )
  const byId = new Map(clauses.map((clause) => [clause.id, clause]))
  const order = new Map(clauses.map(({ id }, index) => [id, index]))
  const pathOf = (id: string | null): Clause[] => {
    const clause = id === null ? undefined : byId.get(id)
    return clause ? [...pathOf(clause.parentId), clause] : []
  }
  const sectionOf = (id: string): Section | null => {
    const [top, second] = pathOf(id)
    if (!top) return null
    return second
      ? { key: second.id, label: `${bare(top.label)}${bare(second.label)}`, heading: second.heading || top.heading }
      : { key: top.id, label: bare(top.label), heading: top.heading }
  }
  const anchored = Map.groupBy(
    anchors
      .filter(({ clauseId }) => byId.has(clauseId))
      .toSorted((a, b) => (order.get(a.clauseId) ?? 0) - (order.get(b.clauseId) ?? 0)),
    ({ dutyId }) => dutyId,
  )
  const first = new Map([...anchored].map(([dutyId, [one]]) => [dutyId, one ? sectionOf(one.clauseId) : null]))
  const used = new Map([...first.values()].flatMap((section) => (section ? [[section.key, section] as const] : [])))
  return {
    all: [...used.values()].toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)),
    of: (dutyId) => first.get(dutyId)?.key ?? '',
  }
}
