import { useQuery } from '@tanstack/react-query'
import { useMay } from '../../../features/auth/web/use-may.ts'
import { fullDay } from '../../../features/duties/web/sentences.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { DutyTodo } from '../todo/DutyTodo.tsx'
import { type MyWork, query } from './my-work-api.ts'
import { myWorkText } from './my-work.text.ts'
import { WorkTable } from './WorkTable.tsx'

/** 今月やること: one page for one person, to work through or to print. */
export const MyWorkPage = () => {
  const t = useText(myWorkText)
  const locale = useLocale()
  const { may } = useMay()
  const found = useQuery(query.myWork.get.queryOptions({ input: {} }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={found.data && t('subtitle', { name: found.data.name, day: fullDay(found.data.today, locale) })}
        printable
      />
      <Fetched query={found} lines={8}>
        {(work) => <Sections work={work} />}
      </Fetched>
      {may('duties.read') && (
        <div className="no-print mt-2">
          <Disclosure title={t('others')}>
            <DutyTodo />
          </Disclosure>
        </div>
      )}
    </Page>
  )
}

const Sections = ({ work }: { work: MyWork }) => {
  const t = useText(myWorkText)
  const { may } = useMay()
  const { today, late, month, next, waiting, posts } = work
  const held = posts.map(({ title, acting }) => (acting ? t('acting', { post: title }) : title))
  const link = may('duties.read') ? (
    <AppLink plain href="/" className={buttonClass('secondary')}>
      {t('home')}
    </AppLink>
  ) : undefined
  return (
    <>
      {held.length > 0 && <p className="mb-3 text-sm text-ink-soft">{t('posts', { list: held.join('、') })}</p>}
      {late.length + month.length + next.length + waiting.length === 0 ? (
        <EmptyState title={t('empty')} reason={t('emptyReason')} action={link} />
      ) : (
        <>
          {late.length > 0 && <WorkTable title={t('late')} items={late} today={today} />}
          {month.length > 0 ? (
            <WorkTable title={t('month')} items={month} today={today} />
          ) : (
            <p className="mb-4">{t('none')}</p>
          )}
          {next.length > 0 && <WorkTable title={t('next')} items={next} today={today} />}
          {waiting.length > 0 && <WorkTable title={t('waiting')} items={waiting} today={today} />}
        </>
      )}
    </>
  )
}
