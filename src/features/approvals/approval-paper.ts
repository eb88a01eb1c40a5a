import type { Context } from '../../core/context.ts'
import { cutText } from '../../core/cut-text.ts'
import { formatWareki } from '../../core/dates/wareki.ts'
import { inScope } from '../../core/db/database.ts'
import type { ApprovalStepKind, Disclosure } from '../../core/db/db.gen.ts'
import { fail } from '../../core/errors.ts'
import { makePdf } from '../../core/pdf/make-pdf.ts'
import type { PdfDocument, StampBox } from '../../core/pdf/pdf.types.ts'
import { loadPaper, type Paper, type PaperStep } from './approval-paper.queries.ts'
import type { ApprovalEffects } from './effects.types.ts'

/** The paper is filed in Japanese whatever the language of the screen. */
const stepNames: Record<ApprovalStepKind, string> = { circulate: '回議', consult: '合議', decide: '決裁' }
const disclosureNames: Record<Disclosure, string> = { open: '公開', partly: '一部公開', closed: '非公開' }
const BLANK_DAY = '　　　　年　　　月　　　日'
const USUAL_QUESTION = '件名のことについて、次のとおり決定してよろしいか、伺います。'

/** 令和8年11月28日 → R8.11.28, which fits a stamp box. */
const shortDay = (day: string): string =>
  formatWareki(day).replace(
    /^(?:令和|平成)(元|\d+)年(\d+)月(\d+)日$/,
    (whole, year: string, month: string, date: string) => {
      const era = whole.startsWith('令和') ? 'R' : 'H'
      return `${era}${year === '元' ? 1 : year}.${month}.${date}`
    },
  )

function boxOf({ post, state, personName, actedOn, actingReason }: PaperStep): StampBox {
  const acted = state === 'agreed' || state === 'decided'
  if (!acted || personName === '') return { post, lines: state === 'pulledUp' ? ['引上げ'] : [] }
  return {
    post,
    lines: [personName, actedOn === null ? '' : shortDay(actedOn), ...(actingReason === '' ? [] : ['代決'])].filter(
      (line) => line !== '',
    ),
  }
}

function groupsOf(steps: readonly PaperStep[]): { name: string; boxes: StampBox[] }[] {
  return (['circulate', 'consult', 'decide'] as const).flatMap((kind) => {
    const own = steps.filter((step) => step.kind === kind)
    if (own.length === 0) return []
    const name = kind === 'decide' && own.some((step) => step.standing) ? '専決' : stepNames[kind]
    return [{ name, boxes: own.map(boxOf) }]
  })
}

const blanks = (n: number): StampBox[] => Array.from({ length: n }, () => ({ post: '', lines: [] }))
/** No route is known: boxes to be headed by hand. */
const byHand = [
  { name: stepNames.circulate, boxes: blanks(5) },
  { name: stepNames.decide, boxes: blanks(1) },
]

/** A4 upright in mincho. Nothing that is still to be decided is filled in: 決裁日 and 文書番号 stay open until they are entered. */
export function approvalPaperOf(paper: Paper): PdfDocument {
  const groups = groupsOf(paper.steps)
  return {
    title: '起案用紙',
    organisation: paper.organisation,
    locale: 'ja',
    typeface: 'mincho',
    mark: disclosureNames[paper.disclosure],
    reader: null,
    day: paper.draftedOn,
    key: {
      text: paper.key,
      note: '照合番号。決裁後の用紙を読み取って登録するときに使います。切り取らず、一緒に読み取ってください。',
    },
    blocks: [
      { kind: 'title', text: '起案用紙' },
      {
        kind: 'facts',
        pairs: 2,
        rows: [
          ['文書番号', paper.documentNumber],
          ['起案日', formatWareki(paper.draftedOn)],
          ['決裁区分', paper.className ?? ''],
          ['決裁日', paper.decidedOn === null ? BLANK_DAY : formatWareki(paper.decidedOn)],
          ['保存年限', paper.retentionYears === null ? '永年' : `${paper.retentionYears}年`],
          ['開示区分', disclosureNames[paper.disclosure]],
        ],
      },
      {
        kind: 'facts',
        rows: [
          ['起案者', [paper.draftedUnit, paper.draftedPost, paper.draftedByName].filter(Boolean).join('　')],
          ['件名', paper.subject],
        ],
      },
      { kind: 'stamps', groups: groups.length > 0 ? groups : byHand },
      { kind: 'framed', heading: '伺い', text: paper.body === '' ? USUAL_QUESTION : paper.body, least: 72 },
      ...(paper.matter.length === 0
        ? []
        : [
            {
              kind: 'framed' as const,
              heading: '決裁を受ける内容',
              text: paper.matter.join('\n'),
              least: 8,
            },
          ]),
      { kind: 'framed', heading: '理由', text: paper.reason, least: 26 },
      ...(paper.files.length === 0
        ? []
        : [
            {
              kind: 'framed' as const,
              heading: '添付書類',
              text: paper.files.map((name, n) => `${n + 1}　${name}`).join('\n'),
              least: 8,
            },
          ]),
    ],
  }
}

/** 起案用紙 as PDF. @throws {AppError} 404 for what the reader does not reach and has no part in */
export async function printApprovalPaper(ctx: Context, effects: ApprovalEffects, id: string): Promise<File> {
  if (ctx.first) throw fail(ctx.first === 'password' ? 'passwordChangeNeeded' : 'secondFactorNeeded')
  const reach = ctx.access.get('approvals.read') ?? new Set<string>()
  const paper = await inScope(ctx.db, ctx.organisationId, (tx) => loadPaper(tx, ctx, effects, reach, id))
  if (!paper) throw fail('notFound')
  const { bytes } = await makePdf(approvalPaperOf(paper))
  const name = cutText(paper.subject.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_'), 60)
  return new File([new Uint8Array(bytes)], `起案用紙_${name}.pdf`, { type: 'application/pdf' })
}
