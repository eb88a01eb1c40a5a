import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { SearchBox } from '../../../web/kit/SearchBox.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import type { Slip } from '../accounts.schema.ts'
import { rosterLabels } from '../roster-accounts.labels.ts'
import { CandidatesTable } from './CandidatesTable.tsx'
import { query, type Candidate } from './people-api.ts'
import { RosterGrantForm } from './RosterGrantForm.tsx'
import { SlipsView } from './SlipsView.tsx'
import { useUnitOptions } from './use-unit-options.ts'

/** Accounts for people of the roster: chosen, named, given a role, made in one go; then their slips. */
export const RosterAccountsPage = () => {
  const t = useText(rosterLabels)
  const { get, set, open } = useAddress()
  const units = useUnitOptions()
  const [search, unitId] = [get('q') ?? '', get('unit')]
  const found = useQuery({
    ...query.accounts.candidates.queryOptions({ input: { search, ...(unitId ? { unitId } : {}) } }),
    placeholderData: keepPreviousData,
  })
  // Whoever was chosen stays so while another filter shows others.
  const [chosen, setChosen] = useState<ReadonlyMap<string, Candidate>>(new Map())
  const [slips, setSlips] = useState<readonly Slip[] | null>(null)
  if (slips) return <SlipsView slips={slips} onClose={() => open('/accounts')} />
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: t('accounts'), href: '/accounts' }, { label: t('title') }]}
      />
      <h2 className="mb-2 text-lg font-700">{t('choose')}</h2>
      <div className="mb-4 flex flex-wrap items-end gap-4">
        <SearchBox label={t('search')} value={search} onSearch={(q) => set({ q })} />
        <Select
          label={t('unit')}
          placeholder={t('allUnits')}
          options={units}
          value={unitId}
          onChange={(unit) => set({ unit })}
        />
      </div>
      <Fetched query={found}>
        {({ rows, total }) => (
          <>
            {total > rows.length && (
              <div className="mb-4">
                <Banner kind="info" title={t('more', { n: rows.length, total })}>
                  {t('moreNext')}
                </Banner>
              </div>
            )}
            <CandidatesTable rows={rows} chosen={chosen} onChange={setChosen} filtered={search !== '' || !!unitId} />
            {(rows.length > 0 || chosen.size > 0) && (
              <>
                <h2 className="mt-8 mb-2 text-lg font-700">{t('give')}</h2>
                <RosterGrantForm
                  chosen={[...chosen.values()]}
                  hidden={[...chosen.keys()].filter((id) => !rows.some(({ personId }) => personId === id)).length}
                  onMade={setSlips}
                />
              </>
            )}
          </>
        )}
      </Fetched>
    </Page>
  )
}
