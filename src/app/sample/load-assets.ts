import { z } from 'zod'
import { command, type CommandScope } from '../../core/command.ts'
import type { Context } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import { assetBook } from '../../features/assets/asset-book.ts'
import { createAssessment } from '../../features/assets/create-assessment.ts'
import { readLevels } from '../../features/assets/levels.queries.ts'
import { zoneReferences } from '../../features/registers/sheet/common-references.ts'
import type { Fields, PlannedRow } from '../../features/registers/sheet/register-book.types.ts'
import { readPlaces } from './sample-lookup.ts'
import { readSample } from './read-sample.ts'
import { need } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import type { SampleAssets } from './sample.schema.ts'

type SampleAsset = SampleAssets['assets'][number]

/** The register of information assets, written as an import is, and the impact assessments. */
export async function loadAssets(ctx: Context, today: Day): Promise<void> {
  const { assets: sample } = await readSample()
  const { units } = await readPlaces(ctx, ctx.organisationId)
  const ids = await writeAll(ctx, { sample, units, today })
  for (const { assets, published, review, unit, ...rest } of sample.assessments)
    await createAssessment(ctx, {
      ...rest,
      unitId: need(units, unit),
      publishedOn: sampleDay(published, today),
      nextReview: sampleDay(review, today),
      assetIds: assets.map((name) => need(ids, name)),
    })
}

type Wanted = { sample: SampleAssets; units: ReadonlyMap<string, string>; today: Day }

const writeAll = (ctx: Context, wanted: Wanted): Promise<Map<string, string>> =>
  command('registers.write', z.object({}), async (scope) => {
    const { tx } = scope
    const names = await namesOf(tx, ctx)
    const numbers = new Map(wanted.sample.assets.map(({ name }, index) => [name, numberOf(index)]))
    const rows = wanted.sample.assets.map((asset, index): PlannedRow & { asset: SampleAsset } => ({
      id: newId(ctx.clock.now().getTime()),
      before: null,
      asset,
      after: fieldsOf(asset, numberOf(index), { ...wanted, names, numbers }),
    }))
    // An extract names its source by the number, so the source has to be there first.
    await writeWave(
      scope,
      rows.filter(({ asset }) => asset.source === undefined),
    )
    await writeWave(
      scope,
      rows.filter(({ asset }) => asset.source !== undefined),
    )
    return new Map(rows.map(({ asset, id }) => [asset.name, id]))
  })(ctx, {})

async function writeWave(scope: CommandScope<unknown>, rows: readonly PlannedRow[]): Promise<void> {
  const [problem] = (await assetBook.check(scope.tx, scope.ctx, rows)).flat()
  if (problem) throw new Error(`the sample's assets break a rule: ${problem.key} ${problem.reason.ja}`)
  await assetBook.write(scope, rows)
}

const numberOf = (index: number): string => `A-${String(index + 1).padStart(5, '0')}`

/** Rows of other registers by name, posts by title, levels by axis and code; what is not there yet is left out. */
async function namesOf(tx: Tx, ctx: Context): Promise<ReadonlyMap<string, string>> {
  const objects = await tx
    .selectFrom('object')
    .select(['id', 'name', 'kind'])
    .where('kind', 'in', ['system', 'area', 'store', 'supplier', 'post'])
    .execute()
  const zones = await zoneReferences(tx, ctx)
  const levels = await readLevels(tx, ctx)
  return new Map([
    ...objects.map(
      ({ id, name, kind }) => [`${kind === 'area' || kind === 'store' ? 'system' : kind} ${name}`, id] as const,
    ),
    ...zones.map(({ id, label }) => [`zone ${label}`, id] as const),
    ...levels.map(({ id, axis, code }) => [`${axis} ${code}`, id] as const),
  ])
}

type Lookups = Wanted & { names: ReadonlyMap<string, string>; numbers: ReadonlyMap<string, string> }

function fieldsOf(asset: SampleAsset, number: string, { names, numbers, units, today }: Lookups): Fields {
  const found = (kind: string, name: string | null | undefined) =>
    name ? (names.get(`${kind} ${name}`) ?? null) : null
  const [confidentiality, integrity, availability] = asset.classes
  return {
    ...assetBook.blank,
    number,
    name: asset.name,
    business: asset.business,
    unitId: need(units, asset.unit),
    ownerPostId: found('post', asset.owner),
    confidentialityId: found('confidentiality', confidentiality),
    integrityId: found('integrity', integrity),
    availabilityId: found('availability', availability),
    medium: asset.medium,
    personal: asset.personal,
    specificPersonal: asset.specific,
    persons: asset.persons ?? null,
    binders: asset.binders ?? null,
    place: asset.place ?? '',
    zoneId: found('zone', asset.zone),
    containerId: found('system', asset.container),
    supplierId: found('supplier', asset.supplier),
    sourceNumber: asset.source === undefined ? '' : need(numbers, asset.source),
    retentionYears: asset.years ?? null,
    retentionNote: asset.retentionNote ?? '',
    disposalMethod: asset.disposal ?? '',
    fileName: asset.fileName ?? '',
    purpose: asset.purpose ?? '',
    recordedItems: asset.recordedItems ?? '',
    collectedFrom: asset.collectedFrom ?? '',
    confirmedOn: asset.confirmed === undefined ? null : sampleDay(asset.confirmed, today),
    validTo: asset.until === undefined ? null : sampleDay(asset.until, today),
  }
}
