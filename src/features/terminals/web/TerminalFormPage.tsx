import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { TerminalForm } from './TerminalForm.tsx'
import { query } from './terminals-api.ts'
import { terminalsText } from './terminals.text.ts'

/** A new terminal. */
export const NewTerminalPage = () => {
  const t = useText(terminalsText)
  return (
    <Page>
      <PageHeader
        title={t('newTitle')}
        crumbs={[{ label: t('title'), href: '/terminals' }, { label: t('register') }]}
      />
      <TerminalForm terminal={null} />
    </Page>
  )
}

/** A terminal to be changed. */
export const EditTerminalPage = () => {
  const t = useText(terminalsText)
  const { terminalId = '' } = useParams({ strict: false })
  const found = useQuery(query.terminals.get.queryOptions({ input: { id: terminalId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(terminal) => (
          <>
            <PageHeader
              title={`${t('editTitle')}：${terminal.name}`}
              crumbs={[
                { label: t('title'), href: '/terminals' },
                { label: terminal.number, href: `/terminals/${terminal.id}` },
                { label: t('change') },
              ]}
            />
            <TerminalForm key={terminal.id} terminal={terminal} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
