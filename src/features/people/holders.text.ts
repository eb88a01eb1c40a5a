import { dayText } from '../../core/dates/day-text.ts'
import type { Message } from '../../core/errors.ts'
import type { Acting, absenceKinds, Holder } from './responsible.schema.ts'

type Held = { holders: readonly Holder[]; acting: Acting }
type Locale = 'ja' | 'en'

export const absenceLabels: Record<(typeof absenceKinds)[number], Message> = {
  trip: { ja: '出張', en: 'on a trip' },
  leave: { ja: '休暇', en: 'on leave' },
  longLeave: { ja: '休職・休業', en: 'on long leave' },
  training: { ja: '研修', en: 'in training' },
  other: { ja: 'その他', en: 'other' },
}
const words = {
  vacant: { ja: '空席', en: 'vacant' },
  away: { ja: '不在', en: 'away' },
  acting: { ja: '代理', en: 'acting' },
  nobody: { ja: '代理なし', en: 'nobody acting' },
} satisfies Record<string, Message>

/** 甲 一（不在：出張、令和7年6月5日まで）. */
function holderText({ name, away }: Holder, locale: Locale): string {
  if (away === null) return name
  const reason = away.kind === null ? '' : `${locale === 'ja' ? '：' : ': '}${absenceLabels[away.kind][locale]}`
  const until = dayText(away.validTo, locale)
  return locale === 'ja'
    ? `${name}（${words.away.ja}${reason}、${until}まで）`
    : `${name} (${words.away.en}${reason}, until ${until})`
}

/** Who acts, with the post through which they do: 代理 乙 二（総務課長）. Empty where the holders act themselves. */
export function actingText(acting: Acting, locale: Locale): string {
  if (acting === null) return ''
  const by = acting.by.map(({ name, post }) =>
    post === null ? name : locale === 'ja' ? `${name}（${post}）` : `${name} (${post})`,
  )
  return by.length === 0 ? words.nobody[locale] : `${words.acting[locale]} ${by.join('・')}`
}

/** Holders with their absences; 空席 where there is none. */
export const holdersText = ({ holders }: Pick<Held, 'holders'>, locale: Locale): string =>
  holders.length === 0 ? words.vacant[locale] : holders.map((holder) => holderText(holder, locale)).join('・')

/** A post in running text: 総務課長 甲 一, 総務課長（空席・代理 乙 二）, 総務課長 甲 一（不在・代理 乙 二）. Why somebody is away is left out. */
export function postText({ title, holders, acting }: Held & { title: string }, locale: Locale): string {
  const names = holders.map(({ name }) => name).join('・')
  const held = names === '' ? title : `${title} ${names}`
  if (acting === null) return held
  const state = words[acting.why === 'vacant' ? 'vacant' : 'away'][locale]
  const nobody = acting.why === 'vacant' && acting.by.length === 0
  const by = acting.by.map(({ name }) => name).join('・')
  const rest = nobody ? '' : by === '' ? words.nobody[locale] : `${words.acting[locale]} ${by}`
  if (locale === 'ja') return `${held}（${[state, rest].filter(Boolean).join('・')}）`
  return `${held} (${[state, rest].filter(Boolean).join(', ')})`
}
