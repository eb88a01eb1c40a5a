import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Form } from '../../../web/kit/Form.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { PlainPage } from '../../../web/layout/PlainPage.tsx'
import { useText } from '../../../web/locale.ts'
import { answerText } from '../answer.text.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { type AnswerFormData, client } from './inquiries-api.ts'

type Entered = { ticket: string; form: AnswerFormData }

/** /answer/CODE, without sign-in: number and code of the letter open the lines of one addressee. The ticket lives in this page only. */
export const AnswerLinkPage = () => {
  const [entered, setEntered] = useState<Entered | null>(null)
  if (!entered)
    return (
      <PlainPage>
        <Enter onEntered={setEntered} />
      </PlainPage>
    )
  const { ticket, form } = entered
  return (
    <PlainPage wide>
      <PageHeader title={`${form.title}（${form.unitName}）`} subtitle={form.organisation} printable />
      <AnswerForm
        form={form}
        byLink
        save={(rows) => client.answer.draft({ ticket, rows })}
        submit={(by) => client.answer.submit({ ticket, by })}
      />
    </PlainPage>
  )
}

const Enter = ({ onEntered }: { onEntered: (entered: Entered) => void }) => {
  const t = useText(answerText)
  const { code: organisation } = useParams({ strict: false }) as { code?: string }
  const form = useForm({ organisation: organisation ?? '', number: '', code: '' })
  const needed = (value: string, field: string) => (value.trim() ? undefined : t('needed', { field }))
  return (
    <>
      <PageHeader title={t('enterTitle')} subtitle={t('enterWhy')} />
      <Form
        form={form}
        onSubmit={async (values) => {
          const found = await client.answer.open(values)
          form.settle(values)
          onEntered(found)
        }}
        validate={(values) => {
          const faults = {
            organisation: needed(values.organisation, t('organisation')),
            number: needed(values.number, t('number')),
            code: needed(values.code, t('code')),
          }
          return Object.fromEntries(
            Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined),
          )
        }}
        submitLabel={t('enter')}
      >
        {organisation === undefined && (
          <TextField
            label={t('organisation')}
            description={t('organisationHint')}
            required
            {...form.field('organisation')}
          />
        )}
        <TextField label={t('number')} required inputMode="numeric" maxLength={30} {...form.field('number')} />
        <TextField label={t('code')} description={t('codeHint')} required maxLength={60} {...form.field('code')} />
      </Form>
    </>
  )
}
