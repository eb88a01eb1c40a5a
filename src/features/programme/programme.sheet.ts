import type { Context } from '../../core/context.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { writeSheet } from '../../core/sheets.ts'
import { leftReasonLabels, programmeStateLabels, sourceLabels } from './programme.labels.ts'
import type { ProgrammePage } from './programme.schema.ts'
import { yearName } from './programme.subject.ts'

type Cells = readonly (string | number)[]

/** The programme on one sheet and what is left out on another. */
export function programmeSheet(page: ProgrammePage, ctx: Context, organisation: string): Promise<Uint8Array> {
  const { locale } = ctx
  const ja = locale === 'ja'
  const { shown } = page
  const names = new Map(page.sections.map(({ key, label, heading }) => [key, `${label} ${heading}`]))
  const section = (key: string) => names.get(key) ?? (ja ? '方針に規定なし' : 'Not in the policy')
  const state = shown
    ? `${programmeStateLabels[shown.state][locale]}${shown.decidedOn ? ` ${formatWareki(shown.decidedOn)}` : ''} ${ja ? `第${shown.version}版` : `version ${shown.version}`}`
    : ''
  const columns = (heads: readonly (readonly [header: string, width: number, day?: true])[]) =>
    heads.map(([header, width, day], index) => ({
      header,
      width,
      ...(day ? { day } : {}),
      value: (row: Cells) => row[index] ?? '',
    }))
  const mark = (on: boolean) => (on ? '○' : '')
  return writeSheet<Cells>([
    {
      name: ja ? '年間計画' : 'Programme',
      title: ja
        ? `${yearName(page.fiscalYear)} 情報セキュリティ年間計画`
        : `Security programme, fiscal year ${page.fiscalYear}`,
      subtitle: `${organisation}　${state}`,
      columns: columns(
        ja
          ? [
              ['規定', 22],
              ['実施事項', 36],
              ['始め', 16, true],
              ['期限', 16, true],
              ['法定の日', 8],
              ['担当', 26],
              ['部署ごと', 8],
              ['求める記録', 26],
              ['分', 6],
              ['出どころ', 14],
              ['覚え書き', 36],
            ]
          : [
              ['Section', 22],
              ['Work', 36],
              ['Opens', 16, true],
              ['Due', 16, true],
              ['By law', 8],
              ['Owner', 26],
              ['Per unit', 8],
              ['Record', 26],
              ['Minutes', 8],
              ['Source', 14],
              ['Note', 36],
            ],
      ),
      rows: page.lines.map((line) => [
        section(line.section),
        line.title,
        line.opens,
        line.due,
        mark(line.legalDay),
        line.owner,
        mark(line.perUnit),
        line.recordAsked,
        line.minutes ?? '',
        sourceLabels[line.source][locale],
        line.note,
      ]),
    },
    {
      name: ja ? '載せないもの' : 'Left out',
      title: ja ? `${yearName(page.fiscalYear)} 年間計画に載せない遵守事項` : 'Duties without a line in the year',
      subtitle: organisation,
      columns: columns(
        ja
          ? [
              ['規定', 22],
              ['遵守事項', 40],
              ['理由', 24],
              ['補足', 40],
              ['決める人', 30],
            ]
          : [
              ['Section', 22],
              ['Duty', 40],
              ['Reason', 24],
              ['Note', 40],
              ['Decided by', 30],
            ],
      ),
      rows: page.left.map((row) => [
        section(row.section),
        row.title,
        leftReasonLabels[row.reason][locale],
        row.note,
        row.decidedBy,
      ]),
    },
  ])
}
