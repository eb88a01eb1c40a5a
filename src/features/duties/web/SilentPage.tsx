import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useAddress } from '../../../web/use-address.ts'
import { client, query } from './duties-api.ts'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { headName, headNumbers } from './head-names.ts'
import { listText, silentText } from './lists.text.ts'
import { SilentTable, type SilentRow } from './SilentTable.tsx'
import { useAfterChange } from './use-after-change.ts'
import { useMay } from './use-may.ts'

/** Measures on which the documents are silent, by 号, and their way into the duties. */
export const SilentPage = () => {
  const t = useText(silentText)
  const silent = useQuery(query.duties.silent.queryOptions({ input: {} }))
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('subtitle')} printable />
      <Fetched query={silent} lines={12}>
        {({ rows }) =>
          rows.length === 0 ? <EmptyState title={t('empty')} reason={t('emptyReason')} /> : <SilentRows rows={rows} />
        }
      </Fetched>
    </Page>
  )
}

const SilentRows = ({ rows }: { rows: readonly SilentRow[] }) => {
  const locale = useLocale()
  const t = useText(silentText)
  const list = useText(listText)
  const address = useAddress()
  const told = useAfterChange()
  const may = useMay('duties.write')
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const only = Number(address.get('head')) || null
  const groups = [...headNumbers.map((head): number | null => head), null]
    .filter((head) => only === null || head === only)
    .map((head) => ({
      head,
      own: rows.filter(({ heads }) => (head === null ? heads.length === 0 : heads.includes(head))),
    }))
    .filter(({ own }) => own.length > 0)

  const takeUp = async () => {
    setPending(true)
    setFailure(null)
    try {
      const { created } = await client.duties.takeUp({ measureIds: [...keys] })
      setKeys(new Set())
      await told(t('takenUp', { n: created }))
    } catch (error) {
      setFailure(problemOf(error).message)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <div className="no-print sticky top-0 z-20 -mt-2 mb-3 flex flex-wrap items-end justify-between gap-3 bg-white py-2">
        <FilterSelect
          label={list('head')}
          value={address.get('head')}
          onPick={(head) => address.set({ head })}
          options={headNumbers.map((head) => ({ value: String(head), label: headName(head, locale) }))}
        />
        <div className="flex items-center gap-3">
          <span role="status" className="text-sm text-ink-soft">
            {may ? t('selected', { n: keys.size }) : t('mayNot')}
          </span>
          <Button disabled={!may || keys.size === 0} pending={pending} onPress={() => void takeUp()}>
            {t('takeUp')}
          </Button>
        </div>
      </div>
      {failure !== null && (
        <div className="mb-3">
          <Banner kind="error" title={t('failed')} live>
            {failure}
          </Banner>
        </div>
      )}
      {groups.map(({ head, own }) => (
        <SilentTable
          key={head ?? 0}
          title={head === null ? t('noHead') : headName(head, locale)}
          rows={own}
          selection={may ? { keys, onChange: setKeys } : undefined}
        />
      ))}
    </>
  )
}
