import { sql } from 'kysely'
import type { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { fail } from '../../../core/errors.ts'
import { query, withinReach } from '../../../core/query.ts'
import type { WantedColumn } from '../../../core/sheet-table.ts'
import { readTable } from '../../../core/sheet-take.ts'
import { type Column, writeSheet } from '../../../core/sheets.ts'
import { XLSX } from '../../registers/sheet/export-book.ts'
import { foldLogin } from '../login.rules.ts'
import { accountErrors } from '../system-accounts.errors.ts'
import { accountKinds, accountLabels } from '../system-accounts.labels.ts'
import type { confirmationPage, readAnswers } from '../system-accounts.schema.ts'
import { readAnswer } from './account-confirmation.rules.ts'
import { readConfirmation } from './confirmations.queries.ts'

type Asked = z.output<typeof confirmationPage>['accounts'][number]
const answerWords = { keep: '継続', change: '変更', remove: '削除' } as const
const NOTE_LONGEST = 1000

const columns: readonly Column<Asked>[] = [
  { header: accountLabels.login.ja, width: 20, value: ({ login }) => login },
  { header: accountLabels.name.ja, width: 20, value: ({ name }) => name },
  {
    header: accountLabels.kind.ja,
    width: 12,
    value: ({ kind, privileged }) => `${accountKinds[kind].ja}${privileged ? '・特権' : ''}`,
  },
  { header: accountLabels.groups.ja, width: 30, value: ({ groups }) => groups },
  { header: accountLabels.lastUsedOn.ja, width: 20, day: true, value: ({ lastUsedOn }) => lastUsedOn ?? '' },
  {
    header: '気をつけること',
    width: 18,
    value: ({ leaver, privileged, basis }) =>
      [leaver ? '離れた人' : '', privileged && basis === '' ? '特権の根拠なし' : ''].filter(Boolean).join('、'),
  },
  {
    header: '要否',
    width: 10,
    choices: { words: Object.values(answerWords), open: false },
    value: ({ answer }) => (answer === null ? '' : answerWords[answer]),
  },
  { header: '備考', width: 40, value: ({ note }) => note },
  { header: 'ID', width: 38, hidden: true, value: ({ id }) => id },
]

/** アカウント棚卸し: the list of one unit or member body to be filled in, .xlsx for A4. @throws {AppError} 404 */
export async function confirmationSheet(ctx: Context, { id }: { id: string }): Promise<File> {
  const { system, unit, dueOn, accounts } = await readConfirmation(ctx, { id })
  const title = '利用者IDの棚卸し'
  const place = unit?.name ?? '団体全体'
  const subtitle = `${system.name}　${place}　${accounts.length}件　回答期限：${formatWareki(dueOn)}　「要否」に${Object.values(answerWords).join('・')}のどれかを入れ、変更の内容や残す理由は備考に書いてください。`
  const bytes = await writeSheet([{ name: title, title, subtitle, columns, rows: accounts }])
  return new File([new Uint8Array(bytes)], `${title}_${system.name}_${place}.xlsx`, { type: XLSX })
}

const wanted: readonly WantedColumn<'login' | 'answer' | 'note' | 'id'>[] = [
  { key: 'login', names: [accountLabels.login.ja, 'ID', 'ユーザーID', 'ログインID', 'アカウント'] },
  { key: 'answer', names: ['要否', '回答', '継続・変更・削除', '要・不要'], required: true },
  { key: 'note', names: ['備考', '理由', '変更の内容'] },
  { key: 'id', names: ['ID'] },
]

/**
 * What a list that came back says, row by row; writes nothing. A row is known by the hidden id, or by its login where the column is gone.
 * @throws {AppError} 404, 422 where no list can be read
 */
export async function readConfirmationSheet(
  ctx: Context,
  { id, file }: { id: string; file?: File | undefined },
): Promise<z.output<typeof readAnswers>> {
  const asked = await query(ctx, 'registers.write', async (tx, reach) => {
    const { rows } = await sql<{ id: string; login: string }>`
      select a.id, a.login from account_confirmation c
      join account_confirmation_row r on r.organisation_id = c.organisation_id and r.confirmation_id = c.id
      join system_account a on a.organisation_id = r.organisation_id and a.id = r.account_id
      where c.id = ${id}::uuid and ${withinReach(reach, 'c.unitId')}`.execute(tx)
    // A confirmation has a row at least: it is set out over accounts.
    if (rows.length === 0) throw fail('notFound')
    return rows
  })
  if (!file) throw accountErrors('noList', {}, [{ path: 'file', message: '' }])
  const { rows } = await readTable(new Uint8Array(await file.arrayBuffer()), wanted)
  const byId = new Map(asked.map((row) => [row.id, row]))
  const byLogin = new Map(asked.map((row) => [foldLogin(row.login), row]))
  const found: z.output<typeof readAnswers> = { answers: [], problems: [], silent: 0 }
  const seen = new Set<string>()
  for (const { row, values } of rows) {
    const account = byId.get(values.id) ?? byLogin.get(foldLogin(values.login))
    const problem = (ja: string, en: string) =>
      found.problems.push({ row, login: account?.login ?? values.login, reason: { ja, en }[ctx.locale] })
    const answer = readAnswer(values.answer)
    if (!account)
      problem(
        'この棚卸しの対象ではありません。別のシステムや部署の表でないか、確かめてください。',
        'It was not asked about. Check that the list is of this system and unit.',
      )
    else if (seen.has(account.id))
      problem(
        '同じ利用者IDの行が2回あります。先の行の回答を使います。',
        'It stands here twice. The earlier row counts.',
      )
    else if (answer === undefined)
      problem(
        `要否「${values.answer}」を読めません。画面で選んでください。`,
        `The answer ${values.answer} is not known. Choose one on the page.`,
      )
    else if (answer === null && values.note === '') found.silent++
    else found.answers.push({ accountId: account.id, answer, note: values.note.slice(0, NOTE_LONGEST) })
    if (account) seen.add(account.id)
  }
  found.silent += asked.filter((account) => !seen.has(account.id)).length
  return found
}
