import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { query } from './areas-api.ts'
import { areasText } from './areas.text.ts'
import { EntryForm } from './EntryForm.tsx'

/** A new line of the log. */
export const NewEntryPage = () => {
  const t = useText(areasText)
  return (
    <Page>
      <PageHeader
        title={t('newEntry')}
        crumbs={[{ label: t('log'), href: '/area-entries' }, { label: t('register') }]}
      />
      <EntryForm entry={null} />
    </Page>
  )
}

/** A line of the log to be corrected. */
export const EditEntryPage = () => {
  const t = useText(areasText)
  const { entryId = '' } = useParams({ strict: false })
  const found = useQuery(query.entries.get.queryOptions({ input: { id: entryId } }))
  return (
    <Page>
      <Fetched query={found}>
        {(entry) => (
          <>
            <PageHeader
              title={t('editEntry')}
              crumbs={[
                { label: t('log'), href: '/area-entries' },
                { label: entry.who, href: `/area-entries/${entry.id}` },
                { label: t('change') },
              ]}
            />
            <EntryForm key={entry.id} entry={entry} />
          </>
        )}
      </Fetched>
    </Page>
  )
}
