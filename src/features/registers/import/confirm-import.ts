import { sql } from 'kysely'
import { z } from 'zod'
import { command, type CommandScope } from '../../../core/command.ts'
import type { Context } from '../../../core/context.ts'
import type { RecordKind } from '../../../core/db/db.gen.ts'
import { cutText } from '../../../core/cut-text.ts'
import { fail } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { mediaTypeOf } from '../../../core/media-type.ts'
import { insertRecord } from '../../../core/record-row.ts'
import { fingerprintOf, headingTexts } from '../../../core/sheet-layout.ts'
import type { ReadBook } from '../../../core/sheets-read.ts'
import { lockRegister } from '../write/lock-register.ts'
import { registerErrors } from '../registers.errors.ts'
import type { RegisterBook } from '../sheet/register-book.types.ts'
import { type Layouts, planDigest, transferFields } from './import.schema.ts'
import { planImport } from './plan-import.ts'
import { refusalOf } from './preview-import.ts'
import { readBookFile, readLayouts, readLines } from './read-import.ts'

const confirmation = z.object({ plan: planDigest, ...transferFields })
type Confirmation = z.output<typeof confirmation>
type Transfer = Omit<Confirmation, 'plan'>
type Scope = CommandScope<Confirmation>

/** Files of an import may name people, so they are not shown to everybody. */
const RETENTION_YEARS = 5
const NOT_SHOWN = '取り込んだファイルに、個人に関する情報又は保安上の情報を含むことがあるため'

/**
 * Takes the good rows of the file that was previewed; the file comes a second time, so that nothing is kept between the two. One transaction:
 * rows, their history, the import as a record of a transfer between zones, and the assignment of columns for the next file of this form.
 * @throws {AppError} 409 where the plan is no longer the one that was shown
 */
export async function confirmImport(
  ctx: Context,
  book: RegisterBook,
  { file, layout, ...input }: { file: File; layout: string } & z.input<typeof confirmation>,
) {
  if (!ctx.access.has('registers.write')) throw fail('forbidden')
  const content = await readBookFile(file)
  const layouts = readLayouts(book, layout)
  const { lines } = readLines(content, layouts)
  const take = command('registers.write', confirmation, async (scope) => {
    const { tx } = scope
    await lockRegister(tx, ctx.organisationId, book.register)
    const plan = await planImport(tx, ctx, book, lines)
    if (plan.digest !== scope.input.plan) throw fail('changedMeanwhile')
    const wanted = plan.planned.filter(({ outcome }) => outcome !== 'unchanged')
    if (wanted.length === 0) throw registerErrors('nothingToTake')
    const now = ctx.clock.now().getTime()
    await book.write(
      scope,
      wanted.map(({ id, before, after }) => ({ id: id ?? newId(now), before, after })),
    )
    await rememberMapping(scope, book.register, content, layouts)
    const of = (outcome: string) => plan.planned.filter((one) => one.outcome === outcome).length
    const importId = newId(now)
    await recordImport(scope, importId, file, {
      register: book.register,
      title: book.title.ja,
      recordKind: 'import',
      counts: { add: of('add'), change: of('change'), unchanged: of('unchanged'), refused: plan.refused.length },
      refusals: plan.refused.flatMap(({ problems }) => problems.map((problem) => refusalOf(book, ctx.locale, problem))),
    })
    const added = wanted.filter(({ outcome }) => outcome === 'add').length
    return { importId, added, changed: wanted.length - added, refused: plan.refused.length }
  })
  return take(ctx, input)
}

/** The next file of this form finds its columns assigned. */
export async function rememberMapping(
  { tx, ctx }: Pick<Scope, 'tx' | 'ctx'>,
  register: string,
  file: ReadBook,
  layouts: Layouts,
): Promise<void> {
  const mappings = new Map(
    layouts.flatMap(({ sheet: name, headerRow, headerLines, columns }) => {
      const sheet = file.sheets.find((one) => one.name === name)
      return sheet
        ? [[fingerprintOf(headingTexts(sheet, headerRow, headerLines)), JSON.stringify(columns)] as const]
        : []
    }),
  )
  await sql`
    insert into import_mapping (organisation_id, register, fingerprint, mapping, used_at)
    select ${ctx.organisationId}::uuid, ${register}, m.fingerprint, m.mapping::jsonb, ${ctx.clock.now()}
    from unnest(${[...mappings.keys()]}::text[], ${[...mappings.values()]}::text[]) as m(fingerprint, mapping)
    on conflict (organisation_id, register, fingerprint) do update set mapping = excluded.mapping, used_at = excluded.used_at`.execute(
    tx,
  )
}

type Imported = {
  register: string
  title: string
  recordKind: RecordKind
  counts: Record<string, number>
  refusals: readonly object[]
}

/** The import as a record of its own: the file, whence it came, by whom, on what and with whose permission. */
export async function recordImport<Input extends Transfer>(
  { tx, ctx, input, record }: Pick<CommandScope<Input>, 'tx' | 'ctx' | 'input' | 'record'>,
  id: string,
  file: File,
  { register, title, recordKind, counts, refusals }: Imported,
): Promise<void> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const stored = await ctx.files.put(ctx.organisationId, bytes)
  await tx
    .insertInto('file')
    .values({
      organisationId: ctx.organisationId,
      ...stored,
      mediaType: mediaTypeOf(bytes) ?? 'application/octet-stream',
      createdAt: ctx.clock.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await insertRecord(tx, ctx, id, recordKind, ctx.clock.today(), {
    documentNumber: '',
    retentionYears: RETENTION_YEARS,
    disclosure: 'partly',
    disclosureReason: NOT_SHOWN,
  })
  const reach = ctx.access.get('registers.write')
  const unitId = reach === 'all' || reach === undefined ? null : ([...reach][0] ?? null)
  const { takenFrom, carriedBy, medium, permission } = input
  const row = {
    register,
    fileName: cutText(file.name, 200),
    fileSha256: stored.sha256,
    takenFrom,
    carriedBy,
    medium,
    permission,
  }
  await tx
    .insertInto('registerImport')
    .values({
      organisationId: ctx.organisationId,
      id,
      unitId,
      ...row,
      counts: JSON.stringify(counts),
      refusals: JSON.stringify(refusals),
      importedAt: ctx.clock.now(),
      importedBy: ctx.actor.name,
    })
    .execute()
  record({
    action: 'register.import',
    kind: 'registerImport',
    id,
    unitId,
    before: null,
    after: { id, name: `${title} ${row.fileName}`, ...row, ...counts },
  })
}
