import { sql } from 'kysely'
import type { CommandScope } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { upsertRows } from '../../core/db/upsert-rows.ts'
import { indexObjects } from '../registers/search/index-objects.ts'
import type { Fields, PlannedRow } from '../registers/sheet/register-book.types.ts'
import { changeIntervals, type NewState } from '../registers/write/change-intervals.ts'
import { numberRows } from '../registers/write/number-rows.ts'
import { objectsOf, searchedBy, textOf } from '../registers/write/planned-rows.ts'
import { writeObjects } from '../registers/write/write-objects.ts'
import { readLevels } from './levels.queries.ts'

const PREFIX = 'A'
/** By what an asset is found; whoever writes one elsewhere indexes the same. */
export const assetSearchKeys = ['number', 'name', 'business', 'fileName', 'place'] as const
const axes = ['confidentialityId', 'integrityId', 'availabilityId'] as const
/** Assets new and changed, set by set: rows, classes, zones, places, search, and one change of the history for each. */
export async function writeAssets(
  { tx, ctx, record }: Pick<CommandScope<unknown>, 'tx' | 'ctx' | 'record'>,
  planned: readonly PlannedRow[],
): Promise<void> {
  const rows = await numberRows(tx, 'asset', PREFIX, planned)
  await writeObjects(tx, ctx, 'asset', objectsOf(rows))
  const sources = await sourceIds(tx, rows)
  await upsertRows(
    tx,
    'asset',
    ctx.organisationId,
    {
      number: 'text',
      business: 'text',
      description: 'text',
      medium: 'asset_medium',
      personal: 'personal_information',
      specific_personal: 'boolean',
      persons: 'integer',
      binders: 'integer',
      owner_post_id: 'uuid',
      users: 'text',
      place: 'text',
      take_out: 'text',
      retention_years: 'integer',
      retention_note: 'text',
      disposal_method: 'text',
      supplier_id: 'uuid',
      source_asset_id: 'uuid',
      file_name: 'text',
      purpose: 'text',
      recorded_items: 'text',
      collected_from: 'text',
      confirmed_on: 'date',
      changed_at: 'timestamptz',
    },
    rows.map(({ id, after }) => {
      const of = (key: string) => after[key] ?? null
      return {
        id,
        number: of('number'),
        business: of('business'),
        description: of('description'),
        medium: of('medium'),
        personal: of('personal'),
        specific_personal: of('specificPersonal'),
        persons: of('persons'),
        binders: of('binders'),
        owner_post_id: of('ownerPostId'),
        users: of('users'),
        place: of('place'),
        take_out: of('takeOut'),
        retention_years: of('retentionYears'),
        retention_note: of('retentionNote'),
        disposal_method: of('disposalMethod'),
        supplier_id: of('supplierId'),
        source_asset_id: sources.get(String(of('sourceNumber'))) ?? null,
        file_name: of('fileName'),
        purpose: of('purpose'),
        recorded_items: of('recordedItems'),
        collected_from: of('collectedFrom'),
        confirmed_on: of('confirmedOn'),
        changed_at: ctx.clock.now().toISOString(),
      }
    }),
  )
  await writeStates(tx, ctx, rows)
  await indexObjects(tx, ctx.organisationId, 'asset', searchedBy(rows, assetSearchKeys))
  const words = await historyWords(tx, ctx)
  for (const { id, before, after } of rows)
    record({
      action: before ? 'asset.update' : 'asset.create',
      kind: 'asset',
      id,
      unitId: textOf(after['unitId']),
      before: before && { id, ...words(before) },
      after: { id, ...words(after) },
    })
}

async function sourceIds(tx: Tx, rows: readonly PlannedRow[]): Promise<Map<string, string>> {
  const wanted = [...new Set(rows.map(({ after }) => String(after['sourceNumber'] ?? '')))].filter(Boolean)
  if (wanted.length === 0) return new Map()
  const { rows: found } = await sql<{ id: string; number: string; wanted: string }>`
    select a.id, w.wanted from unnest(${wanted}::text[], ${wanted.map((number) => number.normalize('NFKC'))}::text[]) as w(wanted, plain)
    join asset a on a.number in (w.wanted, w.plain)`.execute(tx)
  return new Map(found.map(({ id, wanted: number }) => [number, id]))
}

/** Class, zone and place are intervals: from today on another one holds, before it every question has the answer it had. */
async function writeStates(tx: Tx, ctx: Context, rows: readonly PlannedRow[]): Promise<void> {
  const changed = (keys: readonly string[], extra: readonly string[] = []): NewState[] =>
    rows.flatMap(({ id, before, after }) => {
      const all = [...keys, ...extra]
      if (before ? all.every((key) => before[key] === after[key]) : keys.every((key) => !after[key])) return []
      return [
        {
          ownerId: id,
          values: keys.map((key) => textOf(after[key])),
          extra: extra.map((key) => textOf(after[key]) ?? ''),
          from: textOf(after['validFrom']),
        },
      ]
    })
  const classes = {
    table: 'classification',
    owner: 'asset_id',
    values: ['confidentiality_id', 'integrity_id', 'availability_id'],
  }
  await changeIntervals(
    tx,
    ctx,
    { ...classes, extra: { reason: 'text' }, stamped: 'recorded_at' },
    changed(axes, ['classReason']),
  )
  await changeIntervals(tx, ctx, { table: 'object_zone', owner: 'object_id', values: ['zone_id'] }, changed(['zoneId']))
  await changeIntervals(
    tx,
    ctx,
    { table: 'holding', owner: 'content_id', values: ['container_id'] },
    changed(['containerId']),
  )
}

/** Levels are no objects, so the history keeps their names; what else is an id is named when it is read. */
async function historyWords(tx: Tx, ctx: Context): Promise<(fields: Fields) => Fields> {
  const names = new Map((await readLevels(tx, ctx)).map(({ id, name }) => [id, name]))
  return (fields) => ({
    ...fields,
    ...Object.fromEntries(axes.map((key) => [key, names.get(String(fields[key])) ?? fields[key] ?? null])),
  })
}
