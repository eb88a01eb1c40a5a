import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { RegisterColumn } from '../../registers/web/register-list.types.ts'
import { accountKinds, type AccountKey, accountLabels, matchLabels, standingLabels } from '../system-accounts.labels.ts'
import type { AccountRow } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'

/** Columns of the register of accounts; keys that the server sorts by. */
export const useAccountColumns = (): RegisterColumn<AccountRow>[] => {
  const t = useText(accountsText)
  const locale = useLocale()
  const label = (key: AccountKey) => accountLabels[key][locale]
  const day = (value: string | null) => (value ? <DateText day={value} /> : '–')
  return [
    { key: 'login', header: label('login'), sortable: true, rowHeader: true, cell: (row) => row.login },
    { key: 'name', header: label('name'), sortable: true, cell: (row) => row.name || '–' },
    { key: 'system', header: label('systemId'), cell: (row) => row.system.name },
    { key: 'unit', header: label('unitId'), cell: (row) => row.unit?.name ?? t('wholeBody') },
    {
      key: 'person',
      header: label('personId'),
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {row.person?.name ??
            (row.kind !== 'personal'
              ? '–'
              : row.matchedBy === 'none'
                ? matchLabels.none[locale]
                : t(row.ofMemberBody ? 'offRoster' : 'nobody'))}
          {row.leaver && <Tag tone="red">{t('leaver')}</Tag>}
        </span>
      ),
    },
    {
      key: 'kind',
      header: label('kind'),
      sortable: true,
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {accountKinds[row.kind][locale]}
          {row.privileged && <Tag tone="yellow">{t('privileged')}</Tag>}
        </span>
      ),
    },
    { key: 'lastUsedOn', header: label('lastUsedOn'), sortable: true, cell: (row) => day(row.lastUsedOn) },
    {
      key: 'standing',
      header: t('standing'),
      sortable: true,
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          {standingLabels[row.standing][locale]}
          {row.removalOpen && <Tag tone="red">{t('removalOpen')}</Tag>}
        </span>
      ),
    },
    {
      key: 'affiliation',
      header: label('affiliation'),
      sortable: true,
      first: false,
      cell: (row) => row.affiliation || '–',
    },
    { key: 'groups', header: label('groups'), first: false, cell: (row) => row.groups || '–' },
    { key: 'basis', header: label('basis'), sortable: true, first: false, cell: (row) => row.basis || '–' },
    {
      key: 'responsible',
      header: label('responsiblePostId'),
      first: false,
      cell: (row) => row.responsible?.name ?? '–',
    },
    {
      key: 'matchedBy',
      header: t('matchedBy'),
      sortable: true,
      first: false,
      cell: (row) => (row.matchedBy ? matchLabels[row.matchedBy][locale] : '–'),
    },
    {
      key: 'unusedDays',
      header: t('unusedDays'),
      sortable: true,
      first: false,
      align: 'end',
      cell: (row) => (row.unusedDays === null ? '–' : t('days', { n: row.unusedDays })),
    },
    { key: 'grantedOn', header: label('grantedOn'), sortable: true, first: false, cell: (row) => day(row.grantedOn) },
    { key: 'seenOn', header: t('seenOn'), sortable: true, first: false, cell: (row) => day(row.seenOn) },
    { key: 'goneOn', header: label('goneOn'), sortable: true, first: false, cell: (row) => day(row.goneOn) },
  ]
}
