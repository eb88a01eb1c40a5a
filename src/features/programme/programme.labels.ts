import type { ProgrammeLeftReason, ProgrammeSource, ProgrammeState } from '../../core/db/db.gen.ts'
import type { Message } from '../../core/errors.ts'

export const programmeStateLabels: Record<ProgrammeState, Message> = {
  draft: { ja: '案', en: 'Draft' },
  asked: { ja: '決裁中', en: 'Waiting for the decision' },
  decided: { ja: '決定済み', en: 'Decided' },
  superseded: { ja: '変更前', en: 'Superseded' },
  dropped: { ja: '取りやめ', en: 'Dropped' },
}

export const leftReasonLabels: Record<ProgrammeLeftReason, Message> = {
  onEvent: { ja: '事が起きたときに行う', en: 'Done when its event comes' },
  continuous: { ja: '常時行う', en: 'Done all the time' },
  once: { ja: '一度でよく、実施済み', en: 'Once, and done' },
  notApplicable: { ja: '対象外の決定がある', en: 'Decided not applicable' },
  noObject: { ja: '対象がない', en: 'No objects' },
  exempted: { ja: '例外措置の期間中', en: 'Under an exemption' },
  notYetInForce: { ja: '適用がまだ始まらない', en: 'Not in force yet' },
  notThisYear: { ja: '今年度は期限が来ない', en: 'Not due this year' },
  noFrequency: { ja: '頻度が決まっていない', en: 'No frequency set' },
  byDecision: { ja: '組織の判断で載せない', en: 'Left out by decision' },
}

export const sourceLabels: Record<ProgrammeSource, Message> = {
  frequency: { ja: '頻度から', en: 'From its frequency' },
  carriedOver: { ja: '昨年度から引継ぎ', en: 'Carried over' },
  event: { ja: '実施の確認', en: 'Check on event work' },
  added: { ja: '追加', en: 'Added' },
}

export const monthLabel = (month: number, locale: 'ja' | 'en'): string =>
  locale === 'ja'
    ? `${month}月`
    : new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month - 1, 1)))
