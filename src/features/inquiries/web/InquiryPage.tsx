import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { AskedBanner } from '../../approvals/web/AskedBanner.tsx'
import { useMay } from '../../auth/web/use-may.ts'
import { inquiryStateLabels } from '../inquiries.labels.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { InquiryActions } from './InquiryActions.tsx'
import { type Inquiry, query } from './inquiries-api.ts'
import { LetterTab } from './LetterTab.tsx'
import { MatrixTab } from './MatrixTab.tsx'
import { ReceiveTab } from './ReceiveTab.tsx'
import { RemindTab } from './RemindTab.tsx'

/** One inquiry: where everybody stands, what came back, whom to remind, what was asked. */
export const InquiryPage = () => {
  const { inquiryId = '' } = useParams({ strict: false }) as { inquiryId?: string }
  const found = useQuery(query.inquiries.get.queryOptions({ input: { id: inquiryId } }))
  return (
    <Page>
      <Fetched query={found}>{(inquiry) => <Loaded inquiry={inquiry} />}</Fetched>
    </Page>
  )
}

const Loaded = ({ inquiry }: { inquiry: Inquiry }) => {
  const t = useText(inquiriesText)
  const state = useText(inquiryStateLabels)
  const address = useAddress()
  const { everywhere } = useMay()
  const office = everywhere('inquiries.write')
  const open = inquiry.targets.filter(({ standing }) => standing === 'waiting' || standing === 'returned')
  const isOut = inquiry.state === 'sent' || inquiry.state === 'closed'
  const late = inquiry.state === 'sent' && inquiry.dueOn < inquiry.today && open.length > 0
  const tabs = [
    ...(isOut
      ? [
          {
            id: 'matrix',
            label: t('standing'),
            count: inquiry.targets.length,
            content: <MatrixTab inquiry={inquiry} />,
          },
        ]
      : []),
    ...(isOut && office
      ? [
          {
            id: 'receive',
            label: t('receive'),
            count: inquiry.receipts.length,
            content: <ReceiveTab inquiry={inquiry} />,
          },
        ]
      : []),
    ...(inquiry.state === 'sent' && office
      ? [{ id: 'remind', label: t('remind'), count: open.length, content: <RemindTab inquiry={inquiry} /> }]
      : []),
    { id: 'letter', label: t('letter'), content: <LetterTab inquiry={inquiry} /> },
  ]
  const wanted = address.get('tab')
  return (
    <>
      <PageHeader
        title={inquiry.title}
        crumbs={[{ label: t('title'), href: '/inquiries' }, { label: inquiry.title }]}
        subtitle={
          <>
            <span>{inquiry.kindName}</span>
            <span>{state(inquiry.state)}</span>
            <span>
              {t('dueOn')} <DateText day={inquiry.dueOn} both />
            </span>
            {late && <Tag tone="red">{t('overdue')}</Tag>}
          </>
        }
        actions={office && <InquiryActions inquiry={inquiry} />}
        printable
      />
      {inquiry.state === 'draft' && (
        <div className="mb-4">
          {inquiry.asked ? (
            <AskedBanner asked={inquiry.asked} />
          ) : (
            <Banner kind="info" title={t(inquiry.decision ? 'decidedHint' : 'draftHint')} />
          )}
        </div>
      )}
      <Tabs
        label={inquiry.title}
        items={tabs}
        selected={tabs.find(({ id }) => id === wanted)?.id ?? tabs[0]?.id ?? ''}
        onSelect={(tab) => address.set({ tab })}
      />
    </>
  )
}
