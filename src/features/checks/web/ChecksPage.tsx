import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { checkRegisters } from '../check.types.ts'
import { registerNames } from '../checks.labels.ts'
import { query } from './checks-api.ts'
import { useCheckColumns } from './check-columns.tsx'
import { checksText } from './checks.text.ts'

export const ChecksPage = () => <CheckList coherence={false} />

/** 整合性点検: what contradicts itself across registers. */
export const CoherencePage = () => <CheckList coherence />

const CheckList = ({ coherence }: { coherence: boolean }) => {
  const locale = useLocale()
  const t = useText(checksText)
  const { get, set } = useAddress()
  const found = useQuery(query.checks.list.queryOptions({ input: {} }))
  const columns = useCheckColumns(!coherence)
  const only = get('found') !== null
  return (
    <Page>
      <PageHeader
        title={coherence ? t('coherence') : t('title')}
        subtitle={coherence ? t('coherenceWhy') : t('subtitle')}
        actions={
          <AppLink href={coherence ? '/checks' : '/coherence'}>{coherence ? t('title') : t('coherence')}</AppLink>
        }
        printable
      />
      <div className="no-print mb-3">
        <Checkbox label={t('onlyFound')} value={only} onChange={(next) => set({ found: next ? '1' : null })} />
      </div>
      <Fetched query={found} lines={12}>
        {({ rows, limited }) => {
          const shown = rows.filter(
            (row) => (row.register === 'coherence') === coherence && (!only || row.negatives > 0),
          )
          return (
            <>
              {limited && <p className="mb-2 text-sm text-ink-soft">{t('limited')}</p>}
              {shown.length === 0 && <EmptyState title={t('none')} next={t('noneNext')} />}
              {checkRegisters.map((register) => {
                const group = shown.filter((row) => row.register === register)
                return (
                  group.length > 0 && (
                    <section key={register} className="mb-5">
                      {!coherence && <h2 className="mb-1 text-base font-700">{registerNames[register][locale]}</h2>}
                      <Table
                        caption={registerNames[register][locale]}
                        columns={columns}
                        rows={group}
                        rowKey={({ code }) => code}
                        empty={null}
                      />
                    </section>
                  )
                )
              })}
            </>
          )
        }}
      </Fetched>
    </Page>
  )
}
