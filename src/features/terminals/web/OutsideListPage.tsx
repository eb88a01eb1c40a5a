import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { listKindLabels, populationLabels } from '../outside-lists.labels.ts'
import { views } from '../outside-lists.schema.ts'
import { ComparedRows } from './ComparedRows.tsx'
import { client, type OutsideList, query } from './terminals-api.ts'
import { outsideListsText } from './outside-lists.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

export const OutsideListPage = () => {
  const { listId = '' } = useParams({ strict: false })
  const found = useQuery(query.outsideLists.get.queryOptions({ input: { id: listId } }))
  return <Page>{<Fetched query={found}>{(list) => <Comparison list={list} />}</Fetched>}</Page>
}

/** One list against the register: what agrees, what differs, and what stands on one side only. */
const Comparison = ({ list }: { list: OutsideList }) => {
  const t = useText(outsideListsText)
  const locale = useLocale()
  const done = useDone()
  const { get, set, open } = useAddress()
  const write = useMay().may('registers.write')
  const [removing, setRemoving] = useState(false)
  const [pending, setPending] = useState(false)
  const { counts } = list
  const name = listKindLabels[list.kind][locale]
  const agrees = counts.onlyList + counts.onlyRegister + counts.differing === 0
  const rematch = async () => {
    setPending(true)
    try {
      const { matched } = await client.outsideLists.rematch({ id: list.id })
      await done(t('rematched', { n: matched }))
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <PageHeader
        title={name}
        subtitle={`${list.source}　${t('takenOn')} ${shownDay(list.takenOn)}　${list.fileName}`}
        crumbs={[{ label: t('title'), href: '/outside-lists' }, { label: name }]}
        printable
        actions={
          <>
            <a
              href={`/api/outside-lists/${list.id}/comparison.xlsx`}
              download
              className={buttonClass('tertiary', 'sm')}
            >
              {t('excel')}
            </a>
            {write && (
              <>
                <Button variant="tertiary" size="sm" onPress={() => setRemoving(true)}>
                  {t('remove')}
                </Button>
                <Button variant="secondary" size="sm" pending={pending} onPress={() => void rematch()}>
                  {t('rematch')}
                </Button>
              </>
            )}
          </>
        }
      />
      <Banner kind={agrees ? 'success' : 'warning'} title={t(agrees ? 'reconciled' : 'notReconciled')}>
        {!agrees && <p>{t('notReconciledWhy', counts)}</p>}
        <p>
          {t('register')} {counts.register.toLocaleString('ja-JP')}、{t('rows')} {counts.rows.toLocaleString('ja-JP')}。
          {t('population', { what: populationLabels[list.kind][locale] })}
        </p>
      </Banner>
      <div className="mt-4">
        <Tabs
          label={t('views')}
          selected={views.find((view) => view === get('view')) ?? 'differing'}
          onSelect={(view) => set({ view })}
          items={views.map((view) => ({
            id: view,
            label: t(view),
            count: counts[view],
            content: <ComparedRows id={list.id} view={view} />,
          }))}
        />
      </div>
      {removing && (
        <ConfirmDialog
          open
          onClose={() => setRemoving(false)}
          title={t('removeTitle', { name: `${name}（${list.source}）` })}
          consequences={[t('removeWhat')]}
          confirmLabel={t('remove')}
          onConfirm={async () => {
            await client.outsideLists.remove({ id: list.id })
            open('/outside-lists')
            await done(t('removed'))
          }}
        />
      )}
    </>
  )
}
