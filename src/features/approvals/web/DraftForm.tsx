import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { useUnitOptions } from '../../people/web/use-unit-options.ts'
import { RecordFields, recordInputOf } from '../../records/web/RecordFields.tsx'
import { wordOptions } from '../../registers/web/word-options.ts'
import { wayLabels } from '../approvals.labels.ts'
import { client, query } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { type DraftValues, levelOptions, newDraft } from './draft-values.ts'

type DraftFormProps = {
  kind: 'other' | 'takeOut' | 'operationalMatters' | 'connection' | 'disposal' | 'inquiry'
  subject?: string
  /** What takes effect, for kinds that come from a screen of their own. */
  proposal?: Record<string, unknown>
  /** Fields of the proposal that its screen asks for here. */
  children?: ReactNode
  onCancel: () => void
}

/** 起案. A kind with a proposal brings unit and facts along; only a free one asks for them. */
export const DraftForm = ({ kind, subject = '', proposal, children, onCancel }: DraftFormProps) => {
  const t = useText(approvalsText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const units = useUnitOptions()
  const { data } = useQuery(query.approvals.classes.queryOptions({ input: { kind } }))
  const classes = (data?.rows ?? []).filter(({ retiredOn }) => retiredOn === null)
  const form = useForm(newDraft(subject, t('bodyStart')), { draftKey: `approval-${kind}-${subject}` })
  const free = proposal === undefined
  const send = async (values: DraftValues) => {
    const { confidentiality, amount, unitId, classId, way } = values
    const { id } = await client.approvals.draft({
      kind,
      subject: values.subject,
      body: values.body,
      reason: values.reason,
      ...(proposal ? { proposal } : { unitId, facts: { confidentiality, amount, unitId } }),
      ...(classId ? { classId } : {}),
      ...(way ? { way } : {}),
      ...recordInputOf(values),
    })
    form.settle(values)
    await done(t('drafted'))
    open(`/approvals/${id}`)
  }
  const needed = (values: DraftValues, key: 'subject' | 'body') =>
    values[key].trim() ? {} : { [key]: t('needed', { field: t(key) }) }
  return (
    <Form
      form={form}
      submitLabel={t('draft')}
      onCancel={onCancel}
      validate={(values) => ({ ...needed(values, 'subject'), ...needed(values, 'body') })}
      onSubmit={send}
    >
      <TextField label={t('subject')} required maxLength={200} {...form.field('subject')} />
      {children}
      <TextArea
        label={t('body')}
        description={t('bodyHelp')}
        required
        rows={6}
        maxLength={10_000}
        {...form.field('body')}
      />
      <TextArea label={t('reason')} rows={2} maxLength={2000} {...form.field('reason')} />
      {free && <Select label={t('unit')} placeholder={t('wholeBody')} options={units} {...form.field('unitId')} />}
      {free && <NumberField label={t('amount')} unit={t('yen')} min={0} {...form.field('amount')} />}
      {free && (
        <Select
          label={t('confidentiality')}
          placeholder={t('unclassified')}
          options={levelOptions}
          {...form.field('confidentiality')}
        />
      )}
      <Select
        label={t('className')}
        placeholder={t('classAuto')}
        options={classes.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.field('classId')}
      />
      <Select
        label={t('way')}
        placeholder={t('wayAuto')}
        options={wordOptions(wayLabels, locale)}
        {...form.field('way')}
      />
      <RecordFields form={form} />
    </Form>
  )
}
