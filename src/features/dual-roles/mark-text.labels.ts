import type { Locale } from '../../core/context.ts'
import { dayText } from '../../core/dates/day-text.ts'
import { dualRoleLabels } from './dual-roles.labels.ts'
import type { DualMark } from './dual-roles.schema.ts'

type Shown = Pick<DualMark, 'standing' | 'reason' | 'approver' | 'until'>
const templates = { approved: 'markApproved', expired: 'markExpired', missing: 'markMissing' } as const

/** 兼務あり（やむを得ない理由・承認者・期限）, or what is wrong with it. */
export const markText = (mark: Shown, locale: Locale): string =>
  locale === 'ja'
    ? `${dualRoleLabels.mark.ja}（${markDetail(mark, locale)}）`
    : `${dualRoleLabels.mark.en} (${markDetail(mark, locale)})`

/** What stands beside the mark: reason, approver and end, or what is wrong with it. */
export const markDetail = ({ standing, reason, approver, until }: Shown, locale: Locale): string =>
  dualRoleLabels[templates[standing]][locale]
    .replace('{reason}', () => reason)
    .replace('{approver}', () => approver)
    .replace('{until}', until === null ? '' : dayText(until, locale, { both: locale === 'ja' }))
