import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { type Confirmation, query } from './accounts-api.ts'
import { accountsText } from './accounts.text.ts'
import { AnswerTable } from './AnswerTable.tsx'
import { useAnswerWord } from './answer-words.ts'
import { CloseConfirmation } from './CloseConfirmation.tsx'
import { confirmationsText } from './confirmations.text.ts'

/** One unit's accounts of one system, to be answered row by row or printed as a list. */
export const ConfirmationPage = () => {
  const t = useText(confirmationsText)
  const accounts = useText(accountsText)
  const { confirmationId = '' } = useParams({ strict: false })
  const found = useQuery(query.accountConfirmations.get.queryOptions({ input: { id: confirmationId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(confirmation) => (
          <>
            <PageHeader
              title={t('pageTitle', { system: confirmation.system.name })}
              subtitle={
                <>
                  <span>{confirmation.unit?.name ?? t('wholeBody')}</span>
                  <span>
                    {t('dueOn')} {formatWareki(confirmation.dueOn)}
                  </span>
                  <span>
                    {t('answered')} {t('answeredOf', { answered: confirmation.answered, rows: confirmation.rows })}
                  </span>
                  {confirmation.overdue && <Tag tone="red">{t('overdue')}</Tag>}
                  {confirmation.closedOn && <Tag>{t('closed')}</Tag>}
                </>
              }
              crumbs={[
                { label: accounts('title'), href: '/system-accounts' },
                { label: accounts('confirmations'), href: '/system-accounts/confirmations' },
                { label: confirmation.unit?.name ?? t('wholeBody') },
              ]}
              printable
              actions={
                <>
                  <a
                    href={`/api/account-confirmations/${confirmation.id}/list.xlsx`}
                    download
                    className={buttonClass('tertiary', 'sm')}
                  >
                    {t('sheet')}
                  </a>
                  <CloseConfirmation confirmation={confirmation} />
                </>
              }
            />
            <AnswerTable key={confirmation.id} confirmation={confirmation} />
            <LastOnly confirmation={confirmation} />
          </>
        )}
      </Fetched>
    </Page>
  )
}

const LastOnly = ({ confirmation: { lastOnly } }: { confirmation: Confirmation }) => {
  const t = useText(confirmationsText)
  const word = useAnswerWord()
  if (lastOnly.length === 0) return null
  return (
    <section className="mt-6">
      <h2 className="mb-1 font-700">{t('lastOnly')}</h2>
      <ul className="text-sm">
        {lastOnly.map(({ id, login, name, answer }) => (
          <li key={id}>
            <AppLink href={`/system-accounts/${id}`}>{login}</AppLink>　{name}　{word(answer)}
          </li>
        ))}
      </ul>
    </section>
  )
}
