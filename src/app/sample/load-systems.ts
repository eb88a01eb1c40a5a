import { parse } from 'yaml'
import { z } from 'zod'
import { command } from '../../core/command.ts'
import type { Context, Services } from '../../core/context.ts'
import type { Day } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { newId } from '../../core/ids.ts'
import { query } from '../../core/query.ts'
import { zoneReferences } from '../../features/registers/sheet/common-references.ts'
import type { Fields, PlannedRow, RegisterBook } from '../../features/registers/sheet/register-book.types.ts'
import { addSystemDocument } from '../../features/systems/add-system-document.ts'
import { systemBook } from '../../features/systems/system-book.ts'
import { importList } from '../../features/terminals/import-list.ts'
import { outsideBook } from '../../features/terminals/outside-columns.ts'
import { lookAtFile } from '../../features/registers/import/look-at-file.ts'
import { terminalBook } from '../../features/terminals/terminal-book.ts'
import { readSampleText } from './read-sample.ts'
import { contextOn, need, type SampleActor } from './sample-context.ts'
import { sampleDay } from './sample-days.rules.ts'
import { readPlaces } from './sample-lookup.ts'
import { type SampleSystems, sampleSystemsSchema } from './sample-systems.schema.ts'

const answers = { y: 'yes', n: 'no', u: 'unknown' } as const
const answerOf = (letters: string, at: number) => answers[letters[at] as keyof typeof answers]

/** Systems, terminals and lists of others: the two registers written as an import writes them, documents and lists by their commands. */
export async function loadSystems(
  services: Services,
  organisationId: string,
  office: SampleActor,
  first: Day,
): Promise<void> {
  const sample = sampleSystemsSchema.parse(parse(new TextDecoder().decode(await readSampleText('systems.yaml'))))
  const today = services.clock.today()
  const ctx = contextOn(services, organisationId, first, office)
  const names = await namesOf(ctx)
  const systems = await writeRows(ctx, systemBook, systemFields(sample, names, today))
  for (const { name, documents } of sample.systems)
    for (const { dated, ...document } of documents)
      await addSystemDocument(ctx, { id: need(systems, name), ...document, dated: sampleDay(dated, today) })
  await writeRows(ctx, terminalBook, terminalFields(sample, names, systems, today))
  for (const list of sample.outsideLists)
    await takeList(services, organisationId, office, list, sampleDay(list.takenOn, today))
}

type Names = { places: ReadonlyMap<string, string>; others: ReadonlyMap<string, string> }

/** Units and member bodies, posts, people, suppliers and zones by name; a zone or supplier that is not there yet is left out. */
async function namesOf(ctx: Context): Promise<Names> {
  const { units, memberBodies } = await readPlaces(ctx, ctx.organisationId)
  const others = await query(ctx, 'registers.read', async (tx) => {
    const objects = await tx
      .selectFrom('object')
      .select(['id', 'name', 'kind'])
      .where('kind', 'in', ['post', 'person', 'supplier'])
      .execute()
    const zones = await zoneReferences(tx, ctx)
    return [
      ...objects.map(({ id, name, kind }) => [`${kind} ${name}`, id] as const),
      ...zones.map(({ id, label }) => [`zone ${label}`, id] as const),
    ]
  })
  return { places: new Map([...units, ...memberBodies]), others: new Map(others) }
}

const systemFields = ({ systems }: SampleSystems, { places, others }: Names, today: Day): Fields[] =>
  systems.map((system) => ({
    ...systemBook.blank,
    name: system.name,
    kind: system.kind,
    purpose: system.purpose,
    unitId: need(places, system.unit),
    administratorPostId: need(others, `post ${system.administrator}`),
    operatorPostId: need(others, `post ${system.operator}`),
    supplierId: others.get(`supplier ${system.vendor}`) ?? null,
    zoneId: others.get(`zone ${system.zone}`) ?? null,
    place: system.place,
    sharedWith: system.shared,
    supportEnds: system.supportEnds === null ? null : sampleDay(system.supportEnds, today),
    existingOnStart: system.existing,
  }))

const terminalFields = (
  { terminals }: SampleSystems,
  { places, others }: Names,
  systems: ReadonlyMap<string, string>,
  today: Day,
): Fields[] =>
  terminals.map((terminal) => ({
    ...terminalBook.blank,
    number: terminal.number,
    name: terminal.name,
    kind: terminal.kind,
    serial: terminal.serial,
    model: terminal.model,
    os: terminal.os,
    unitId: need(places, terminal.unit),
    place: terminal.place,
    userPersonId: terminal.person === undefined ? null : need(others, `person ${terminal.person}`),
    userText: terminal.user,
    zoneId: others.get(`zone ${terminal.zone}`) ?? null,
    containerId: terminal.system === undefined ? null : need(systems, terminal.system),
    multiFactor: answerOf(terminal.answers, 0),
    mediaBlocked: answerOf(terminal.answers, 1),
    encrypted: answerOf(terminal.answers, 2),
    malwareProtection: answerOf(terminal.answers, 3),
    leaseNumber: terminal.lease,
    leaseEnds: terminal.leaseEnds === undefined ? null : sampleDay(terminal.leaseEnds, today),
  }))

/** Writes new rows as an import does. @returns their ids by name */
async function writeRows(ctx: Context, book: RegisterBook, fields: readonly Fields[]): Promise<Map<string, string>> {
  const now = ctx.clock.now().getTime()
  const rows: PlannedRow[] = fields.map((after) => ({ id: newId(now), before: null, after }))
  await command('registers.write', z.object({}), async (scope) => {
    const [problem] = (await book.check(scope.tx, ctx, rows)).flat()
    if (problem) throw new Error(`the sample's ${book.register} break a rule: ${problem.key} ${problem.reason.ja}`)
    await book.write(scope, rows)
  })(ctx, {})
  return new Map(rows.map(({ id, after }) => [String(after['name']), id]))
}

/** A list as its owner gave it out on the day; `{date}` in it is that day, `{FY+1-03-31}` a day of the sample. */
async function takeList(
  services: Services,
  organisationId: string,
  office: SampleActor,
  { kind, source, file: name, from, text }: SampleSystems['outsideLists'][number],
  takenOn: Day,
): Promise<void> {
  const today = services.clock.today()
  const ctx = contextOn(services, organisationId, takenOn, office)
  const filled = text
    .replaceAll('{date}', formatWareki(takenOn))
    .replaceAll(/\{(FY[^}]+)\}/g, (_, day: string) => formatWareki(sampleDay(day, today)))
  const file = new File([`\u{feff}${filled}`], name, { type: 'text/csv' })
  const { tables } = await lookAtFile(ctx, outsideBook, { file })
  const layout = JSON.stringify(
    tables.map(({ sheet, headerRow, headerLines, columns }) => ({ sheet, headerRow, headerLines, columns })),
  )
  const carried = { takenFrom: from, carriedBy: office.name, medium: '共有フォルダ', permission: '業務課長' }
  await importList(ctx, { file, layout, kind, source, takenOn, ...carried })
}
