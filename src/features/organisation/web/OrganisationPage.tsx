import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { HistoryPanel } from '../../history/web/HistoryPanel.tsx'
import { organisationLabels } from '../organisation.labels.ts'
import { BoundBodiesTab } from './BoundBodiesTab.tsx'
import { MemberBodiesTab } from './MemberBodiesTab.tsx'
import { query, type Organisation } from './organisation-api.ts'
import { RenameDialog } from './RenameDialog.tsx'
import { SettingBodiesTab } from './SettingBodiesTab.tsx'
import { UnitsTab } from './UnitsTab.tsx'

export const OrganisationPage = () => {
  const found = useQuery(query.organisation.get.queryOptions({ input: {} }))
  return (
    <Page>
      <Fetched query={found}>{(organisation) => <Parts organisation={organisation} />}</Fetched>
    </Page>
  )
}

const Parts = ({ organisation }: { organisation: Organisation }) => {
  const t = useText(organisationLabels)
  const { get, set } = useAddress()
  const [renaming, setRenaming] = useState(false)
  const { may, everywhere } = useMay()
  const all = everywhere('organisation.write')
  const { name, code, kind, boundBodies, units, memberBodies } = organisation
  const items = [
    {
      id: 'boundBodies',
      label: t('boundBodies'),
      count: boundBodies.length,
      content: <BoundBodiesTab rows={boundBodies} editable={all} />,
    },
    ...(everywhere('organisation.read')
      ? [
          {
            id: 'settingBodies',
            label: t('settingBodies'),
            count: organisation.settingBodies.length,
            content: <SettingBodiesTab organisation={organisation} editable={all} />,
          },
        ]
      : []),
    {
      id: 'units',
      label: t('units'),
      count: units.length,
      content: <UnitsTab units={units} editable={may('organisation.write')} topEditable={all} />,
    },
    {
      id: 'memberBodies',
      label: t('memberBodies'),
      count: memberBodies.length,
      content: <MemberBodiesTab rows={memberBodies} editable={may('organisation.write')} addable={all} />,
    },
  ]
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={
          <>
            <span>{name}</span>
            <span>{t(kind)}</span>
            <span>{code}</span>
          </>
        }
        actions={
          <>
            {may('contacts.read') && <AppLink href="/organisation/contacts">{t('toContacts')}</AppLink>}
            {may('people.read') && (
              <>
                <AppLink href="/organisation/chart">{t('toChart')}</AppLink>
                <AppLink href="/organisation/designations">{t('toDesignations')}</AppLink>
                <AppLink href="/people">{t('toPosts')}</AppLink>
              </>
            )}
            {all && (
              <Button variant="tertiary" size="sm" onPress={() => setRenaming(true)}>
                {t('renameTitle')}
              </Button>
            )}
          </>
        }
        printable
      />
      <Tabs label={t('tabs')} items={items} selected={get('tab') ?? 'boundBodies'} onSelect={(tab) => set({ tab })} />
      <HistoryPanel subjectId={organisation.id} />
      {renaming && <RenameDialog organisation={organisation} onClose={() => setRenaming(false)} />}
    </>
  )
}
