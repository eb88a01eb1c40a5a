import { useQuery } from '@tanstack/react-query'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { query, type client } from './duties-api.ts'
import { useDutyColumns } from './duty-columns.tsx'
import { headName } from './head-names.ts'
import { headsText } from './lists.text.ts'
import { fullDay } from './sentences.ts'
import { useCountWords } from './use-count-words.ts'

type Heads = Awaited<ReturnType<typeof client.duties.heads>>
type Head = Heads['heads'][number]

/** 施行規則16条の3 対応状況一覧: the duties under each of its heads, on the screen, on paper and as a sheet. */
export const HeadsPage = () => {
  const locale = useLocale()
  const t = useText(headsText)
  const bodyId = useAddress().get('bodyId')
  const heads = useQuery(query.duties.heads.queryOptions({ input: bodyId ? { bodyId } : {} }))
  const sheet = `/api/heads/sheet.xlsx${bodyId ? `?bodyId=${bodyId}` : ''}`
  const known = heads.data
  const facts = known && (
    <>
      <span>
        {t(known.daysLeft > 0 ? 'countdown' : 'inForce', { day: fullDay(known.startsOn, locale), n: known.daysLeft })}
      </span>
      <span>{t('self')}</span>
    </>
  )
  const download = (
    <a href={sheet} download className={buttonClass('secondary', 'sm')}>
      {t('excel')}
    </a>
  )
  return (
    <Page>
      <PageHeader title={t('title')} subtitle={facts} actions={download} printable />
      <Fetched query={heads} lines={14}>
        {(data) => (
          <>
            <p className="mb-4 text-sm text-ink-soft">{t('note')}</p>
            {data.heads.map((head) => (
              <HeadSection key={head.head} head={head} />
            ))}
          </>
        )}
      </Fetched>
    </Page>
  )
}

const HeadSection = ({ head }: { head: Head }) => {
  const locale = useLocale()
  const t = useText(headsText)
  const words = useCountWords()
  const columns = useDutyColumns({ heads: false })
  const name = headName(head.head, locale)
  const { counts, recommended, silent, rows } = head
  return (
    <section className="mb-7">
      <h2 className="text-base font-700">{name}</h2>
      <p className="mb-1.5 flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <span>{counts.total > 0 ? t('must', { n: counts.total, parts: words(counts) }) : t('mustNone')}</span>
        {recommended.total > 0 && <span>{t('should', { n: recommended.total })}</span>}
        {silent > 0 && <AppLink href={`/silent?head=${head.head}`}>{t('silent', { n: silent })}</AppLink>}
      </p>
      <Table
        whole
        caption={name}
        columns={columns}
        rows={rows}
        rowKey={({ id, bodyId }) => `${id}-${bodyId}`}
        empty={<p className="border-y border-line-soft py-2 text-sm">{t('empty')}</p>}
      />
    </section>
  )
}
