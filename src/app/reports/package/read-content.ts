import { sql } from 'kysely'
import type { Context } from '../../../core/context.ts'
import type { Tx } from '../../../core/db/database.ts'
import { holdsOn, isKnown, momentOf, type Moment } from '../../../features/duties/as-of.rules.ts'
import { frequencyText } from '../../../features/duties/frequency.labels.ts'
import type { Every, Provenance, Signal } from '../../../features/duties/signals.types.ts'
import { opened, loadEvidence } from '../../../features/evidence/evidence.queries.ts'
import type { Standing } from '../standing.queries.ts'
import { statusOf } from '../status.queries.ts'
import type { PackageContent, PackageEvidence, PackageItem } from './content.types.ts'
import { readDecisions, readLastCheckpoint } from './read-decisions.ts'
import { readDocuments } from './read-documents.ts'

type Terms = {
  dutyId: string
  text: string
  provenance: Provenance
  tier: PackageItem['tier']
  every: Every | null
  trigger: string | null
}

/** All that the pages say, of what the maker may see, as of the day of the standing; a fixed number of statements. */
export async function readContent(tx: Tx, ctx: Context, standing: Standing): Promise<PackageContent> {
  const moment = momentOf({ asOf: standing.day, knownAt: standing.knownAt })
  const report = await statusOf(tx, ctx, standing)
  const documents = await readDocuments(tx, standing, moment)
  const items = await readItems(tx, ctx, standing, moment, report.rows)
  const clausesOf = Map.groupBy(
    documents.flatMap(({ title, clauses }) =>
      clauses.flatMap(({ path, heading, text, itemIds }) =>
        itemIds.map((id) => ({ id, path, document: title, text: `${heading}　${text}`.trim() })),
      ),
    ),
    ({ id }) => id,
  )
  return {
    report,
    items: items.map((item) => ({ ...item, clauses: clausesOf.get(item.line.id) ?? [] })),
    documents,
    decisions: standing.seen === null ? await readDecisions(tx, moment) : null,
    checkpoint:
      standing.seen === null && ctx.access.get('history.read') === 'all'
        ? await readLastCheckpoint(tx, ctx, standing.knownAt)
        : null,
  }
}

async function readItems(
  tx: Tx,
  ctx: Context,
  standing: Standing,
  moment: Moment,
  lines: PackageContent['report']['rows'],
): Promise<PackageItem[]> {
  const known = standing.rows.signals.filter((row) => isKnown(row, moment) && row.validFrom <= moment.asOf)
  const signalsOf = Map.groupBy(known, ({ dutyId }) => dutyId)
  const verdicts = standing.states.objects.filter(({ bodyId }) => bodyId === standing.body.id)
  const verdictsOf = Map.groupBy(verdicts, ({ dutyId }) => dutyId)
  const terms = await readTerms(tx, moment)
  const objects = await readNames(tx, [...verdicts.map(({ objectId }) => objectId), ...known.map(objectOf)])
  const hands = await readHands(tx, known.map(handOf))
  const evidenceOf = await readEvidence(tx, ctx, standing, known)
  return lines.map((line): PackageItem => {
    const term = terms.get(line.id)
    return {
      line,
      page: `${line.measureId ?? line.id}.html`,
      text: term?.text ?? '',
      provenance: term?.provenance ?? '既定値',
      tier: term?.tier ?? 'standard',
      frequency: term ? frequencyText(term, ctx.locale) : '',
      clauses: [],
      objects: (verdictsOf.get(line.id) ?? [])
        .map((verdict) => ({ name: '', unit: '', ...objects.get(verdict.objectId), verdict }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'ja')),
      signals: (signalsOf.get(line.id) ?? [])
        .map((signal) => ({
          signal,
          object: objects.get(objectOf(signal))?.name ?? '',
          by: hands.get(handOf(signal)) ?? handOf(signal),
        }))
        .toSorted((a, b) => (a.signal.recordedAt < b.signal.recordedAt ? 1 : -1)),
      evidence: evidenceOf.get(line.id) ?? [],
    }
  })
}

const objectOf = (signal: Signal): string => ('objectId' in signal ? (signal.objectId ?? '') : '')
const handOf = (signal: Signal): string => ('by' in signal ? (signal.by ?? '') : '')
const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)

/** The words of each duty as they held on the day. */
async function readTerms(tx: Tx, moment: Moment): Promise<Map<string, Terms>> {
  const { rows } = await sql<
    Terms & { validFrom: string; validTo: string | null; recordedAt: Date; retractedAt: Date | null }
  >`
    select duty_id, text, provenance, tier, every, trigger, valid_from, valid_to, recorded_at, retracted_at from duty_version order by recorded_at, id`.execute(
    tx,
  )
  const then = rows.filter(
    (row) =>
      isKnown(
        { recordedAt: row.recordedAt.toISOString(), retractedAt: row.retractedAt?.toISOString() ?? null },
        moment,
      ) && holdsOn(row, moment.asOf),
  )
  return new Map(then.map((row) => [row.dutyId, row]))
}

async function readNames(tx: Tx, ids: readonly string[]): Promise<Map<string, { name: string; unit: string }>> {
  const { rows } = await sql<{ id: string; name: string; unit: string }>`
    select o.id, o.name, coalesce(u.name, '') as unit from object o left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id and u.id <> o.id
    where o.id = any(${[...new Set(ids)].filter(isId)}::uuid[])`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Names of those whose hand a signal bears: people of the roster, or accounts. */
async function readHands(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter(isId)
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from object where id = any(${asked}::uuid[]) union all select id, display_name from account where id = any(${asked}::uuid[])`.execute(
    tx,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

async function readEvidence(
  tx: Tx,
  ctx: Context,
  standing: Standing,
  known: readonly Signal[],
): Promise<Map<string, PackageEvidence[]>> {
  const pieces = known.flatMap((row) => (row.kind === 'evidence' ? [row] : []))
  const ids = [...new Set(pieces.map(({ id }) => id))]
  const loaded = await loadEvidence(tx, ctx, sql`e.id = any(${ids}::uuid[])`)
  const byId = new Map(loaded.map((piece) => [piece.view.id, opened(piece, standing.seen?.owned ?? new Set())]))
  const ofDuty = new Map<string, Set<string>>()
  for (const { id, dutyId } of pieces) ofDuty.set(dutyId, (ofDuty.get(dutyId) ?? new Set<string>()).add(id))
  return new Map(
    [...ofDuty].map(([dutyId, own]) => [
      dutyId,
      [...own].flatMap((id): PackageEvidence[] => {
        const view = byId.get(id)
        return view ? [{ view, path: null, left: view.sha256 !== null && !view.canOpen ? 'notOpen' : null }] : []
      }),
    ]),
  )
}
