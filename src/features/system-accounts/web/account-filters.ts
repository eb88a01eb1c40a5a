import { useQuery } from '@tanstack/react-query'
import { useLocale, useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { RegisterFilter } from '../../registers/web/register-list.types.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import {
  accountKinds,
  type AccountKey,
  accountLabels,
  findingLabels,
  matchLabels,
  standingLabels,
} from '../system-accounts.labels.ts'
import { query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'

/** What the register of accounts can be narrowed by. */
export const useAccountFilters = (): RegisterFilter[] => {
  const t = useText(accountsText)
  const locale = useLocale()
  const { data: systems = [] } = useQuery(query.systemAccounts.systems.queryOptions({ input: {}, staleTime: 60_000 }))
  const label = (key: AccountKey) => accountLabels[key][locale]
  return [
    {
      key: 'systemId',
      label: label('systemId'),
      kind: 'choice',
      quick: true,
      options: systems.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'standing',
      label: t('standing'),
      kind: 'choice',
      quick: true,
      options: wordOptions(standingLabels, locale),
    },
    { key: 'kind', label: label('kind'), kind: 'choice', quick: true, options: wordOptions(accountKinds, locale) },
    { key: 'privileged', label: label('privileged'), kind: 'flag', quick: true },
    ...(
      ['leaver', 'withoutPerson', 'unused', 'sharedWithoutUse', 'privilegedWithoutBasis', 'removalNotDone'] as const
    ).map((key) => ({ key, label: findingLabels[key][locale], kind: 'flag' as const })),
    { key: 'unitId', label: label('unitId'), kind: 'pick', search: pickObjects('unit', 'memberBody') },
    { key: 'personId', label: label('personId'), kind: 'pick', search: pickObjects('person') },
    { key: 'responsiblePostId', label: label('responsiblePostId'), kind: 'pick', search: pickObjects('post') },
    { key: 'matchedBy', label: t('matchedBy'), kind: 'choice', options: wordOptions(matchLabels, locale) },
    { key: 'unusedDays', label: t('unusedDays'), kind: 'number' },
    { key: 'lastUsedOn', label: label('lastUsedOn'), kind: 'day' },
    { key: 'grantedOn', label: label('grantedOn'), kind: 'day' },
    { key: 'seenOn', label: t('seenOn'), kind: 'day' },
    { key: 'goneOn', label: label('goneOn'), kind: 'day' },
  ]
}
