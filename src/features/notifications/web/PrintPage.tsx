import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatBoth } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { notificationLabels } from '../notifications.labels.ts'
import { client, type PrintPerson, query } from './notifications-api.ts'
import { PrintLines } from './PrintLines.tsx'

/** 紙で渡すお知らせ: by unit and person, on A4. */
export const PrintPage = () => {
  const t = useText(notificationLabels)
  const { get, set } = useAddress()
  const printed = get('printed') === '1'
  const found = useQuery({
    ...query.notifications.printList.queryOptions({ input: { printed: printed ? 'true' : 'false' } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page>
      <PageHeader
        title={t('printTitle')}
        subtitle={<span className="no-print">{t('printWhy')}</span>}
        crumbs={[{ label: t('title'), href: '/notifications' }, { label: t('printTitle') }]}
        printable
      />
      <Fetched query={found}>
        {({ people, organisation, today }) => (
          <>
            <div className="no-print mb-3 flex flex-wrap items-center gap-x-6 gap-y-2">
              <Checkbox label={t('showPrinted')} value={printed} onChange={(on) => set({ printed: on ? '1' : null })} />
              <MarkPrinted people={people} />
            </div>
            <p className="mb-3 font-700">
              {organisation}　{t('asOf', { day: formatBoth(today) })}
            </p>
            {people.length === 0 && <EmptyState title={t('printNone')} next={t('printNoneNext')} />}
            {[...Map.groupBy(people, ({ unit }) => unit)].map(([unit, own]) => (
              <section key={unit ?? ''} className="mb-6">
                <h2 className="mb-2 border-b-2 border-ink text-lg font-700">{unit ?? t('wholeBody')}</h2>
                {own.map((person) => (
                  <section key={person.personId} className="mb-4">
                    <h3 className="mb-1 flex flex-wrap items-center gap-x-3 font-700">
                      {person.post} {t('personLine', { name: person.name })}
                      <span className="no-print font-400">
                        <Tag>{t(person.why)}</Tag>
                      </span>
                    </h3>
                    <PrintLines person={person} />
                  </section>
                ))}
              </section>
            ))}
          </>
        )}
      </Fetched>
    </Page>
  )
}

const MarkPrinted = ({ people }: { people: readonly PrintPerson[] }) => {
  const t = useText(notificationLabels)
  const done = useDone()
  const [asking, setAsking] = useState(false)
  const ids = people.flatMap(({ rows }) => rows.filter((row) => !row.printed).map(({ id }) => id)).slice(0, 5000)
  if (ids.length === 0) return null
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('markPrinted', { n: ids.length })}</Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('markPrintedTitle')}
        consequences={[t('markPrintedWhat', { n: ids.length })]}
        confirmLabel={t('markPrinted', { n: ids.length })}
        onConfirm={async () => {
          const { count } = await client.notifications.markPrinted({ ids })
          setAsking(false)
          await done(t('markedPrinted', { n: count }))
        }}
      />
    </>
  )
}
