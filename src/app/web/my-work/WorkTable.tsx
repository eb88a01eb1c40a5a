import { formatWareki } from '../../../core/dates/wareki.ts'
import { minutesText } from '../../../features/activities/web/minutes-text.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { Work } from './my-work-api.ts'
import { myWorkText } from './my-work.text.ts'

type Props = { title: string; items: readonly Work[]; today: string }

/** What, why, until when, how long, where; one line each, so that it fits on paper. */
export const WorkTable = ({ title, items, today }: Props) => {
  const t = useText(myWorkText)
  const locale = useLocale()
  const day = (value: string) => (locale === 'ja' ? formatWareki(value) : value)
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-base font-700">
        {title} <span className="text-sm font-400 text-ink-soft">{t('count', { n: items.length })}</span>
      </h2>
      <Table
        whole
        caption={title}
        rows={items}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        empty={null}
        columns={[
          { key: 'what', header: t('what'), rowHeader: true, width: '36%', cell: (row) => <What work={row} /> },
          {
            key: 'why',
            header: t('why'),
            width: '26%',
            cell: (row) => [row.why, row.unit].filter(Boolean).join('・') || '–',
          },
          {
            key: 'due',
            header: t('due'),
            width: '17%',
            cell: (row) =>
              row.due === null ? (
                t(row.kind === 'duty' ? 'undated' : 'noDue')
              ) : (
                <span className={row.due < today ? 'font-700 text-red-1000' : ''}>
                  {day(row.due)}
                  {row.opens !== null && row.opens > today && (
                    <span className="block text-xs text-ink-soft">{t('from', { day: day(row.opens) })}</span>
                  )}
                </span>
              ),
          },
          { key: 'howLong', header: t('howLong'), width: '9%', cell: (row) => minutesText(row.minutes, t) || '–' },
          { key: 'where', header: t('where'), width: '12%', cell: (row) => t(`place_${row.kind}`) },
        ]}
      />
    </section>
  )
}

const What = ({ work }: { work: Work }) => {
  const t = useText(myWorkText)
  const { acting, steps, waitingFor } = work
  return (
    <>
      <AppLink href={work.href}>{work.title}</AppLink>
      <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs font-400 text-ink-soft">
        <span>{waitingFor === null ? t(work.act) : t(waitingFor === 'decider' ? 'decider' : 'confirmer')}</span>
        {steps && <span>{t('steps', steps)}</span>}
        {acting && <Tag tone="blue">{t(acting.decides ? 'decidesFor' : 'actingFor', { name: acting.for })}</Tag>}
      </span>
    </>
  )
}
