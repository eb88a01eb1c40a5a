import { sql } from 'kysely'
import { zipSync } from 'fflate'
import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import type { Tx } from '../../core/db/database.ts'
import { fail } from '../../core/errors.ts'
import { writeLetters } from '../../core/letters.ts'
import { query, withinReach } from '../../core/query.ts'
import { writeSheet } from '../../core/sheets.ts'
import { kindOf } from './fill-rows.ts'
import { inquiriesErrors } from './inquiries.errors.ts'
import { findInquiry, findTarget, type TargetRecord } from './inquiries.policy.ts'
import { reminderLetter, requestLetter, returnLetter, type Sheet } from './inquiry-letters.ts'
import type { InquiryKinds } from './inquiry-kind.ts'
import { answerCode, grouped, sha256, workbookKey } from './inquiry-secrets.ts'
import { findAnswer } from './judge-answer.ts'
import { sentTo, type TargetRow } from './sent-rows.queries.ts'
import { writeWorkbook } from './write-workbook.ts'

const ZIP = 'application/zip'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const safeName = (name: string): string => name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')
const answerFileName = (unitName: string): string => `回答票_${safeName(unitName)}.xlsx`

type Addressed = TargetRecord & { keyHash: Buffer; sheet: Sheet; rows: TargetRow[] }
type Set = { title: string; organisation: string; inquiryId: string; addressed: Addressed[] }

/** Addressees of an inquiry that was set out, with their lines; member bodies in the order of their codes. */
async function loadSet(
  tx: Tx,
  ctx: Context,
  kinds: InquiryKinds,
  inquiryId: string,
  reach: 'all' | ReadonlySet<string>,
  chosen: ReturnType<typeof sql<boolean>>,
): Promise<Set> {
  const inquiry = await findInquiry(tx, inquiryId)
  if (!inquiry || inquiry.state === 'draft') throw fail('notFound')
  const { rows: targets } = await sql<TargetRecord & { keyHash: Buffer; codeHash: Buffer | null }>`
    select t.id, t.inquiry_id, t.unit_id, o.name as unit_name, t.standing, t.edition, t.number, t.addressee, t.code_issue, t.code_used_at,
      t.failed_codes, t.sent_on, t.reminded_on, t.reminders, t.note, t.comment, t.key_hash, t.code_hash
    from inquiry_target t join object o on o.organisation_id = t.organisation_id and o.id = t.unit_id
      left join member_body m on m.organisation_id = t.organisation_id and m.id = t.unit_id
    where t.inquiry_id = ${inquiryId} and ${withinReach(reach, 't.unitId')} and ${chosen} order by m.code nulls first, o.name, t.id`.execute(
    tx,
  )
  const { name: organisation, code: organisationCode } = await tx
    .selectFrom('organisation')
    .select(['name', 'code'])
    .executeTakeFirstOrThrow()
  const rows = Map.groupBy(
    await sentTo(
      tx,
      targets.map(({ id }) => id),
    ),
    ({ targetId }) => targetId,
  )
  const { confirms } = kindOf(kinds, inquiry)
  const addressed = targets.map((target): Addressed => {
    const code = answerCode(ctx, ctx.organisationId, target.id, target.codeIssue)
    const usable = target.codeHash !== null && target.codeUsedAt === null
    if (
      !sha256(workbookKey(ctx, ctx.organisationId, target.id)).equals(target.keyHash) ||
      (usable && !sha256(code).equals(target.codeHash ?? Buffer.alloc(0)))
    )
      throw inquiriesErrors('secretChanged')
    const sheet = { inquiry, confirms, organisationCode, today: ctx.clock.today(), target, code: usable ? code : null }
    return { ...target, sheet, rows: (rows.get(target.id) ?? []).filter(({ edition }) => edition === target.edition) }
  })
  return { title: inquiry.title, organisation, inquiryId, addressed }
}

const workbookOf = (
  ctx: Context,
  { organisation, inquiryId, title }: Set,
  { id, unitName, edition, sheet, rows }: Addressed,
) =>
  writeWorkbook(
    {
      key: workbookKey(ctx, ctx.organisationId, id),
      edition,
      organisationCode: sheet.organisationCode,
      organisation,
      inquiryId,
      title,
      unitName,
      dueOn: sheet.inquiry.dueOn,
      contact: sheet.inquiry.contact,
      fileName: answerFileName(unitName),
    },
    { ...sheet.inquiry, confirms: sheet.confirms },
    rows,
  )

const zipped = (files: Record<string, Uint8Array>, name: string): File =>
  // Office files are packed already: packing them again would only cost time.
  new File([new Uint8Array(zipSync(files, { level: 0 }))], name, { type: ZIP })

/** The whole set: a folder for each addressee with its letter and workbook, all letters in one file for printing, and the 送付一覧. */
export async function writeSet(ctx: Context, kinds: InquiryKinds, inquiryId: string): Promise<File> {
  const all = sql<boolean>`true`
  const set = await query(ctx, 'inquiries.write', (tx, reach) => loadSet(tx, ctx, kinds, inquiryId, reach, all))
  if (set.addressed.length === 0) throw fail('notFound')
  const files: Record<string, Uint8Array> = {}
  const folders: string[] = []
  for (const [index, target] of set.addressed.entries()) {
    const unit = safeName(target.unitName)
    const folder = `${String(index + 1).padStart(2, '0')}_${unit}`
    folders.push(folder)
    files[`${folder}/依頼文_${unit}.docx`] = await writeLetters([requestLetter(target.sheet, target.rows)])
    files[`${folder}/${answerFileName(target.unitName)}`] = await workbookOf(ctx, set, target)
  }
  files['依頼文_全件印刷用.docx'] = await writeLetters(
    set.addressed.map(({ sheet, rows }) => requestLetter(sheet, rows)),
  )
  files['送付一覧.xlsx'] = await dispatchList(set, folders)
  return zipped(files, `${safeName(set.title)}_一式.zip`)
}

const dispatchList = (set: Set, folders: readonly string[]): Promise<Uint8Array> =>
  writeSheet([
    {
      name: '送付一覧',
      title: `送付一覧　${set.title}`,
      subtitle: `${set.organisation}　${set.addressed.length}件　回答期限 ${formatWareki(set.addressed[0]?.sheet.inquiry.dueOn ?? '')}`,
      rows: set.addressed.map((target, index) => ({ target, index })),
      columns: [
        { header: 'No.', width: 6, value: ({ index }) => index + 1 },
        { header: '照会先', width: 24, value: ({ target }) => target.unitName },
        { header: '宛名', width: 36, value: ({ target }) => target.addressee },
        { header: '受付番号', width: 14, value: ({ target }) => grouped(target.number) },
        { header: '版', width: 6, value: ({ target }) => target.edition },
        { header: '行数', width: 8, value: ({ target }) => target.rows.length },
        { header: 'フォルダ', width: 28, value: ({ index }) => folders[index] ?? '' },
        { header: '送付の方法', width: 16, value: () => '' },
        { header: '送付した日', width: 16, value: () => '' },
        { header: '備考', width: 24, value: () => '' },
      ],
    },
  ])

/** Letter and workbook of one addressee, as they are now: a new edition, a new code, or what was returned. */
export const writeTargetSet = (ctx: Context, kinds: InquiryKinds, targetId: string): Promise<File> =>
  query(ctx, 'inquiries.write', async (tx, reach) => {
    const found = await findTarget(tx, targetId)
    if (!found) throw fail('notFound')
    const set = await loadSet(tx, ctx, kinds, found.inquiryId, reach, sql<boolean>`t.id = ${targetId}`)
    const [target] = set.addressed
    if (!target) throw fail('notFound')
    const unit = safeName(target.unitName)
    const answer = target.standing === 'returned' ? await findAnswer(tx, { countingFor: targetId }) : undefined
    const letter = answer
      ? returnLetter(target.sheet, target.comment, answer.rows, answer.verdicts)
      : requestLetter(target.sheet, target.rows)
    return zipped(
      {
        [`${answer ? '差戻し' : '依頼文'}_${unit}.docx`]: await writeLetters([letter]),
        [answerFileName(target.unitName)]: await workbookOf(ctx, set, target),
      },
      `${safeName(set.title)}_${unit}.zip`,
    )
  })

/** 督促状 of all who were reminded on a day, in one Word file. */
export const writeReminders = (ctx: Context, kinds: InquiryKinds, inquiryId: string, on: string): Promise<File> =>
  query(ctx, 'inquiries.write', async (tx, reach) => {
    const chosen = sql<boolean>`t.reminded_on = ${on}::date`
    const { addressed, title } = await loadSet(tx, ctx, kinds, inquiryId, reach, chosen)
    if (addressed.length === 0) throw fail('notFound')
    const bytes = await writeLetters(addressed.map(({ sheet }) => reminderLetter(sheet)))
    return new File([new Uint8Array(bytes)], `督促_${safeName(title)}.docx`, { type: DOCX })
  })
