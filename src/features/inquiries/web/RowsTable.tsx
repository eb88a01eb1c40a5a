import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { keepPlace } from '../../../web/kit/keep-place.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { rowChangeLabels, verdictLabels } from '../inquiries.labels.ts'
import type { Verdict } from '../inquiries.types.ts'
import { targetText } from '../target.text.ts'
import { type AnswerLine, client, type Target } from './inquiries-api.ts'
import { Oddities } from './Oddities.tsx'
import { RowContent } from './RowContent.tsx'

/** The lines of an answer, each to be taken, returned or left out. */
export const RowsTable = ({ target, judging }: { target: Target; judging: boolean }) => {
  const t = useText(targetText)
  const change = useText(rowChangeLabels)
  const verdict = useText(verdictLabels)
  const queries = useQueryClient()
  const [returning, setReturning] = useState<AnswerLine | null>(null)
  const id = target.shownAnswerId ?? ''
  const decide = async (row: AnswerLine, wanted: Verdict | null, comment = '') => {
    await client.inquiries.decide({ id, decisions: [{ key: row.key, verdict: wanted, comment }] })
    // The judgement shows in its line: a message for each of a hundred lines would only cover them.
    await queries.invalidateQueries()
    keepPlace()
  }
  const press = (row: AnswerLine, wanted: Verdict | null) =>
    void decide(row, wanted).catch((error: unknown) => showToast('error', problemOf(error).message))
  const lineOf = (row: AnswerLine) => target.rows.indexOf(row) + 1
  const name = (row: AnswerLine) => `${t('row')} ${lineOf(row)}`
  const columns = [
    { key: 'no', header: t('row'), rowHeader: true, align: 'end' as const, cell: lineOf },
    {
      key: 'change',
      header: t('change'),
      cell: (row: AnswerLine) => <span className="font-700 whitespace-nowrap">{change(row.change)}</span>,
    },
    {
      key: 'content',
      header: t('content'),
      cell: (row: AnswerLine) => <RowContent row={row} columns={target.inquiry.columns} />,
    },
    {
      key: 'odd',
      header: '',
      cell: (row: AnswerLine) => row.oddities.length > 0 && <Oddities oddities={row.oddities} />,
    },
    {
      key: 'verdict',
      header: t('verdict'),
      cell: (row: AnswerLine) => (
        <span className="flex flex-wrap items-center gap-1">
          {row.verdict ? (
            <>
              <span className="font-700">{verdict(row.verdict)}</span>
              {row.comment && <span className="w-full text-xs">{row.comment}</span>}
              {judging && (
                <Button
                  variant="tertiary"
                  size="sm"
                  aria-label={`${name(row)} ${t('undo')}`}
                  onPress={() => press(row, null)}
                >
                  {t('undo')}
                </Button>
              )}
            </>
          ) : judging ? (
            <>
              {row.blocked === null && (
                <Button
                  variant="secondary"
                  size="sm"
                  aria-label={`${name(row)} ${t('take')}`}
                  onPress={() => press(row, 'accepted')}
                >
                  {t('take')}
                </Button>
              )}
              <Button
                variant="tertiary"
                size="sm"
                aria-label={`${name(row)} ${t('giveBack')}`}
                onPress={() => setReturning(row)}
              >
                {t('giveBack')}
              </Button>
              <Button
                variant="tertiary"
                size="sm"
                aria-label={`${name(row)} ${t('ignore')}`}
                onPress={() => press(row, 'ignored')}
              >
                {t('ignore')}
              </Button>
            </>
          ) : (
            verdict('open')
          )}
        </span>
      ),
    },
  ]
  const shown = target.rows.some(({ oddities }) => oddities.length > 0)
    ? columns
    : columns.filter(({ key }) => key !== 'odd')
  return (
    <section>
      <h2 className="mb-2 font-700">{t('rows')}</h2>
      <Table
        caption={t('rows')}
        whole
        rows={target.rows}
        rowKey={(row) => row.key}
        columns={shown.map((column) => (column.key === 'odd' ? { ...column, header: t('blockedWhy') } : column))}
        empty={null}
      />
      {returning && (
        <ReturnRowDialog
          name={name(returning)}
          onReturn={(comment) => decide(returning, 'returned', comment)}
          onClose={() => setReturning(null)}
        />
      )}
    </section>
  )
}

type ReturnRowProps = { name: string; onReturn: (comment: string) => Promise<void>; onClose: () => void }

const ReturnRowDialog = ({ name, onReturn, onClose }: ReturnRowProps) => {
  const t = useText(targetText)
  const form = useForm({ comment: '' })
  const submit = async ({ comment }: { comment: string }) => {
    await onReturn(comment)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={`${t('returnRow')}（${name}）`}>
      <Form form={form} onSubmit={submit} submitLabel={t('giveBack')} onCancel={onClose}>
        <TextArea label={t('whatToFix')} rows={3} maxLength={500} {...form.field('comment')} />
      </Form>
    </Dialog>
  )
}
