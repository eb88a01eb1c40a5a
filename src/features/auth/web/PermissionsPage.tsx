import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { verbAreas, verbNames } from '../../../core/permission.labels.ts'
import type { Verb } from '../../../core/permission.ts'
import { createApi } from '../../../web/api.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { meContract } from '../me.contract.ts'
import { permissionsLabels } from '../permissions.labels.ts'
import { GrantLine } from './GrantLine.tsx'

const { client, query } = createApi({ me: meContract })
type Grant = Awaited<ReturnType<typeof client.me.permissions>>['grants'][number]

/** What the signed-in person may do, where, through which role, until when. */
export const PermissionsPage = () => {
  const t = useText(permissionsLabels)
  const permissions = useQuery(query.me.permissions.queryOptions({ input: {} }))
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={t('why')} printable />
      <Fetched query={permissions}>
        {({ grants }) => (
          <>
            <h2 className="mb-2 text-lg font-700">{t('roles')}</h2>
            <Table
              caption={t('roles')}
              whole
              rows={grants}
              rowKey={(row) => row.id}
              empty={<EmptyState title={t('none')} next={t('noneNext')} />}
              columns={[
                { key: 'role', header: t('role'), rowHeader: true, cell: (row) => <GrantLine grant={row} /> },
                { key: 'note', header: t('note'), cell: (row) => row.note || '–' },
              ]}
            />
            <h2 className="mt-6 mb-2 text-lg font-700">{t('matrix')}</h2>
            <HeldVerbs grants={grants.filter(({ standing }) => standing === 'current')} />
            <p className="mt-3 text-sm text-ink-soft">{t('ownNote')}</p>
          </>
        )}
      </Fetched>
    </Page>
  )
}

const HeldVerbs = ({ grants }: { grants: readonly Grant[] }) => {
  const t = useText(permissionsLabels)
  const locale = useLocale()
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t('matrix')}</caption>
      <thead>
        <tr className="border-b border-line text-left">
          <th scope="col" className="px-2 py-2">
            {t('verb')}
          </th>
          <th scope="col" className="px-2 py-2">
            {t('where')}
          </th>
        </tr>
      </thead>
      <tbody>
        {verbAreas.map(({ area, name, verbs }) => (
          <Fragment key={area}>
            <tr className="bg-solid-gray-50">
              <th colSpan={2} scope="rowgroup" className="px-2 py-1 text-left">
                {name[locale]}
              </th>
            </tr>
            {verbs.map((verb) => (
              <tr key={verb} className="border-t border-line-soft align-top">
                <th scope="row" className="py-1 pr-2 pl-5 text-left font-400">
                  {verbNames[verb][locale]}
                </th>
                <td className="px-2 py-1">
                  <Through verb={verb} grants={grants} />
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

const Through = ({ verb, grants }: { verb: Verb; grants: readonly Grant[] }) => {
  const t = useText(permissionsLabels)
  const held = grants.filter(({ verbs }) => verbs.includes(verb))
  if (held.length === 0) return <span className="text-ink-soft">– {t('not')}</span>
  return held.map((grant) => <GrantLine key={grant.id} grant={grant} />)
}
