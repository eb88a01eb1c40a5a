import { useLocale, useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { RegisterFilter } from '../../registers/web/register-list.types.ts'
import { supportLabels } from '../../systems/systems.labels.ts'
import { answerLabels, outsideLabels, terminalKindLabels, terminalLabels } from '../terminals.labels.ts'
import { terminalsText } from './terminals.text.ts'

/** What the register of terminals can be narrowed by. */
export const useTerminalFilters = (): RegisterFilter[] => {
  const t = useText(terminalsText)
  const locale = useLocale()
  const label = (key: keyof typeof terminalLabels) => terminalLabels[key][locale]
  const words = (labels: Record<string, { ja: string; en: string }>) =>
    Object.entries(labels).map(([value, word]) => ({ value, label: word[locale] }))
  const answer = (key: 'multiFactor' | 'mediaBlocked' | 'encrypted' | 'malwareProtection', quick = false) => ({
    key,
    label: label(key),
    kind: 'choice' as const,
    quick,
    options: words(answerLabels),
  })
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
    { key: 'kind', label: label('kind'), kind: 'choice', quick: true, options: words(terminalKindLabels) },
    answer('multiFactor', true),
    { key: 'outside', label: t('outside'), kind: 'choice', quick: true, options: words(outsideLabels) },
    answer('mediaBlocked'),
    answer('encrypted'),
    answer('malwareProtection'),
    { key: 'support', label: t('support'), kind: 'choice', options: words(supportLabels) },
    { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
    { key: 'zoneId', label: label('zoneId'), kind: 'pick', search: pickObjects('zone') },
    { key: 'containerId', label: label('containerId'), kind: 'pick', search: pickObjects('system', 'area') },
    { key: 'userPersonId', label: label('userPersonId'), kind: 'pick', search: pickObjects('person') },
    { key: 'supportEnds', label: label('supportEnds'), kind: 'day' },
    { key: 'leaseEnds', label: label('leaseEnds'), kind: 'day' },
    { key: 'validFrom', label: label('validFrom'), kind: 'day' },
  ]
}
