import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { writeSectionsDocument, type DocumentSection } from '../../core/docgen.ts'
import type { Tx } from '../../core/db/database.ts'
import { docxFile } from '../registers/sheet/docx-file.ts'
import { attendances, itemKinds, outcomes } from './committee.labels.ts'
import { committeeErrors } from './committee.errors.ts'
import { readMeetingPage } from './committee.queries.ts'
import type { documentKinds, MeetingView } from './meetings.schema.ts'
import { query } from '../../core/query.ts'

type Item = MeetingView['items'][number]
const day = (value: string): string => formatWareki(value)
const occasion = ({ name, fiscalYear, number }: MeetingView): string =>
  `${formatWareki(`${fiscalYear}-04-01`, { precision: 'fiscalYear' })}第${number}回${name}`
const facts = (heading: string | null, rows: readonly (readonly [string, string])[]): DocumentSection => ({
  heading,
  columns: [
    { header: '項目', width: 20 },
    { header: '内容', width: 80 },
  ],
  rows: rows.filter(([, value]) => value !== ''),
  none: '',
})
const when = (meeting: MeetingView): DocumentSection =>
  facts(null, [
    ['日時', [day(meeting.heldOn), meeting.startsAt].filter(Boolean).join('　')],
    ['場所', meeting.place],
    ['議長', meeting.chair],
    ['書記', meeting.secretary],
  ])
const heading = (item: Item, index: number): string => `議題${index + 1}　${item.title}（${itemKinds[item.kind].ja}）`

/** 次第: what is treated, in which order. */
const agenda = (meeting: MeetingView): DocumentSection[] => [
  when(meeting),
  {
    heading: '議題',
    columns: [
      { header: '番号', width: 8 },
      { header: '区分', width: 12 },
      { header: '議題', width: 60 },
      { header: '資料', width: 20 },
    ],
    rows: meeting.items.map((item, index) => [
      String(index + 1),
      itemKinds[item.kind].ja,
      item.title,
      [item.paper && `資料${index + 1}`, item.fileName].filter(Boolean).join('、'),
    ]),
    none: '議題はありません。',
  },
]

/** 資料: the figures as they were when the papers were made. */
const papers = (meeting: MeetingView): DocumentSection[] =>
  meeting.items.flatMap((item, index) => {
    const { paper } = item
    if (paper === null)
      return item.fileName === null
        ? []
        : [{ heading: `資料${index + 1}　${item.title}`, columns: [], rows: [], none: `別添：${item.fileName}` }]
    const first = [...paper.text, ...(item.fileName === null ? [] : [`別添：${item.fileName}`])]
    return [
      {
        heading: `資料${index + 1}　${item.title}（${day(paper.day)}現在）`,
        columns: [],
        rows: [],
        none: first.join('　') || '　',
      },
      { heading: null, columns: paper.columns, rows: paper.rows, none: '該当するものはありません。' },
    ]
  })

/** 出席簿: to be signed, or with what was recorded. */
const attendanceSheet = (meeting: MeetingView): DocumentSection[] => [
  when(meeting),
  {
    heading: '委員',
    columns: [
      { header: '番号', width: 8 },
      { header: '職', width: 30 },
      { header: '氏名', width: 22 },
      { header: '出欠', width: 18 },
      { header: '署名・代理者', width: 22 },
    ],
    rows: meeting.members.map((member, index) => [
      String(index + 1),
      member.post,
      member.name,
      member.attendance ? attendances[member.attendance].ja : '',
      member.proxyName,
    ]),
    none: '委員は登録されていません。',
  },
]

/** 議事録: who was there, what was said and decided, and what is to be done until when. */
const minutes = (meeting: MeetingView): DocumentSection[] => [
  when(meeting),
  ...attendanceSheet(meeting).slice(1),
  ...meeting.items.map((item, index) =>
    facts(heading(item, index), [
      ['説明・意見', item.discussion],
      ['結果', item.outcome ? outcomes[item.outcome].ja : ''],
      ['決定の内容', item.resolution],
      ...item.activities.map((one): [string, string] => [
        '実施事項',
        `${one.title}　担当：${one.post}　期限：${day(one.due)}`,
      ]),
    ]),
  ),
  ...(meeting.minutes ? [facts('その他', [['記録', meeting.minutes]])] : []),
]

const kinds = {
  agenda: { title: '次第', sections: agenda, approval: [] },
  papers: { title: '資料', sections: papers, approval: [] },
  attendance: { title: '出席簿', sections: attendanceSheet, approval: [] },
  minutes: { title: '議事録', sections: minutes, approval: ['議長', '書記'] },
} as const satisfies Record<
  (typeof documentKinds)[number],
  { title: string; sections: (meeting: MeetingView) => DocumentSection[]; approval: readonly string[] }
>

async function documentOf(tx: Tx, meeting: MeetingView, which: (typeof documentKinds)[number]): Promise<File> {
  const { title, sections, approval } = kinds[which]
  const { name } = await tx.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
  const bytes = await writeSectionsDocument({
    portrait: true,
    title: `${occasion(meeting)}　${title}`,
    subtitle: name,
    approval,
    sections: sections(meeting),
  })
  return docxFile(bytes, `${occasion(meeting)}_${title}`)
}

export const minutesDocument = (tx: Tx, meeting: MeetingView): Promise<File> => documentOf(tx, meeting, 'minutes')

/** 次第, 資料, 出席簿 or 議事録 of a meeting that the reader sees, A4 upright. */
export async function meetingDocument(
  ctx: Context,
  { id, which }: { id: string; which: (typeof documentKinds)[number] },
): Promise<File> {
  const meeting = await readMeetingPage(ctx, { id })
  if (which === 'minutes' && meeting.state !== 'held') throw committeeErrors('noMinutes')
  if (which === 'papers' && meeting.papersOn === null) throw committeeErrors('noPapers')
  return query(ctx, 'committee.read', (tx) => documentOf(tx, meeting, which))
}
