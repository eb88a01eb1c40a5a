import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { useText } from '../../../web/locale.ts'
import type { ApprovalRow } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { ApprovalTag } from './ApprovalTag.tsx'

type AskedBannerProps = { asked: Pick<ApprovalRow, 'id' | 'subject' | 'state'> }

/** On the page of what waits for a decision: which draft, where it stands, and what to do to change something. */
export const AskedBanner = ({ asked: { id, subject, state } }: AskedBannerProps) => {
  const t = useText(approvalsText)
  return (
    <Banner kind="info" title={t('askedTitle')}>
      <p>
        <AppLink href={`/approvals/${id}`}>{subject}</AppLink> <ApprovalTag state={state} />
      </p>
      <p>{t('askedNext')}</p>
    </Banner>
  )
}
