import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Pager } from '../../../web/kit/Pager.tsx'
import { states } from '../../../web/kit/states.labels.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { query } from './duties-api.ts'
import { useDutyColumns } from './duty-columns.tsx'
import { DutyFilters } from './DutyFilters.tsx'
import { listText } from './lists.text.ts'

const filters = ['search', 'state', 'head', 'strength', 'bodyId'] as const
const sorts = ['urgency', 'title', 'measure'] as const

/** All duties with their states, filtered by the server and walked page by page. */
export const DutiesPage = () => {
  const t = useText(listText)
  const address = useAddress()
  const columns = useDutyColumns({ heads: true })
  // Where the pages before this one began; the page itself is in the address.
  const [before, setBefore] = useState<(string | null)[]>([])
  const after = address.get('after')
  const search = address.get('search')
  const state = states.find((each) => each === address.get('state'))
  const strength = (['must', 'should'] as const).find((each) => each === address.get('strength'))
  const head = Number(address.get('head'))
  const bodyId = address.get('bodyId')
  const input = {
    ...(search && { search }),
    ...(state && { state }),
    ...(strength && { strength }),
    ...(head >= 1 && head <= 8 && { head }),
    ...(bodyId && { bodyId }),
    ...(after && { after }),
    sort: sorts.find((each) => each === address.get('sort')) ?? 'urgency',
  }
  const list = useQuery({ ...query.duties.list.queryOptions({ input }), placeholderData: keepPreviousData })
  const filtered = filters.some((name) => address.get(name))
  const clear = () => {
    setBefore([])
    address.set({ ...Object.fromEntries(filters.map((name) => [name, null])), after: null })
  }
  const empty = filtered ? (
    <EmptyState
      title={t('none')}
      next={t('noneNext')}
      action={
        <Button variant="secondary" onPress={clear}>
          {t('clear')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      title={t('noDuties')}
      next={t('noDutiesNext')}
      action={
        <AppLink plain href="/" className={buttonClass('secondary')}>
          {t('toHome')}
        </AppLink>
      }
    />
  )
  return (
    <Page>
      <PageHeader title={t('title')} printable />
      <DutyFilters address={address} />
      <Fetched query={list} lines={12}>
        {({ rows, total, next }) => (
          <>
            <Table
              caption={t('title')}
              columns={columns}
              rows={rows}
              rowKey={({ id, bodyId: body }) => `${id}-${body}`}
              empty={empty}
            />
            {rows.length > 0 && (
              <Pager
                shown={rows.length}
                total={total}
                pending={list.isPlaceholderData}
                onPrevious={
                  after
                    ? () => {
                        address.set({ after: before.at(-1) ?? null })
                        setBefore(before.slice(0, -1))
                      }
                    : undefined
                }
                onNext={
                  next
                    ? () => {
                        setBefore([...before, after])
                        address.set({ after: next })
                      }
                    : undefined
                }
              />
            )}
          </>
        )}
      </Fetched>
    </Page>
  )
}
