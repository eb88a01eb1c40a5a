import { AppLink } from '../../../web/kit/AppLink.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { dualRoleLabels } from '../../dual-roles/dual-roles.labels.ts'
import { DualRoleAlarm } from '../../dual-roles/web/DualRoleAlarm.tsx'
import { peopleLabels } from '../people.labels.ts'
import { AssignmentsTab } from './AssignmentsTab.tsx'
import { DesignationsTab } from './DesignationsTab.tsx'
import { PeopleTab } from './PeopleTab.tsx'
import { transferLabels } from '../transfer/transfer.labels.ts'
import { PostsTab } from './PostsTab.tsx'
import { SecurityRolesTab } from './SecurityRolesTab.tsx'
import { SubstitutesTab } from './SubstitutesTab.tsx'
import { VacantAlarm } from './VacantAlarm.tsx'

export const PeoplePage = () => {
  const t = useText(peopleLabels)
  const transfer = useText(transferLabels)
  const dual = useText(dualRoleLabels)
  const { get, set } = useAddress()
  const { may, everywhere } = useMay()
  const editable = may('people.write')
  const items = [
    { id: 'posts', label: t('posts'), content: <PostsTab editable={editable} /> },
    { id: 'people', label: t('people'), content: <PeopleTab editable={editable} /> },
    { id: 'assignments', label: t('assignments'), content: <AssignmentsTab editable={editable} /> },
    { id: 'designations', label: t('designations'), content: <DesignationsTab editable={editable} /> },
    { id: 'substitutes', label: t('substitutes'), content: <SubstitutesTab editable={editable} /> },
    {
      id: 'roles',
      label: t('securityRoles'),
      content: <SecurityRolesTab editable={everywhere('people.write')} />,
    },
  ]
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <AppLink href="/people/concurrent">{dual('title')}</AppLink>
            {editable && <AppLink href="/people/transfer">{transfer('title')}</AppLink>}
          </>
        }
        printable
      />
      <VacantAlarm />
      <DualRoleAlarm link />
      <Tabs label={t('tabs')} items={items} selected={get('tab') ?? 'posts'} onSelect={(tab) => set({ tab })} />
    </Page>
  )
}
