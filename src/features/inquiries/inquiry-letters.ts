import type { Day } from '../../core/dates/days.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import type { Letter, LetterTable } from '../../core/letters.ts'
import type { Column } from './inquiries.schema.ts'
import type { InquiryRecord } from './inquiries.policy.ts'
import type { AnswerRow, SentRow, Verdicts } from './inquiries.types.ts'
import { grouped } from './inquiry-secrets.ts'
import { blocks, oddityText } from './oddities.labels.ts'
import { changeWords } from './rows.rules.ts'

export type Sheet = {
  inquiry: InquiryRecord
  confirms: boolean
  organisationCode: string
  today: Day
  target: { addressee: string; unitName: string; number: string; edition: number; reminders: number }
  /** As printed; null where one does not answer by link, or the code was used. */
  code: string | null
}

const EMPTY_LINES = 6

const shown = (column: Column, value: string): string =>
  column.kind === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatWareki(value) : value

/** How an answer may be given, for every letter. */
function ways({ inquiry, target, code, organisationCode }: Sheet): Letter['items'][number] {
  const link =
    inquiry.link === null || code === null
      ? []
      : [
          `(2) 画面で回答するとき：${inquiry.link}/answer/${organisationCode} を開き、次の番号を入れてください。`,
          `　　受付番号　${grouped(target.number)}　　確認番号　${grouped(code)}（1回の回答に限り有効）`,
        ]
  return {
    term: '回答の方法',
    lines: [
      `(1) ファイルで回答するとき：同封の回答票（Excel、第${target.edition}版）に記入し、返送してください。`,
      ...link,
      `(${link.length > 0 ? 3 : 2}) 紙で回答するとき：別紙に記入し、返送してください。`,
    ],
  }
}

const terms = (sheet: Sheet): Letter['items'] => [
  { term: '回答期限', lines: [formatWareki(sheet.inquiry.dueOn)] },
  ways(sheet),
  { term: '問合せ先', lines: sheet.inquiry.contact.split('\n') },
]

const head = ({ inquiry, target, today }: Sheet) => ({
  number: inquiry.documentNumber,
  date: formatWareki(today),
  addressee: target.addressee,
  sender: inquiry.sender,
})

/** The answer sheet on paper, for those who have no way but that. */
export function paperSheet({ inquiry, confirms, target }: Sheet, rows: readonly SentRow[]): LetterTable {
  const columns = [
    ...(confirms ? [{ header: '回答', width: 10 }] : []),
    ...inquiry.columns.map(({ header }) => ({ header, width: Math.floor(90 / inquiry.columns.length) })),
  ]
  const blank = Array.from({ length: inquiry.many ? EMPTY_LINES : 0 }, () => columns.map(() => ''))
  return {
    title: `${inquiry.title}　回答票（${target.unitName}）`,
    note: confirms
      ? `「回答」欄に ${changeWords.same}・${changeWords.changed}・${changeWords.ended}・${changeWords.added} のいずれかを書き、変わったところを直してください。　受付番号 ${grouped(target.number)}　第${target.edition}版`
      : `受付番号 ${grouped(target.number)}　第${target.edition}版`,
    columns,
    rows: [
      ...rows.map(({ values }) => [
        ...(confirms ? [''] : []),
        ...inquiry.columns.map((column) => shown(column, values[column.key] ?? '')),
      ]),
      ...blank,
    ],
  }
}

/** 依頼文. */
export const requestLetter = (sheet: Sheet, rows: readonly SentRow[]): Letter => ({
  ...head(sheet),
  subject: `${sheet.inquiry.title}について（依頼）`,
  paragraphs: sheet.inquiry.text.split('\n'),
  items: terms(sheet),
  tables: [paperSheet(sheet, rows)],
})

/** 督促. */
export function reminderLetter(sheet: Sheet): Letter {
  const { inquiry, target, today } = sheet
  const asked = inquiry.askedOn === null ? '' : `${formatWareki(inquiry.askedOn)}付けで依頼しました`
  return {
    ...head(sheet),
    subject: `${inquiry.title}について（督促・第${target.reminders}回）`,
    paragraphs: [
      `${asked}標記の件について、${today > inquiry.dueOn ? '回答期限を過ぎましたが、' : ''}本日までに回答をいただいていません。`,
      `ついては、下記により至急回答くださるようお願いします。なお、行き違いに回答をいただいている場合は、御容赦ください。`,
    ],
    items: terms(sheet),
    tables: [],
  }
}

/** 差戻し: what has to be corrected, line by line. */
export function returnLetter(sheet: Sheet, comment: string, rows: readonly AnswerRow[], verdicts: Verdicts): Letter {
  const { inquiry } = sheet
  const wrong = rows.filter(({ key, oddities }) => verdicts[key]?.verdict === 'returned' || oddities.some(blocks))
  return {
    ...head(sheet),
    subject: `${inquiry.title}について（回答の確認と再提出の依頼）`,
    paragraphs: [
      `標記の件について回答をいただきましたが、次のとおり確かめたいことがあります。${comment}`,
      '別紙の行を確かめ、下記により改めて回答くださるようお願いします。',
    ],
    items: terms(sheet),
    tables: [
      {
        title: '確かめていただきたい行',
        note: '',
        columns: [
          { header: '行', width: 35 },
          { header: '確かめていただきたいこと', width: 65 },
        ],
        rows: wrong.map(({ key, values, oddities }) => [
          inquiry.columns
            .slice(0, 3)
            .map((column) => shown(column, values[column.key] ?? ''))
            .filter(Boolean)
            .join('　'),
          [verdicts[key]?.comment ?? '', ...oddities.map((oddity) => oddityText(oddity, 'ja'))]
            .filter(Boolean)
            .join('\n'),
        ]),
      },
    ],
  }
}
