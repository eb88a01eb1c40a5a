import type { Locale } from '../../core/context.ts'
import { dayText } from '../../core/dates/day-text.ts'
import type { Message } from '../../core/errors.ts'
import type { CheckDefinition } from './check.types.ts'
import { listKindLabels } from '../terminals/outside-lists.labels.ts'
import { methodNames } from './checks.labels.ts'

const listNames: Readonly<Record<string, Message>> = listKindLabels

const shown = (value: unknown, locale: Locale): string => {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayText(text, locale)
  return methodNames[text]?.[locale] ?? listNames[text]?.[locale] ?? text
}

/** What a check found of an object, as a sentence; '' where nothing is wanting. */
export function whySentence(check: CheckDefinition, why: unknown, locale: Locale): string {
  const facts = new Map(Object.entries(typeof why === 'object' && why !== null ? why : {}))
  const key = facts.get('r')
  const sentence = typeof key === 'string' ? check.why[key]?.[locale] : undefined
  return sentence?.replaceAll(/\{(\w+)\}/g, (_, name: string) => shown(facts.get(name), locale)) ?? ''
}
