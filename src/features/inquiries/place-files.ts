import { sql } from 'kysely'
import type { CommandScope } from '../../core/command.ts'
import type { Tx } from '../../core/db/database.ts'
import { answerDigest, fileAnswer } from './file-answer.ts'
import { findLines } from './find-columns.rules.ts'
import type { InquiryRecord } from './inquiries.policy.ts'
import type { Outcome, Standing } from './inquiries.schema.ts'
import type { Asked, Oddity, SentRow, Values } from './inquiries.types.ts'
import { sha256 } from './inquiry-secrets.ts'
import type { ReadAnswerFile, UnreadableFile } from './read-workbook.ts'
import { type FiledLine, type KnownElsewhere, readAnswer } from './rows.rules.ts'
import { type Known, whichCounts } from './which-counts.rules.ts'
import type { WorkbookMark } from './write-workbook.ts'

export type Parcel = { name: string; sha256: string; read: ReadAnswerFile | UnreadableFile }
export type Placed = {
  outcome: Outcome
  targetId: string | null
  unitName: string | null
  unitId: string | null
  answerId: string | null
  oddities: Oddity[]
}

type Target = {
  id: string
  inquiryId: string
  inquiryTitle: string
  unitId: string
  unitName: string
  standing: Standing
  edition: number
  keyHash: string
}
type StoredRow = {
  id: string
  targetId: string
  unitId: string
  unitName: string
  edition: number
  objectId: string | null
  values: Values
}
type KnownAnswer = Known & { id: string; targetId: string }
type World = { code: string; targets: Target[]; rows: StoredRow[]; answers: KnownAnswer[] }
type Table = { lines: FiledLine[]; oddities: Oddity[] }
type Scope = Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>

/**
 * Finds whose answer each file is and which of several counts; lays answers down. Statements do not grow with the number of files, but for the
 * answers themselves. `byHand`: the target that somebody named for a file without a key.
 */
export async function placeFiles(
  scope: Scope,
  inquiry: InquiryRecord,
  asked: Asked,
  parcels: readonly Parcel[],
  byHand: string | null = null,
): Promise<Placed[]> {
  const tables = parcels.map(({ read }) => (typeof read === 'string' ? null : tableOf(read, asked)))
  const world = await loadWorld(scope.tx, parcels, tables, byHand)
  const placed: Placed[] = []
  for (const [index, parcel] of parcels.entries())
    placed.push(await placeOne(scope, inquiry, asked, world, parcel, tables[index] ?? null, byHand))
  return placed
}

function tableOf({ sheets }: ReadAnswerFile, { columns, confirms }: Asked): Table | null {
  for (const { lines } of sheets) {
    const found = findLines(lines, columns, confirms)
    if (found) return found
  }
  return null
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function loadWorld(
  tx: Tx,
  parcels: readonly Parcel[],
  tables: readonly (Table | null)[],
  byHand: string | null,
): Promise<World> {
  const keys = parcels.flatMap(({ read }) =>
    typeof read === 'string' || !read.mark ? [] : sha256(read.mark.key).toString('hex'),
  )
  const { rows: targets } = await sql<Target>`
    select t.id, t.inquiry_id, i.title as inquiry_title, t.unit_id, o.name as unit_name, t.standing, t.edition, encode(t.key_hash, 'hex') as key_hash
    from inquiry_target t join inquiry i on i.organisation_id = t.organisation_id and i.id = t.inquiry_id
      join object o on o.organisation_id = t.organisation_id and o.id = t.unit_id
    where t.key_hash in (select decode(k, 'hex') from unnest(${keys}::text[]) k) or t.id = ${byHand}
    order by t.id for no key update of t`.execute(tx)
  const targetIds = targets.map(({ id }) => id)
  const rowIds = tables.flatMap((table) => table?.lines.map(({ rowId }) => rowId).filter((id) => uuid.test(id)) ?? [])
  const { rows } = await sql<StoredRow>`
    select r.id, r.target_id, t.unit_id, o.name as unit_name, r.edition, r.object_id, r.values
    from inquiry_row r join inquiry_target t on t.organisation_id = r.organisation_id and t.id = r.target_id
      join object o on o.organisation_id = t.organisation_id and o.id = t.unit_id
    where r.target_id = any(${targetIds}::uuid[]) or r.id = any(${rowIds}::uuid[]) order by r.position`.execute(tx)
  const { rows: answers } = await sql<KnownAnswer>`
    select id, target_id, digest, edition, saved_at, superseded_at is null as counts from inquiry_answer
    where target_id = any(${targetIds}::uuid[])`.execute(tx)
  const { code } = await tx.selectFrom('organisation').select('code').executeTakeFirstOrThrow()
  return { code, targets, rows, answers }
}

const nowhere = (outcome: Outcome, oddities: Oddity[] = []): Placed => ({
  outcome,
  targetId: null,
  unitName: null,
  unitId: null,
  answerId: null,
  oddities,
})

/** Whose file it is, or why that cannot be said. */
function findSender(
  world: World,
  inquiry: InquiryRecord,
  mark: WorkbookMark | null,
  byHand: string | null,
): Target | Placed {
  const named = byHand === null ? undefined : world.targets.find(({ id }) => id === byHand)
  if (named) return named
  if (mark === null) return nowhere('noKey')
  if (mark.organisation !== world.code)
    return nowhere('foreign', [{ code: 'fromElsewhere', other: mark.organisationName || mark.organisation }])
  const hash = sha256(mark.key).toString('hex')
  const target = world.targets.find(({ keyHash }) => keyHash === hash)
  if (!target) return nowhere('unknownKey')
  return target.inquiryId === inquiry.id
    ? target
    : nowhere('wrongInquiry', [{ code: 'otherInquiry', other: target.inquiryTitle }])
}

async function placeOne(
  { tx, ctx, record }: Scope,
  inquiry: InquiryRecord,
  asked: Asked,
  world: World,
  { name, sha256: fileSha256, read }: Parcel,
  table: Table | null,
  byHand: string | null,
): Promise<Placed> {
  const mark = typeof read === 'string' ? null : read.mark
  const target = typeof read === 'string' && byHand === null ? nowhere(read) : findSender(world, inquiry, mark, byHand)
  if ('outcome' in target) return target
  const sender = { targetId: target.id, unitName: target.unitName, unitId: target.unitId }
  if (typeof read === 'string') return { ...nowhere(read), ...sender }
  if (table === null) return { ...nowhere('noTable'), ...sender }
  const own = mark !== null && sha256(mark.key).toString('hex') === target.keyHash
  const edition = own ? mark.edition : target.edition
  const sent = sentRows(world.rows, target, edition)
  const rows = readAnswer(asked, sent, table.lines, elsewhere(world.rows, target, new Set(sent.map(({ id }) => id))))
  const known = world.answers.filter(({ targetId }) => targetId === target.id)
  const incoming = { digest: answerDigest(rows), edition, savedAt: read.savedAt }
  const closed = inquiry.state !== 'sent'
  const outcome = whichCounts(incoming, known, { edition: target.edition, standing: target.standing, closed })
  const oddities: Oddity[] = [
    ...(byHand === null ? [] : [{ code: 'matchedByHand' as const }]),
    ...(own && mark.fileName !== '' && !sameName(mark.fileName, name)
      ? [{ code: 'renamed' as const, value: name, other: mark.fileName }]
      : []),
    ...(read.renamedSheet === null ? [] : [{ code: 'sheetRenamed' as const, value: read.renamedSheet }]),
    ...(outcome === 'stale'
      ? [{ code: 'staleEdition' as const, value: String(edition), other: String(target.edition) }]
      : []),
    ...table.oddities,
  ]
  if (outcome === 'duplicate') {
    const twin = known.find(({ digest, edition: of }) => digest === incoming.digest && of === edition)
    return { outcome, ...sender, answerId: twin?.id ?? null, oddities }
  }
  if (known.some(({ edition: of }) => of === edition)) oddities.push({ code: 'secondAnswer' })
  const counts = outcome === 'counted'
  const answerId = await fileAnswer(tx, ctx, {
    targetId: target.id,
    by: ctx.actor.name,
    way: 'file',
    fileName: name,
    fileSha256,
    edition,
    savedAt: read.savedAt,
    rows,
    oddities,
    counts,
  })
  if (counts) {
    for (const answer of known) answer.counts = false
    if (target.standing !== 'received') {
      await tx.updateTable('inquiryTarget').set({ standing: 'received' }).where('id', '=', target.id).execute()
      const shown = { name: target.unitName, inquiryId: inquiry.id, edition: target.edition }
      record({
        action: 'inquiry.receive',
        kind: 'inquiryTarget',
        id: target.id,
        unitId: target.unitId,
        before: { ...shown, standing: target.standing },
        after: { ...shown, standing: 'received' },
      })
      target.standing = 'received'
    }
  }
  world.answers.push({ ...incoming, id: answerId, targetId: target.id, counts })
  return { outcome, ...sender, answerId, oddities }
}

/** Lines of the edition that was filled in; of the present one where the file names none that we know. */
function sentRows(rows: readonly StoredRow[], target: Target, edition: number): SentRow[] {
  const own = rows.filter(({ targetId }) => targetId === target.id)
  const filled = own.filter((row) => row.edition === edition)
  return filled.length > 0 ? filled : own.filter((row) => row.edition === target.edition)
}

const elsewhere = (rows: readonly StoredRow[], target: Target, present: ReadonlySet<string>): KnownElsewhere =>
  new Map(
    rows
      .filter(({ id }) => !present.has(id))
      .map(({ id, unitId, unitName }) => [id, { ownOld: unitId === target.unitId, unitName }]),
  )

const sameName = (a: string, b: string): boolean => a.normalize('NFKC') === b.normalize('NFKC')
