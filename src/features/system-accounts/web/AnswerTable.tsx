import { formatWareki } from '../../../core/dates/wareki.ts'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { accountKinds } from '../system-accounts.labels.ts'
import type { AskedRow, Confirmation } from './accounts-api.ts'
import { useAnswerWord } from './answer-words.ts'
import { confirmationsText } from './confirmations.text.ts'
import { ReadSheet } from './ReadSheet.tsx'
import { useAnswers } from './use-answers.ts'

/** Each account with its answer; what is typed is saved together. */
export const AnswerTable = ({ confirmation }: { confirmation: Confirmation }) => {
  const t = useText(confirmationsText)
  const locale = useLocale()
  const word = useAnswerWord()
  const { may } = useMay()
  const answers = useAnswers(confirmation)
  const open = confirmation.closedOn === null && may('registers.write')
  const choices = [
    { value: 'keep', label: t('keep') },
    { value: 'change', label: t('change') },
    { value: 'remove', label: t('removeAnswer') },
  ]
  const lastWord = (last: AskedRow['last']) =>
    last === null ? '–' : last === 'new' ? t('new') : word(last === 'none' ? null : last)
  const columns = [
    {
      key: 'login',
      header: t('login'),
      rowHeader: true,
      cell: (row: AskedRow) => (
        <>
          <AppLink href={`/system-accounts/${row.id}`}>{row.login}</AppLink>
          <div className="font-400 whitespace-nowrap">{row.name}</div>
        </>
      ),
    },
    {
      key: 'kind',
      header: t('kind'),
      cell: (row: AskedRow) => (
        <span className="flex flex-wrap gap-1">
          {accountKinds[row.kind][locale]}
          {row.privileged && <Tag tone="yellow">{t('privileged')}</Tag>}
          {row.leaver && <Tag tone="red">{t('leaver')}</Tag>}
        </span>
      ),
    },
    { key: 'groups', header: t('rights'), cell: (row: AskedRow) => row.groups || '–' },
    {
      key: 'lastUsedOn',
      header: t('lastUsedOn'),
      cell: (row: AskedRow) => (
        <span className="whitespace-nowrap">{row.lastUsedOn ? <DateText day={row.lastUsedOn} /> : '–'}</span>
      ),
    },
    ...(confirmation.lastAskedOn === null
      ? []
      : [
          {
            key: 'last',
            header: t('lastOf', {
              day: locale === 'ja' ? formatWareki(confirmation.lastAskedOn) : confirmation.lastAskedOn,
            }),
            cell: (row: AskedRow) => lastWord(row.last),
          },
        ]),
    {
      key: 'answer',
      header: t('answer'),
      cell: (row: AskedRow) =>
        open ? (
          <>
            <span className="no-print">
              <FilterSelect
                label={`${t('answer')}：${row.login}`}
                labelHidden
                all={t('choose')}
                value={answers.of(row).answer}
                options={choices}
                onPick={(value) => answers.pick(row, value)}
              />
            </span>
            {/* On paper one of the words is circled. */}
            <span className="print-only whitespace-nowrap">
              {row.answer === null ? choices.map(({ label }) => label).join('・') : word(row.answer)}
            </span>
          </>
        ) : (
          <span className="flex flex-wrap gap-1">
            {word(row.answer)}
            {row.answer === 'remove' && (
              <Tag tone={row.doneOn ? 'green' : 'red'}>{t(row.doneOn ? 'done' : 'stillLive')}</Tag>
            )}
          </span>
        ),
    },
    {
      key: 'note',
      header: t('note'),
      cell: (row: AskedRow) =>
        open ? (
          <>
            <input
              className="control no-print w-full min-w-40"
              aria-label={`${t('note')}：${row.login}`}
              aria-invalid={answers.problem?.rows[row.id] ? true : undefined}
              maxLength={1000}
              value={answers.of(row).note}
              onChange={(event) => answers.set(row, { note: event.target.value })}
            />
            <span className="print-only min-w-48">{row.note}</span>
            {answers.problem?.rows[row.id] && <p className="text-red-900">{answers.problem.rows[row.id]}</p>}
          </>
        ) : (
          row.note || '–'
        ),
    },
    { key: 'answeredBy', header: t('answeredBy'), cell: (row: AskedRow) => row.answeredBy ?? '–' },
  ]
  return (
    <>
      <Table
        caption={t('title')}
        whole
        rows={confirmation.accounts}
        rowKey={(row) => row.id}
        columns={columns}
        empty={null}
      />
      {open && (
        <div className="no-print mt-4 flex flex-col gap-3">
          {answers.problem && <Banner kind="error" title={answers.problem.message} live />}
          <div className="max-w-120">
            <TextField
              label={t('answeredBy')}
              description={t('answeredByHelp')}
              maxLength={200}
              value={answers.answeredBy}
              onChange={answers.setAnsweredBy}
            />
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <Button pending={answers.pending} disabled={answers.unsaved === 0} onPress={() => void answers.save()}>
              {t('save')}
            </Button>
            <Button variant="secondary" disabled={answers.waiting === 0} onPress={answers.keepRest}>
              {t('keepRest')}
            </Button>
            <ReadSheet confirmation={confirmation} onRead={answers.fill} />
            {answers.unsaved > 0 && <span role="status">{t('unsaved', { n: answers.unsaved })}</span>}
          </div>
        </div>
      )}
    </>
  )
}
