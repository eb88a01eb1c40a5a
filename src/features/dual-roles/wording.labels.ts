import type { Locale } from '../../core/context.ts'
import { formatBoth } from '../../core/dates/wareki.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Collision } from './collisions.rules.ts'
import { pairNamed } from './pairs.rules.ts'
import { roleName } from './role-name.labels.ts'

export const clauseOf = (pair: string, locale: Locale): string => pairNamed(pair)?.clause[locale] ?? pair
export const actOf = (pair: string, locale: Locale): string => pairNamed(pair)?.what?.[locale] ?? pair

const sideOf = ({ role, post }: Collision['one'], locale: Locale): string =>
  locale === 'ja' ? `${roleName(role, locale)}（${post}）` : `${roleName(role, locale)} (${post})`

/** 監査人（会計課長）と情報セキュリティ管理者（会計課長） */
export const rolesOf = ({ one, other }: Pick<Collision, 'one' | 'other'>, locale: Locale): string =>
  locale === 'ja'
    ? `${sideOf(one, locale)}と${sideOf(other, locale)}`
    : `${sideOf(one, locale)} and ${sideOf(other, locale)}`

const daysOf = (from: Day, to: Day | null, locale: Locale): string =>
  locale === 'ja'
    ? `${formatBoth(from)}から${to === null ? '' : `${formatBoth(to)}まで`}`
    : `${from} – ${to ?? ''}`.trim()

/** Who, which roles, which days: a sentence's part for each double role. */
export const collisionText = (one: Collision, locale: Locale): string =>
  `${one.person}${locale === 'ja' ? '：' : ': '}${rolesOf(one, locale)}${locale === 'ja' ? '、' : ', '}${daysOf(one.from, one.to, locale)}`
