import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { inUnitScope } from '../../core/permission.ts'
import { withinReach } from '../../core/query.ts'
import { loadDutyFindings } from '../checks/object-findings.queries.ts'
import { loadDutyChecks } from '../checks/duty-checks.queries.ts'
import { loadEvidence, opened } from '../evidence/evidence.queries.ts'
import { catalogue } from '../measures/catalogue.ts'
import { loadClauseLinks } from './clause-links.queries.ts'
import type { dutyDetail } from './duties.contract.ts'
import { foldDuties } from './duties.rules.ts'
import { loadDutyRows } from './duty-rows.queries.ts'
import { loadFoldInput } from './fold-input.ts'
import type { ObjectVerdict } from './states.types.ts'
import type { Tier, Provenance } from './signals.types.ts'

type Detail = z.input<typeof dutyDetail>
type Terms = Pick<
  Detail,
  | 'text'
  | 'subjectRole'
  | 'tier'
  | 'provenance'
  | 'every'
  | 'trigger'
  | 'frequencyProvenance'
  | 'least'
  | 'maxAgeMonths'
> & { ownerPostId: string | null }
const KNOWN_NOW = '9999-12-31T00:00:00.000Z'

/** A duty's page: folded anew for today, so that objects which pass are shown with their proof too. */
export async function loadDutyDetail(
  tx: Tx,
  ctx: Context,
  reach: 'all' | ReadonlySet<string>,
  id: string,
  bodyId: string | undefined,
): Promise<Detail> {
  const { rows, who, bodies, seen } = await loadDutyRows(tx, ctx)
  const own = rows.filter((row) => row.id === id)
  const shown = own.find((row) => row.bodyId === bodyId) ?? own[0]
  const terms = await loadTerms(tx, id)
  if (!shown || !terms) throw fail('notFound')
  const input = await loadFoldInput(tx, [id], bodies, seen)
  const verdicts = foldDuties(input, { asOf: ctx.clock.today(), knownAt: KNOWN_NOW }).objects.filter(
    (verdict) => verdict.bodyId === shown.bodyId,
  )
  const objects = await loadObjects(tx, verdicts)
  const mine = seen?.owned.has(id) ?? false
  const whole = seen === null || mine
  const evidence = await loadEvidence(
    tx,
    ctx,
    sql`e.id in (select s.id from signal s where s.duty_id = ${id} and s.kind in ('evidence', 'activity'))`,
  )
  const findings = (await loadDutyFindings(tx, [id], seen ? seen.objects : sql`true`, ctx.locale, 500)).get(id) ?? []
  const measure = shown.measureId === null ? undefined : (await catalogue()).byId.get(shown.measureId)
  const holds = (verb: 'duties.write' | 'duties.decide') => ctx.access.get(verb) === 'all'
  const byLaw = terms.provenance === '法令' || terms.provenance === '省令'
  const registers = ['organisation', 'boundBody', 'unit', 'memberBody', 'post', 'person', 'account'].includes(
    shown.objectKind,
  )
  return {
    ...shown,
    ...terms,
    bodies: own.map((row) => ({ bodyId: row.bodyId, bodyName: row.bodyName, mark: row.mark })),
    anchors: await loadClauseLinks(
      tx,
      sql`c.id in (select a.clause_id from anchor a where a.duty_id = ${id} and a.retracted_at is null)`,
    ),
    rules: await loadClauseLinks(
      tx,
      sql`c.id in (select s.clause_id from signal s where s.duty_id = ${id} and s.kind = 'ruleInForce' and s.retracted_at is null)`,
    ),
    evidenceKinds:
      measure?.evidence.map((kind) => ({
        kind: kind.kind,
        name: kind.name,
        least: kind.least,
        maxAgeMonths: kind.maxAgeMonths ?? null,
      })) ?? [],
    sources: measure ? [measure.source, ...measure.sources.map((source) => `${source.law} ${source.article}`)] : [],
    objects: objects.map(({ verdict, ...object }) => ({
      id: object.id,
      name: object.name,
      unitName: object.unitName,
      bodyId: verdict.bodyId,
      verdict: verdict.verdict,
      reason: verdict.reason,
      assurance: verdict.assurance,
      dataDate: verdict.dataDate,
      validUntil: verdict.validUntil,
      retroactive: verdict.retroactive,
      next: who.next(verdict.next, terms, ctx.locale),
      findings: findings.flatMap(({ objectId, code, title, why }) =>
        objectId === object.id ? [{ code, title, why }] : [],
      ),
      // The organisation itself is shown to everybody, what proves its duties only to those who reach the whole of it.
      evidence:
        mine || inUnitScope(reach, object.unitId)
          ? evidence
              .filter((piece) => piece.objectIds.includes(object.id))
              .map((piece) => opened(piece, seen?.owned ?? new Set()))
          : [],
    })),
    limited: !whole,
    // N of the whole body is for those who reach it.
    checks: whole ? await loadDutyChecks(tx, shown.measureId, ctx.locale) : [],
    // How the mark of the whole body moved tells of objects that a limited reader does not see.
    changes: whole ? await loadChanges(tx, id, shown.bodyId) : [],
    decisions: await loadDecisions(tx, id, whole ? 'all' : reach, ctx.clock.today()),
    can: {
      attach:
        ctx.access.has('evidence.attach') &&
        objects.some((object) => mine || inUnitScope(ctx.access.get('evidence.attach')!, object.unitId)),
      confirm: ctx.access.has('evidence.confirm'),
      linkRule: holds('duties.write'),
      decide: holds('duties.decide'),
      exempt: holds('duties.decide') && !byLaw,
      registerObjects: holds('duties.write') && !registers,
      assign: holds('duties.write'),
    },
  }
}

async function loadTerms(tx: Tx, id: string): Promise<Terms | undefined> {
  const { rows } = await sql<Omit<Terms, 'tier' | 'provenance'> & { tier: Tier; provenance: Provenance }>`
    select v.text, v.subject_role, v.tier, v.provenance, v.every, v.trigger, v.frequency_provenance, v.least, v.max_age_months, d.owner_post_id
    from duty d join duty_version v on v.organisation_id = d.organisation_id and v.duty_id = d.id and v.retracted_at is null
    where d.id = ${id} order by v.recorded_at desc limit 1`.execute(tx)
  return rows[0]
}

async function loadObjects(tx: Tx, verdicts: readonly ObjectVerdict[]) {
  const ids = verdicts.map((verdict) => verdict.objectId)
  const { rows } = await sql<{ id: string; name: string; unitId: string | null; unitName: string }>`
    select o.id, o.name, o.unit_id, coalesce(u.name, '') as unit_name from object o
    left join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id and u.id <> o.id
    where o.id = any(${ids}::uuid[]) order by o.name`.execute(tx)
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.objectId, verdict]))
  return rows.map((row) => ({ ...row, verdict: verdictOf.get(row.id)! }))
}

async function loadChanges(tx: Tx, id: string, bodyId: string): Promise<Detail['changes']> {
  const { rows } = await sql<Detail['changes'][number]>`
    select day, was, became, reason from state_change where duty_id = ${id} and body_id = ${bodyId} order by seq desc limit 50`.execute(
    tx,
  )
  return rows
}

async function loadDecisions(
  tx: Tx,
  id: string,
  reach: 'all' | ReadonlySet<string>,
  today: Day,
): Promise<Detail['decisions']> {
  const { rows } = await sql<Detail['decisions'][number]>`
    select s.kind, o.name as object_name, s.valid_from as "from", s.valid_to as "to", coalesce(s.detail->>'decidedBy', '') as "by", coalesce(s.detail->>'reason', '') as reason, s.id as signal_id,
      case when d.id is null then null else json_build_object('reason', d.reason, 'approver', d.approver, 'until', d.valid_to,
        'standing', case when d.valid_to >= ${today}::date then 'approved' else 'expired' end) end as dual_role
    from signal s left join object o on o.organisation_id = s.organisation_id and o.id = s.object_id
    left join lateral (select x.id, x.reason, x.approver, x.valid_to from dual_role x where x.organisation_id = s.organisation_id and x.about_id = s.duty_id
      and x.pair = s.kind::text and s.detail->>'dualRole' is not null and x.withdrawn_at is null order by x.valid_to desc, x.id desc limit 1) d on true
    where s.duty_id = ${id} and s.kind in ('notApplicable', 'exemption') and s.retracted_at is null
      and (s.object_id is null or ${withinReach(reach, 'o.unitId')}) order by s.valid_from desc`.execute(tx)
  return rows
}
