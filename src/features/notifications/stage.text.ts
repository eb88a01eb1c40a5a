import type { Told } from './stages.rules.ts'

/** A stage in words, on screen, paper and in mails. */
export const stageText = ({ stage, occurrence: n }: Told, locale: 'ja' | 'en'): string =>
  ({
    new: { ja: '新着', en: 'New' },
    before: { ja: `${n}日前`, en: n === 1 ? '1 day before' : `${n} days before` },
    due: { ja: '期限の日', en: 'Due' },
    overdue: { ja: `期限超過 ${n}週`, en: n === 1 ? '1 week overdue' : `${n} weeks overdue` },
    escalated: { ja: '部下の期限超過', en: 'Overdue below you' },
    ended: { ja: '終了', en: 'Ended' },
  })[stage][locale]
