import type { ReactNode } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { formatFilters } from '../../registers/list/filters.rules.ts'
import { procedureLabels, type SystemKey, systemLabels } from '../systems.labels.ts'
import { SupportDay } from './SupportDay.tsx'
import type { System } from './systems-api.ts'
import { systemsText } from './systems.text.ts'

/** The list at `path`, narrowed to what the system holds. */
const heldHref = (path: string, id: string) =>
  `${path}?${new URLSearchParams({ f: formatFilters([{ key: 'containerId', op: 'in', values: [id] }]) }).toString()}`

/** Facts of a system in groups, as its page shows them. */
export function useSystemFacts(system: System) {
  const t = useText(systemsText)
  const locale = useLocale()
  const fact = (key: SystemKey, value: ReactNode) => ({ term: systemLabels[key][locale], value: value || '–' })
  const day = (value: string | null) => value && <DateText day={value} both />
  const levels = [system.confidentiality, system.integrity, system.availability]
  const existing = { true: 'existingYes', false: 'existingNo', null: 'existingOpen' } as const
  return [
    { heading: t('basics'), items: [fact('purpose', system.purpose), fact('sharedWith', system.sharedWith)] },
    {
      heading: t('responsible'),
      items: [
        fact('administratorPostId', system.administrator?.name),
        fact('operatorPostId', system.operator?.name),
        fact('supplierId', system.supplier?.name),
      ],
    },
    { heading: t('where'), items: [fact('zoneId', system.zone?.name), fact('place', system.place)] },
    {
      heading: t('holds'),
      items: [
        {
          term: t('class'),
          value: (
            <>
              {levels.some(Boolean) ? levels.map((level) => level?.name ?? '–').join('・') : t('unclassified')}{' '}
              <AppLink href={`/objects/${system.id}/class`}>{t('whyClass')}</AppLink>
            </>
          ),
        },
        {
          term: t('assets'),
          value: <AppLink href={heldHref('/assets', system.id)}>{t('of', { n: system.assets })}</AppLink>,
        },
        {
          term: t('terminals'),
          value: <AppLink href={heldHref('/terminals', system.id)}>{t('of', { n: system.terminals })}</AppLink>,
        },
        { term: t('accounts'), value: t('of', { n: system.accounts }) },
      ],
    },
    {
      heading: t('rules'),
      items: [
        fact('supportEnds', <SupportDay row={system} />),
        fact('existingOnStart', t(existing[String(system.existingOnStart) as keyof typeof existing])),
        { term: t('procedure'), value: procedureLabels[system.procedure][locale] },
        fact('validFrom', day(system.validFrom)),
        ...(system.validTo ? [fact('validTo', day(system.validTo))] : []),
      ],
    },
  ]
}
