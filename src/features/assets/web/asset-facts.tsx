import type { ReactNode } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { type AssetKey, assetLabels, mediumLabels, personalLabels } from '../assets.labels.ts'
import type { Asset } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

/** Facts of an asset in groups, as its page shows them. */
export function useAssetFacts(asset: Asset) {
  const t = useText(assetsText)
  const locale = useLocale()
  const { fields } = asset
  const fact = (key: AssetKey, value: ReactNode) => ({ term: assetLabels[key][locale], value: value || '–' })
  const typed = (key: AssetKey) => fact(key, String(fields[key] ?? ''))
  const day = (key: AssetKey, value: string | null) => fact(key, value && <DateText day={value} both />)
  const count = (value: number | null, words: 'persons' | 'bindersOf' | 'years') =>
    value === null ? '' : t(words, { n: value.toLocaleString('ja-JP') })
  const isFile = asset.specificPersonal || fields.fileName !== ''
  return [
    {
      heading: t('basics'),
      items: [
        fact('business', asset.business),
        typed('description'),
        fact('medium', mediumLabels[asset.medium][locale]),
        fact('binders', count(asset.binders, 'bindersOf')),
        ...(asset.source
          ? [
              {
                term: t('source'),
                value: (
                  <AppLink href={`/assets/${asset.source.id}`}>
                    {asset.source.number} {asset.source.name}
                  </AppLink>
                ),
              },
            ]
          : []),
      ],
    },
    {
      heading: t('classes'),
      items: [
        fact('confidentialityId', asset.confidentiality?.name ?? t('unclassified')),
        fact('integrityId', asset.integrity?.name),
        fact('availabilityId', asset.availability?.name),
        typed('classReason'),
      ],
    },
    {
      heading: t('where'),
      items: [
        fact('place', asset.place),
        fact('containerId', asset.container?.name),
        fact('zoneId', asset.zone?.name),
        typed('takeOut'),
      ],
    },
    { heading: t('responsible'), items: [fact('ownerPostId', asset.owner?.name), typed('users')] },
    {
      heading: t('personalPart'),
      items: [
        fact('personal', personalLabels[asset.personal][locale]),
        fact('persons', count(asset.persons, 'persons')),
        ...(isFile ? [typed('fileName'), typed('purpose'), typed('recordedItems'), typed('collectedFrom')] : []),
        ...asset.assessments.map(({ name, nextReview }) => ({
          term: t('assessments'),
          value: (
            <AppLink href="/assets/assessments">
              {name} {nextReview && t('reviewOf', { day: nextReview })}
            </AppLink>
          ),
        })),
      ],
    },
    {
      heading: t('keeping'),
      items: [
        fact('retentionYears', [count(asset.retentionYears, 'years'), asset.retentionNote].filter(Boolean).join(' ')),
        typed('disposalMethod'),
        fact('supplierId', asset.supplier?.name),
      ],
    },
    {
      heading: t('dates'),
      items: [
        day('confirmedOn', asset.confirmedOn),
        day('validFrom', asset.validFrom),
        ...(asset.validTo ? [day('validTo', asset.validTo)] : []),
      ],
    },
  ]
}
