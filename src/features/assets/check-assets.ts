import { sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { plainNumber } from '../registers/import/plan-lines.rules.ts'
import type { FieldProblem, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { assetProblems, type AssetProblem } from './asset-problems.labels.ts'
import { readLevels } from './levels.queries.ts'

type Relative = { id: string; number: string; sourceId: string | null; confidentialityId: string | null }

const problem = (code: AssetProblem, key: string, detail = ''): FieldProblem => {
  const { reason, remedy } = assetProblems[code]
  const fill = (text: string) => text.replaceAll('{detail}', detail)
  return {
    key,
    reason: { ja: fill(reason.ja), en: fill(reason.en) },
    remedy: { ja: fill(remedy.ja), en: fill(remedy.en) },
  }
}

/**
 * Rules between the fields of an asset and between assets: an extract keeps at least the confidentiality of its source (guideline 2.1.2 注: 加工しても
 * 元の分類を引き継ぐ), whichever of the two is changed. At most three statements.
 */
export async function checkAssets(tx: Tx, ctx: Context, rows: readonly PlannedRow[]): Promise<FieldProblem[][]> {
  const found = rows.map(({ after }) => ownProblems(after))
  const touched = rows.some(({ after, before }) => after['sourceNumber'] !== '' || before !== null)
  if (!touched) return found
  const levels = new Map((await readLevels(tx, ctx)).map((level) => [level.id, level]))
  const relatives = await readRelatives(tx, ctx, rows)
  const byNumber = new Map(relatives.map((one) => [plainNumber(one.number), one]))
  const wanted = new Map(rows.flatMap((row) => (row.before ? [[row.id, row] as const] : [])))
  const inFile = new Map(rows.map((row) => [plainNumber(String(row.after['number'] ?? '')), row]))
  /** The class that an asset will have once all rows are written. */
  const classOf = (id: string, stored: string | null) =>
    levels.get(String(wanted.get(id)?.after['confidentialityId'] ?? stored))
  const extractsOf = Map.groupBy(relatives, ({ sourceId }) => sourceId)
  for (const [index, row] of rows.entries()) {
    const problems = found[index] ?? []
    const own = levels.get(String(row.after['confidentialityId'] ?? ''))
    const number = plainNumber(String(row.after['sourceNumber'] ?? ''))
    if (number !== '') {
      const source = byNumber.get(number)
      const fresh = source ? undefined : inFile.get(number)
      if (number === plainNumber(String(row.after['number'] ?? ''))) problems.push(problem('ownSource', 'sourceNumber'))
      // The source has to be there first: rows of one file do not refer to each other before they have been taken in.
      else if (!source) problems.push(problem(fresh ? 'sourceLater' : 'noSource', 'sourceNumber'))
      else if (descends(relatives, source, row.id)) problems.push(problem('circle', 'sourceNumber', source.number))
      else {
        const above = classOf(source.id, source.confidentialityId)
        if (above && (own?.rank ?? Number.NEGATIVE_INFINITY) < above.rank)
          problems.push(problem('belowSource', 'confidentialityId', `${source.number} ${above.name}`))
      }
    }
    if (row.before === null || own === undefined) continue
    const below = (extractsOf.get(row.id) ?? []).filter(
      (extract) => (classOf(extract.id, extract.confidentialityId)?.rank ?? Number.NEGATIVE_INFINITY) < own.rank,
    )
    if (below.length > 0 && row.before['confidentialityId'] !== row.after['confidentialityId'])
      problems.push(
        problem(
          'aboveExtract',
          'confidentialityId',
          below
            .slice(0, 5)
            .map((extract) => extract.number)
            .join('、'),
        ),
      )
  }
  return found
}

function ownProblems(after: PlannedRow['after']): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (after['specificPersonal'] === true && after['personal'] === 'none')
    problems.push(problem('specificIsPersonal', 'personal'))
  const [from, to] = [after['validFrom'], after['validTo']]
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    problems.push(problem('endBeforeStart', 'validTo'))
  return problems
}

/** Assets named as sources with all above them, and extracts of those that are written. */
async function readRelatives(tx: Tx, ctx: Context, rows: readonly PlannedRow[]): Promise<Relative[]> {
  const numbers = [
    ...new Set(
      rows.flatMap(({ after }) => {
        const number = String(after['sourceNumber'] ?? '')
        return number === '' ? [] : [number, number.normalize('NFKC')]
      }),
    ),
  ]
  const ids = rows.flatMap(({ id, before }) => (before ? [id] : []))
  const today = ctx.clock.today()
  const { rows: found } = await sql<Relative>`
    with recursive named as (
      select a.id, a.source_asset_id from asset a where a.number = any(${numbers}::text[])
      union select a.id, a.source_asset_id from asset a join named n on a.id = n.source_asset_id
    ), related as (
      select id from named union select a.id from asset a where a.source_asset_id = any(${ids}::uuid[])
    )
    select a.id, a.number, a.source_asset_id as source_id, (select c.confidentiality_id from classification c where c.organisation_id = a.organisation_id and c.asset_id = a.id
      and (c.valid_from is null or c.valid_from <= ${today}::date) and (c.valid_to is null or c.valid_to >= ${today}::date)
      order by c.valid_from desc nulls last, c.id desc limit 1) as confidentiality_id
    from asset a join related r on r.id = a.id`.execute(tx)
  return found
}

/** Whether `from` stands below the asset `id`: then it cannot be its source. */
function descends(relatives: readonly Relative[], from: Relative, id: string): boolean {
  const byId = new Map(relatives.map((one) => [one.id, one]))
  const seen = new Set<string>()
  for (let at: Relative | undefined = from; at && !seen.has(at.id); at = byId.get(at.sourceId ?? '')) {
    if (at.id === id) return true
    seen.add(at.id)
  }
  return false
}
