import type { ReactNode } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { accountKinds, type AccountKey, accountLabels, matchLabels } from '../system-accounts.labels.ts'
import type { Account } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'

/** Facts of an account in groups, as its page shows them. */
export function useAccountFacts(account: Account) {
  const t = useText(accountsText)
  const locale = useLocale()
  const fact = (key: AccountKey, value: ReactNode) => ({ term: accountLabels[key][locale], value: value || '–' })
  const day = (key: AccountKey, value: string | null) => fact(key, value && <DateText day={value} both />)
  const { person } = account
  return [
    {
      heading: t('basics'),
      items: [
        fact('systemId', <AppLink href={`/systems/${account.system.id}`}>{account.system.name}</AppLink>),
        fact('login', account.login),
        fact('kind', accountKinds[account.kind][locale]),
        fact('affiliation', account.affiliation),
        fact('unitId', account.unit?.name ?? t('wholeBody')),
      ],
    },
    {
      heading: t('whose'),
      items:
        account.kind === 'personal'
          ? [
              fact(
                'personId',
                person ? (
                  <span className="flex flex-wrap items-center gap-2">
                    <AppLink href={`/system-accounts/people/${person.id}`}>{person.name}</AppLink>
                    {account.leaver && <Tag tone="red">{t('leaver')}</Tag>}
                  </span>
                ) : (
                  t(account.ofMemberBody ? 'offRoster' : 'nobody')
                ),
              ),
              { term: t('matchedBy'), value: account.matchedBy ? matchLabels[account.matchedBy][locale] : '–' },
              fact('staffNumber', account.fields.staffNumber),
              fact('email', account.fields.email),
            ]
          : [fact('responsiblePostId', account.responsible?.name ?? t('noResponsible'))],
    },
    {
      heading: t('rights'),
      items: [
        fact('privileged', account.privileged ? '○' : '×'),
        fact('groups', account.groups),
        fact('basis', account.basis),
        day('grantedOn', account.grantedOn),
      ],
    },
    {
      heading: t('use'),
      items: [
        fact('enabled', account.fields.enabled ? '○' : '×'),
        day('lastUsedOn', account.lastUsedOn),
        { term: t('unusedDays'), value: account.unusedDays === null ? '–' : t('days', { n: account.unusedDays }) },
        { term: t('seenOn'), value: <DateText day={account.seenOn} both /> },
        ...(account.goneOn ? [day('goneOn', account.goneOn)] : []),
      ],
    },
  ]
}
