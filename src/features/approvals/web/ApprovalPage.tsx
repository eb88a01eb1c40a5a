import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { formatBoth } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DescriptionList } from '../../../web/kit/DescriptionList.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useRecordFacts } from '../../records/web/use-record-facts.ts'
import { kindLabels, wayLabels } from '../approvals.labels.ts'
import { type Approval, client, query } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { ApprovalActs } from './ApprovalActs.tsx'
import { ApprovalTag } from './ApprovalTag.tsx'
import { FilesSection } from './FilesSection.tsx'
import { LogSection } from './LogSection.tsx'
import { RouteSection } from './RouteSection.tsx'
import { ViewingsSection } from './ViewingsSection.tsx'

export const ApprovalPage = () => {
  const { approvalId = '' } = useParams({ strict: false })
  const found = useQuery(query.approvals.get.queryOptions({ input: { id: approvalId } }))
  return <Fetched query={found}>{(approval) => <ApprovalRecord key={approval.id} approval={approval} />}</Fetched>
}

/** 伺い文, what takes effect, the stamps, the papers, and what was done; acts only for who may. */
const ApprovalRecord = ({ approval }: { approval: Approval }) => {
  const t = useText(approvalsText)
  const locale = useLocale()
  const record = useRecordFacts(approval.record)
  const { id, state, viewings, acts } = approval
  const item = (term: string, value: string | null) => ({ term, value: value || '–' })
  return (
    <Page>
      <PageHeader
        title={approval.subject}
        subtitle={<ApprovalTag state={state} />}
        crumbs={[{ label: t('title'), href: '/approvals' }, { label: approval.key }]}
        printable
        actions={<ApprovalActs approval={approval} />}
      />
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-6">
          <section>
            <h2 className="mb-1 font-700">{t('body')}</h2>
            <p className="whitespace-pre-wrap">{approval.body}</p>
            {approval.reason && (
              <p className="mt-2 whitespace-pre-wrap">
                <span className="font-700">{t('reason')}：</span>
                {approval.reason}
              </p>
            )}
          </section>
          {approval.matter.length > 0 && (
            <section>
              <h2 className="mb-1 font-700">{t('matter')}</h2>
              <ul className="list-disc pl-5">
                {approval.matter.map(({ text, href }) => (
                  <li key={text}>{href ? <AppLink href={href}>{text}</AppLink> : text}</li>
                ))}
              </ul>
            </section>
          )}
          <RouteSection approval={approval} />
          <LogSection log={approval.log} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <section className="keep-together">
            <h2 className="mb-1 font-700">{t('content')}</h2>
            <DescriptionList
              items={[
                item(t('kind'), kindLabels[approval.kind][locale]),
                item(t('className'), approval.className),
                item(t('way'), wayLabels[approval.way][locale]),
                item(t('unit'), approval.unit?.name ?? t('wholeBody')),
                item(t('drafter'), [approval.draftedPost, approval.draftedByName].filter(Boolean).join(' ')),
                item(t('draftedOn'), formatBoth(approval.draftedOn)),
                item(t('key'), approval.key),
              ]}
            />
          </section>
          {state === 'decided' && (
            <section className="keep-together">
              <h2 className="mb-1 font-700">{t('decision')}</h2>
              <DescriptionList
                items={[
                  item(t('decidedOn'), approval.decidedOn && formatBoth(approval.decidedOn)),
                  item(t('decidedBy'), approval.decidedBy),
                  ...(approval.place ? [item(t('place'), approval.place)] : []),
                ]}
              />
            </section>
          )}
          <FilesSection approval={approval} />
          {(viewings.length > 0 || acts.askViewing.allowed) && (
            <ViewingsSection
              viewings={viewings}
              onShow={acts.askViewing.allowed ? (postIds) => client.approvals.show({ id, postIds }) : null}
            />
          )}
          <section className="keep-together">
            <h2 className="mb-1 font-700">{record.heading}</h2>
            <DescriptionList items={record.items} />
          </section>
        </div>
      </div>
    </Page>
  )
}
