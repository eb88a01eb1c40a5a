import { Button } from '../../../web/kit/Button.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { showToast } from '../../../web/kit/toast.ts'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { wayLabels } from '../inquiries.labels.ts'
import { inquiriesText } from '../inquiries.text.ts'
import { targetText } from '../target.text.ts'
import { client, type Target } from './inquiries-api.ts'
import { Oddities } from './Oddities.tsx'

type Line = Target['answers'][number]

/** Every answer that came, the one that counts marked; another one can be made to count. */
export const AnswersTable = ({ target, office }: { target: Target; office: boolean }) => {
  const t = useText(targetText)
  const list = useText(inquiriesText)
  const way = useText(wayLabels)
  const address = useAddress()
  const done = useDone()
  const use = async (id: string) => {
    try {
      await client.inquiries.useAnswer({ id })
      address.set({ answer: null })
      await done(t('used'))
    } catch (error) {
      showToast('error', problemOf(error).message)
    }
  }
  const changeable = office && target.inquiry.state === 'sent' && target.standing !== 'accepted'
  const columns = [
    { key: 'at', header: list('receivedAt'), rowHeader: true, cell: (row: Line) => formatInstant(row.receivedAt) },
    { key: 'way', header: list('way'), cell: (row: Line) => way(row.way) },
    { key: 'from', header: t('from'), cell: (row: Line) => row.fileName ?? row.by },
    { key: 'edition', header: list('edition'), cell: (row: Line) => list('editionN', { n: row.edition }) },
    { key: 'saved', header: t('savedAt'), cell: (row: Line) => (row.savedAt ? formatInstant(row.savedAt) : '–') },
    { key: 'odd', header: list('oddities'), cell: (row: Line) => <Oddities oddities={row.oddities} /> },
    {
      key: 'act',
      header: list('act'),
      cell: (row: Line) => (
        <span className="flex flex-wrap items-center gap-1">
          <Tag tone={row.counts ? 'green' : 'plain'}>{t(row.counts ? 'counts' : 'notCounted')}</Tag>
          {row.id === target.shownAnswerId ? (
            <span className="px-2 text-sm">{t('shownNow')}</span>
          ) : (
            <Button variant="tertiary" size="sm" onPress={() => address.set({ answer: row.id })}>
              {t('show')}
            </Button>
          )}
          {!row.counts && changeable && (
            <Button variant="tertiary" size="sm" onPress={() => void use(row.id)}>
              {t('use')}
            </Button>
          )}
        </span>
      ),
    },
  ]
  return (
    <section>
      <h2 className="mb-2 font-700">{t('answers')}</h2>
      <Table
        caption={t('answers')}
        whole
        rows={target.answers}
        rowKey={(row) => row.id}
        columns={columns}
        empty={null}
      />
    </section>
  )
}
