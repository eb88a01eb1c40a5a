import { buttonClass } from '../../../web/kit/button-class.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { SheetImport } from '../../../web/SheetImport.tsx'
import { organisationLabels } from '../organisation.labels.ts'
import { client } from './organisation-api.ts'

/** A list of member bodies comes in: nobody types 27 of them by hand. */
export const MembersImportPage = () => {
  const t = useText(organisationLabels)
  return (
    <Page>
      <PageHeader
        title={t('importMembers')}
        subtitle={t('importMembersWhy')}
        crumbs={[{ label: t('title'), href: '/organisation?tab=memberBodies' }, { label: t('importMembers') }]}
        actions={
          <a href="/api/member-bodies/sheet.xlsx" download className={buttonClass('tertiary', 'sm')}>
            {t('membersSheet')}
          </a>
        }
        printable
      />
      <SheetImport
        help={t('importMembersHelp')}
        preview={(file) => client.organisation.previewMemberBodies({ file })}
        confirm={(file, plan) => client.organisation.confirmMemberBodies({ file, plan })}
      />
    </Page>
  )
}
