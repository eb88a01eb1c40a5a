import { dayText } from '../../../core/dates/day-text.ts'
import type { Locale } from '../../../web/locale.ts'
import { actNames, markLabel, reasonNames, roleNames, stateNames } from '../states.labels.ts'
import type { Counts, Mark, NextAct, State, UnknownReason } from '../states.types.ts'

export type Next = NextAct & { who: string }

/** What follows the word of a state in its label: 不適合2・未確認12／40; '' where the word says it all. */
export const markDetail = (mark: Mark, locale: Locale): string => {
  const rest = markLabel(mark, locale).slice(stateNames[locale][mark.state].length).trim()
  return rest.replace(/^[（(]/, '').replace(/[）)]$/, '')
}

/** （…） in Japanese, ( … ) after a space in English. */
export const inParentheses = (text: string, locale: Locale): string => (locale === 'ja' ? `（${text}）` : ` (${text})`)

export const shortDay = (day: string, locale: Locale): string =>
  locale === 'ja' ? `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日` : day

/** A day that may lie in another year: 和暦 in Japanese, ISO in English. */
export const fullDay = (day: string, locale: Locale): string => dayText(day, locale)

/** Who has to act: the post and its holder, or the role that still has no post. */
export const whoOf = (next: Next, locale: Locale): string =>
  next.who || `${roleNames[locale][next.role]}${locale === 'ja' ? '（職が未定）' : ' (no post yet)'}`

const review = { ja: '対象外の決定を見直す', en: 'Review the decision that it is not applicable' }

/** What to do; what was decided 対象外 already is reviewed, not decided again. */
export const actName = (next: Next, state: State | undefined, locale: Locale): string =>
  next.act === 'decide' && state === 'notApplicable' ? review[locale] : actNames[locale][next.act]

/** 証跡を添付する：総務課長（11月30日まで） */
export const nextSentence = (next: Next, locale: Locale, state?: State): string => {
  const act = actName(next, state, locale)
  const who = whoOf(next, locale)
  if (next.due === null) return locale === 'ja' ? `${act}：${who}` : `${act}: ${who}`
  const due = fullDay(next.due, locale)
  return locale === 'ja' ? `${act}：${who}（${due}まで）` : `${act}: ${who} (by ${due})`
}

/** The unit that the counts of a mark are of: duties of a clause, or objects of a duty. */
type CountUnit = 'duties' | 'objects'

const units = {
  ja: { duties: '遵守事項', objects: '対象' },
  en: { duties: 'duties', objects: 'objects' },
}

const parts = (counts: Counts, locale: Locale): string[] => {
  const states = stateNames[locale]
  const reasons = reasonNames[locale]
  const unknown = Object.entries(counts.unknownBy) as [UnknownReason, number][]
  const all: [string, number][] = [
    [states.unmet, counts.unmet],
    [states.partly, counts.partly - counts.noRule],
    [reasons.noRule, counts.noRule],
    ...unknown.map(([reason, n]): [string, number] => [reasons[reason], n]),
    [states.exempted, counts.exempted],
    [states.met, counts.met],
  ]
  return all.filter(([, n]) => n > 0).map(([word, n]) => (locale === 'ja' ? `${word}${n}件` : `${word} ${n}`))
}

/** Why a mark stands as it does, in one sentence, from its reason and its counts. */
export const whySentence = (mark: Mark, unit: CountUnit, locale: Locale): string => {
  const { counts, reason, due } = mark
  const ja = locale === 'ja'
  if (mark.state === 'notApplicable') {
    return ja
      ? `${reasonNames.ja[reason ?? 'decided']}により数えません`
      : `Not counted: ${reasonNames.en[reason ?? 'decided']}`
  }
  if (counts.total === 0) {
    return ja ? '対象が登録されていないため、確かめられません' : 'No object is registered, so nothing can be confirmed'
  }
  if (counts.met === counts.total) {
    return ja
      ? `${units.ja[unit]}${counts.total}件すべてに有効な証跡`
      : `Valid evidence for all ${counts.total} ${units.en[unit]}`
  }
  const listed = parts(counts, locale).join(ja ? '・' : ', ')
  const when = reason === 'notYetDue' && due ? (ja ? `（${fullDay(due, locale)}まで）` : ` (by ${due})`) : ''
  return ja
    ? `${units.ja[unit]}${counts.total}件のうち ${listed}${when}`
    : `Of ${counts.total} ${units.en[unit]}: ${listed}${when}`
}
