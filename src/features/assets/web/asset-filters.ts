import { useQuery } from '@tanstack/react-query'
import { useLocale, useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { RegisterFilter } from '../../registers/web/register-list.types.ts'
import { assetLabels, mediumLabels, personalLabels } from '../assets.labels.ts'
import { query } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

/** What the register of assets can be narrowed by. */
export const useAssetFilters = (): RegisterFilter[] => {
  const t = useText(assetsText)
  const locale = useLocale()
  const { data: levels } = useQuery(query.assets.levels.queryOptions({ input: {}, staleTime: 60_000 }))
  const label = (key: keyof typeof assetLabels) => assetLabels[key][locale]
  const words = (labels: Record<string, { ja: string; en: string }>) =>
    Object.entries(labels).map(([value, word]) => ({ value, label: word[locale] }))
  const ranks = (list: { id: string; name: string }[] | undefined) =>
    (list ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return [
    {
      key: 'standing',
      label: t('standing'),
      kind: 'choice',
      quick: true,
      options: [
        { value: 'current', label: t('current') },
        { value: 'ended', label: t('ended') },
      ],
    },
    {
      key: 'confidentialityId',
      label: label('confidentialityId'),
      kind: 'choice',
      quick: true,
      options: ranks(levels?.confidentiality),
    },
    { key: 'medium', label: label('medium'), kind: 'choice', quick: true, options: words(mediumLabels) },
    { key: 'personal', label: label('personal'), kind: 'choice', quick: true, options: words(personalLabels) },
    { key: 'specificPersonal', label: label('specificPersonal'), kind: 'flag' },
    { key: 'integrityId', label: label('integrityId'), kind: 'choice', options: ranks(levels?.integrity) },
    { key: 'availabilityId', label: label('availabilityId'), kind: 'choice', options: ranks(levels?.availability) },
    { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
    { key: 'ownerPostId', label: label('ownerPostId'), kind: 'pick', search: pickObjects('post') },
    { key: 'misplaced', label: t('misplaced'), kind: 'flag' },
    { key: 'zoneId', label: label('zoneId'), kind: 'pick', search: pickObjects('zone') },
    {
      key: 'containerId',
      label: label('containerId'),
      kind: 'pick',
      search: pickObjects('system', 'store', 'area', 'medium'),
    },
    { key: 'supplierId', label: label('supplierId'), kind: 'pick', search: pickObjects('supplier') },
    { key: 'confirmedOn', label: label('confirmedOn'), kind: 'day' },
    { key: 'validFrom', label: label('validFrom'), kind: 'day' },
    { key: 'persons', label: label('persons'), kind: 'number' },
    { key: 'retentionYears', label: label('retentionYears'), kind: 'number' },
  ]
}
