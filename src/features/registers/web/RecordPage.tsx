import type { ReactNode } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { DescriptionList, type Description } from '../../../web/kit/DescriptionList.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { HistoryPanel } from '../../history/web/HistoryPanel.tsx'
import { useObjectDuties, useObjectNotices } from './object-duties.ts'
import { registersText } from './registers.text.ts'

type RecordPageProps = {
  id: string
  title: string
  subtitle?: ReactNode
  crumbs: readonly { label: string; href?: string }[]
  /** Where the form is; left out where one may not write. */
  editHref?: string | undefined
  actions?: ReactNode
  /** Groups of facts, each under its heading. */
  facts: readonly { heading: string; items: readonly Description[] }[]
  /** What must be seen first, above the facts. */
  alarms?: ReactNode
  /** What stands below the facts: relations, lists. */
  children?: ReactNode
  /** False for an act of a book, which is a record: duties and alarms are about objects. */
  isObject?: boolean
}

/** The page of one row of a register: facts and relations to the left, states of its duties and its history to the right. */
export const RecordPage = (props: RecordPageProps) => {
  const { id, title, subtitle, crumbs, editHref, actions, facts, alarms, children, isObject = true } = props
  const t = useText(registersText)
  const dutiesOf = useObjectDuties(id)
  const noticesOf = useObjectNotices(id)
  const [duties, notices] = isObject ? [dutiesOf, noticesOf] : [null, null]
  return (
    <Page>
      <PageHeader
        title={title}
        subtitle={subtitle}
        crumbs={crumbs}
        printable
        actions={
          <>
            {actions}
            {editHref && (
              <AppLink plain href={editHref} className={buttonClass('primary', 'sm')}>
                {t('edit')}
              </AppLink>
            )}
          </>
        }
      />
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-[3fr_2fr]">
        <div className="flex min-w-0 flex-col gap-6">
          {notices}
          {alarms}
          {facts.map(({ heading, items }) => (
            <section key={heading} className="keep-together">
              <h2 className="mb-1 font-700">{heading}</h2>
              <DescriptionList items={items} />
            </section>
          ))}
          {children}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {duties && (
            <section>
              <h2 className="mb-1 font-700">{t('duties')}</h2>
              {duties}
            </section>
          )}
          <section>
            <h2 className="mb-1 font-700">{t('history')}</h2>
            <HistoryPanel subjectId={id} />
          </section>
        </div>
      </div>
    </Page>
  )
}
