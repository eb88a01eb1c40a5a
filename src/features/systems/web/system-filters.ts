import { useLocale, useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { RegisterFilter } from '../../registers/web/register-list.types.ts'
import { procedureLabels, supportLabels, systemKindLabels, systemLabels } from '../systems.labels.ts'
import { systemsText } from './systems.text.ts'

/** What the register of systems can be narrowed by. */
export const useSystemFilters = (): RegisterFilter[] => {
  const t = useText(systemsText)
  const locale = useLocale()
  const label = (key: keyof typeof systemLabels) => systemLabels[key][locale]
  const words = (labels: Record<string, { ja: string; en: string }>) =>
    Object.entries(labels).map(([value, word]) => ({ value, label: word[locale] }))
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
    { key: 'kind', label: label('kind'), kind: 'choice', quick: true, options: words(systemKindLabels) },
    { key: 'procedure', label: t('procedure'), kind: 'choice', quick: true, options: words(procedureLabels) },
    { key: 'support', label: t('support'), kind: 'choice', quick: true, options: words(supportLabels) },
    { key: 'existingOnStart', label: label('existingOnStart'), kind: 'flag' },
    { key: 'needsProcedure', label: label('needsProcedure'), kind: 'flag' },
    { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
    { key: 'zoneId', label: label('zoneId'), kind: 'pick', search: pickObjects('zone') },
    { key: 'administratorPostId', label: label('administratorPostId'), kind: 'pick', search: pickObjects('post') },
    { key: 'operatorPostId', label: label('operatorPostId'), kind: 'pick', search: pickObjects('post') },
    { key: 'supplierId', label: label('supplierId'), kind: 'pick', search: pickObjects('supplier') },
    { key: 'supportEnds', label: label('supportEnds'), kind: 'day' },
    { key: 'validFrom', label: label('validFrom'), kind: 'day' },
  ]
}
