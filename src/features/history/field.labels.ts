import { dayText } from '../../core/dates/day-text.ts'
import type { Message } from '../../core/errors.ts'
import { verbNames } from '../../core/permission.labels.ts'
import { fields } from './field-names.labels.ts'
import { values, valuesOf } from './field-values.labels.ts'

/** The word for a field; of a nested one the last part counts: `decision.decidedOn`. */
export function fieldName(field: string, locale: 'ja' | 'en'): string {
  const word = fields[field] ?? fields[lastPart(field)]
  return word?.[locale] ?? field
}

/** Fields whose value is one of a few words; whatever a person typed is never translated. */
const worded = new Set([
  'answer',
  'enabled',
  'matchedBy',
  'privileged',
  'axis',
  'kind',
  'securityRole',
  'active',
  'pointOfContact',
  'covered',
  'isSample',
  'passwordReset',
  'mustChangePassword',
  'secondFactorCleared',
  'requiresSecondFactor',
  'shipped',
  'encryption',
  'find',
  'secondStepOutside',
  'linkByName',
  'allowHttp',
  'secretSet',
  'secretChanged',
  'locale',
  'result',
  'logEvery',
  'disclosure',
  'state',
  'perUnit',
  'legalDay',
  'how',
  'tier',
  'verdict',
  'one',
  'other',
  'role',
  'objectKind',
  'subjectRole',
  'standing',
  'medium',
  'personal',
  'specificPersonal',
  'shared',
  'register',
  'existingOnStart',
  'needsProcedure',
  'multiFactor',
  'mediaBlocked',
  'encrypted',
  'emergency',
  'malwareProtection',
  'mayHoldPersonalNumber',
  'needsMultiFactor',
  'blocksMedia',
  'reachesInternet',
  'traffic',
  'hashSource',
  'networkModel',
  'security',
  'passwordSet',
  'passwordChanged',
])

const lastPart = (field: string): string => field.split('.').at(-1) ?? field

/** 役割（範囲、期間） for the lists that history keeps as `role: staff / scopeId: … / validTo: …`; a role of the body's own stands there by name. */
const grantName = (text: string, locale: 'ja' | 'en'): string =>
  text
    .split('、')
    .map((grant) => {
      const parts = new Map(grant.split(' / ').map((part) => [part.split(': ')[0] ?? '', part.replace(/^\w+: /, '')]))
      const role = parts.get('role')
      if (role === undefined) return grant
      const [from, to] = [parts.get('validFrom'), parts.get('validTo')]
      const shown = (day: string) => dayText(day, locale, { both: true })
      const days = from || to ? `${from ? shown(from) : ''}～${to ? shown(to) : ''}` : null
      const scope = parts.has('own') ? { ja: '本人', en: 'own' }[locale] : parts.get('scopeId')
      const limits = [scope, days].filter((limit) => limit !== undefined && limit !== null)
      return `${values[role]?.[locale] ?? role}${limits.length > 0 ? `（${limits.join('、')}）` : ''}`
    })
    .join('、')

const words: Record<string, Message> = verbNames

/** A stored value as a reader knows it; `record`: the kind of record, where the same field has words of its own. */
export function valueName(field: string, value: string, locale: 'ja' | 'en', record = ''): string {
  if (field === 'grants') return grantName(value, locale)
  if (field === 'verbs')
    return value
      .split('、')
      .map((verb) => words[verb]?.[locale] ?? verb)
      .join('、')
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value, locale, { both: true })
  // Lists of records keep their keys: `fiscalYear: 2026 / rows: 3`.
  if (/(?:^|、| \/ )\w+: /.test(value))
    return value.replace(
      /(^|、| \/ )(\w+): /g,
      (_, before: string, key: string) => `${before}${fieldName(key, locale)}：`,
    )
  const own = valuesOf[`${record}.${lastPart(field)}`]?.[value] ?? valuesOf[lastPart(field)]?.[value]
  if (own) return own[locale]
  return worded.has(lastPart(field)) ? (values[value]?.[locale] ?? value) : value
}
