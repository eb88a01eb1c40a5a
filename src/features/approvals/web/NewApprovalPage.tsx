import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { approvalsText } from './approvals.text.ts'
import { DraftForm } from './DraftForm.tsx'

/** A draft with a free subject; the other kinds are drafted from the screen of their matter. */
export const NewApprovalPage = () => {
  const t = useText(approvalsText)
  const { open } = useAddress()
  return (
    <Page>
      <PageHeader
        title={t('newTitle')}
        crumbs={[{ label: t('title'), href: '/approvals' }, { label: t('newTitle') }]}
      />
      <div className="max-w-3xl">
        <DraftForm kind="other" onCancel={() => open('/approvals')} />
      </div>
    </Page>
  )
}
