import { useState, type ReactNode } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { DescriptionList } from '../../../web/kit/DescriptionList.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { formatInstant } from '../../../web/format-instant.ts'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { answerText } from '../answer.text.ts'
import { AnswerRows } from './AnswerRows.tsx'
import type { AnswerFormData } from './inquiries-api.ts'
import { type DraftRow, useAnswerDraft } from './use-answer-draft.ts'

type Props = {
  form: AnswerFormData
  save: (rows: DraftRow[]) => Promise<{ savedAt: string }>
  submit: (by: string) => Promise<{ receivedAt: string; rows: number }>
  /** By link the code is used up. */
  byLink: boolean
  extra?: ReactNode
}

/** What is asked, the lines, and the two ways to go on: keep the draft, or send. The same for those who are signed in and those who come by link. */
export const AnswerForm = ({ form, save, submit, byLink, extra }: Props) => {
  const t = useText(answerText)
  const draft = useAnswerDraft(form)
  const [by, setBy] = useState('')
  const [asking, setAsking] = useState(false)
  const [pending, setPending] = useState(false)
  const [savedAt, setSavedAt] = useState(form.draftAt)
  const [faults, setFaults] = useState<Record<string, string>>({})
  const [missing, setMissing] = useState<string>()
  const [sent, setSent] = useState<{ receivedAt: string; rows: number } | null>(null)
  const left = form.confirms ? draft.lines.filter(({ entry }) => entry.change === null).length : 0

  const keep = async () => {
    for (const portion of draft.portions()) setSavedAt((await save(portion)).savedAt)
    draft.settle()
  }
  const saveNow = async () => {
    setPending(true)
    try {
      // Told beside the button: a message in the corner would lie over what is pressed next.
      await keep()
    } catch (error) {
      showToast('error', problemOf(error).message)
    } finally {
      setPending(false)
    }
  }
  const send = async () => {
    try {
      await keep()
      setSent(await submit(by.trim()))
    } catch (error) {
      setFaults(problemOf(error).fields)
      throw error
    }
  }
  const ask = () => {
    setMissing(by.trim() ? undefined : t('needed', { field: t('by') }))
    if (by.trim()) setAsking(true)
  }
  if (sent)
    return (
      <Banner kind="success" title={t('sent')} live>
        {t('sentNext', { at: formatInstant(sent.receivedAt), n: sent.rows })}
      </Banner>
    )
  return (
    <div className="grid gap-5">
      <p className="whitespace-pre-wrap" lang="ja">
        {form.text}
      </p>
      <DescriptionList
        items={[
          { term: t('dueOn'), value: <DateText day={form.dueOn} both /> },
          { term: t('contact'), value: <span className="whitespace-pre-wrap">{form.contact || '–'}</span> },
        ]}
      />
      {!form.open ? (
        <Banner kind="info" title={t('closed')}>
          {t('closedNext')}
        </Banner>
      ) : (
        <>
          {form.comment && (
            <Banner kind="warning" title={t('returned')}>
              <span className="whitespace-pre-wrap">{form.comment}</span>
            </Banner>
          )}
          <p>{t(form.confirms ? 'howConfirm' : 'howFill')}</p>
          <AnswerRows form={form} draft={draft} faults={faults} />
          {extra}
          <TextField label={t('by')} required maxLength={100} value={by} onChange={setBy} error={missing} />
          <div className="flex flex-wrap items-center gap-3">
            <Button onPress={ask}>{t('send')}</Button>
            <Button variant="secondary" pending={pending} disabled={!draft.dirty} onPress={() => void saveNow()}>
              {t('saveDraft')}
            </Button>
            <output className="text-sm text-ink-soft">{savedAt && t('draftAt', { at: formatInstant(savedAt) })}</output>
          </div>
          <ConfirmDialog
            open={asking}
            onClose={() => setAsking(false)}
            danger={false}
            title={t('sendTitle')}
            consequences={[
              ...(left > 0 ? [t('left', { n: left })] : []),
              t('send1', { n: draft.lines.length }),
              ...(byLink ? [t('send2')] : []),
            ]}
            confirmLabel={t('send')}
            onConfirm={send}
          />
        </>
      )}
    </div>
  )
}
