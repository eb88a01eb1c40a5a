import type { BookColumn, Fields } from '../registers/sheet/register-book.types.ts'
import { type AgreementKey, agreementLabels, memorandumKindLabels } from './demarcations.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

/** 構成市町村 × 覚書: each column typed once, in the order of the sheet. */
const columns: Record<AgreementKey, Typed> = {
  number: {
    kind: 'text',
    width: 12,
    longest: 6,
    single: true,
    also: ['コード', '市町村コード', '全国地方公共団体コード', '団体CD'],
  },
  name: {
    kind: 'text',
    width: 18,
    required: true,
    single: true,
    also: ['市町村', '市町村名', '団体名', '相手方', '相手'],
  },
  kind: {
    kind: 'choice',
    width: 22,
    also: ['種類', '種別', '覚書の有無', '覚書'],
    choices: {
      memorandum: { ...memorandumKindLabels.memorandum, also: ['締結', '締結済', '有', 'あり', '○', '〇', '協定'] },
      notNeeded: { ...memorandumKindLabels.notNeeded, also: ['不要', '要しない', '締結不要'] },
      yearlyConfirmation: { ...memorandumKindLabels.yearlyConfirmation, also: ['確認', '年次確認済', '確認書'] },
    },
  },
  title: { kind: 'text', width: 30, longest: 200, also: ['名称', '件名', '覚書名', '覚書の名称'] },
  signedOn: { kind: 'day', width: 18, also: ['締結日', '締結年月日', '判断日', '確認日'] },
  lastDay: { kind: 'day', width: 18, also: ['期限', '有効期間', '満了日', '終期'] },
  nextReview: { kind: 'day', width: 18, also: ['見直し日', '次回見直し', '見直し予定'] },
  reason: { kind: 'text', width: 28, longest: 2000, also: ['理由', '内容', '備考'] },
  decidedBy: { kind: 'text', width: 18, longest: 200, also: ['判断者', '決裁者', '決定者'] },
  contact: { kind: 'text', width: 24, longest: 400, also: ['担当', '担当課', '窓口'] },
}

export const agreementColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: agreementLabels[key as AgreementKey],
  ...typed,
}))

/** A body of which nothing is recorded. */
export const blankAgreement: Fields = Object.fromEntries(
  Object.entries(columns).map(([key, { kind }]) => [key, kind === 'text' ? '' : null]),
)
