import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Message } from '../../core/errors.ts'
import type { FieldProblem, PlannedRow } from '../registers/sheet/register-book.types.ts'

const problems = {
  noBody: {
    reason: { ja: 'この団体コードの構成市町村は登録されていません。', en: 'No member body bears this code.' },
    remedy: {
      ja: '団体コードを直すか、組織・職の画面で構成市町村を先に登録してください。',
      en: 'Correct the code, or register the member body under Organisation first.',
    },
  },
  otherName: {
    reason: { ja: '団体コードと名称が合いません。', en: 'Code and name do not belong together.' },
    remedy: { ja: 'どちらかを直してください。', en: 'Correct one of the two.' },
  },
  noKind: {
    reason: { ja: '区分が空欄です。', en: 'The kind is empty.' },
    remedy: {
      ja: '「覚書」「覚書を不要とする判断」「年次確認」のどれかを入れてください。誤って登録したものは、画面で取り下げてください。',
      en: 'Enter one of the kinds. What was recorded by mistake is withdrawn on the page.',
    },
  },
  noDay: {
    reason: { ja: '締結日・判断日がありません。', en: 'The day of signing or judging is missing.' },
    remedy: { ja: '日付を入れてください。', en: 'Enter the day.' },
  },
  noReason: {
    reason: { ja: '不要とする理由か、判断した者がありません。', en: 'A judgement says why and who judged.' },
    remedy: { ja: '両方を入れてください。', en: 'Enter both.' },
  },
  future: {
    reason: { ja: '締結日・判断日が、今日より後です。', en: 'The day of signing lies in the future.' },
    remedy: { ja: '締結してから登録してください。', en: 'Record it once it is signed.' },
  },
  order: {
    reason: { ja: '有効期限が、締結日より前です。', en: 'The last day lies before the day of signing.' },
    remedy: { ja: 'どちらかの日を直してください。', en: 'Correct one of the two.' },
  },
} satisfies Record<string, { reason: Message; remedy: Message }>

const problem = (key: string, code: keyof typeof problems): FieldProblem => ({ key, ...problems[code] })

/** What a line of the sheet has to say of a body; pure, whatever the number of lines. */
export async function checkAgreements(_tx: Tx, ctx: Context, rows: readonly PlannedRow[]): Promise<FieldProblem[][]> {
  const today = ctx.clock.today()
  return rows.map(({ before, after }) => {
    if (before === null) return [problem('number', 'noBody')]
    const found: FieldProblem[] = []
    if (after['name'] !== before['name']) found.push(problem('name', 'otherName'))
    const { kind, signedOn, lastDay } = after
    if (typeof kind !== 'string') found.push(problem('kind', 'noKind'))
    if (typeof signedOn !== 'string') found.push(problem('signedOn', 'noDay'))
    else if (signedOn > today) found.push(problem('signedOn', 'future'))
    else if (typeof lastDay === 'string' && lastDay < signedOn) found.push(problem('lastDay', 'order'))
    if (kind === 'notNeeded' && (after['reason'] === '' || after['decidedBy'] === ''))
      found.push(problem(after['reason'] === '' ? 'reason' : 'decidedBy', 'noReason'))
    return found
  })
}
