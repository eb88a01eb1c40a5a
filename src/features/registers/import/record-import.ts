import { sql } from 'kysely'
import type { CommandScope } from '../../../core/command.ts'
import { cutText } from '../../../core/cut-text.ts'
import { newId } from '../../../core/ids.ts'
import { mediaTypeOf } from '../../../core/media-type.ts'
import { insertRecord } from '../../../core/record-row.ts'
import { fingerprintOf, headingTexts } from '../../../core/sheet-layout.ts'
import type { ReadBook } from '../../../core/sheets-read.ts'
import type { Layouts } from './import.schema.ts'

type Scope = Pick<
  CommandScope<{ takenFrom: string; carriedBy: string; medium: string; permission: string }>,
  'tx' | 'ctx' | 'input' | 'record'
>
type Taken = { register: string; title: string; counts: Record<string, number>; refusals: readonly object[] }

/** Files of an import may name people, so they are not shown to everybody. */
const RETENTION_YEARS = 5
const NOT_SHOWN = '取り込んだファイルに、個人に関する情報又は保安上の情報を含むことがあるため'

/** Which column was what in this form, for the next file of it. */
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

/** The import as a record: the file itself, how it came here, what it did. @returns the id of the record */
export async function recordImport(
  { tx, ctx, input, record }: Scope,
  file: File,
  { register, title, counts, refusals }: Taken,
): Promise<string> {
  const id = newId(ctx.clock.now().getTime())
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
  await insertRecord(tx, ctx, id, 'import', ctx.clock.today(), {
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
  return id
}
