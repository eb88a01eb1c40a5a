import { useQuery } from '@tanstack/react-query'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { wayLabels } from '../approvals.labels.ts'
import { type Approval, client, query } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'

/** Words, class and way of a draft that lies with its drafter. */
export const AmendDialog = ({ approval, onClose }: { approval: Approval; onClose: () => void }) => {
  const t = useText(approvalsText)
  const locale = useLocale()
  const done = useDone()
  const { data } = useQuery(query.approvals.classes.queryOptions({ input: { kind: approval.kind } }))
  const classes = (data?.rows ?? []).filter(({ retiredOn, id }) => retiredOn === null || id === approval.classId)
  const { subject, body, reason, classId } = approval
  const form = useForm({ subject, body, reason, classId, way: approval.way as Approval['way'] | null })
  return (
    <Dialog open onClose={onClose} title={t('amend')} wide>
      <Form
        form={form}
        submitLabel={t('save')}
        onCancel={onClose}
        validate={(values) => ({
          ...(values.subject.trim() ? {} : { subject: t('needed', { field: t('subject') }) }),
          ...(values.body.trim() ? {} : { body: t('needed', { field: t('body') }) }),
        })}
        onSubmit={async ({ way, ...values }) => {
          await client.approvals.amend({
            id: approval.id,
            version: approval.version,
            ...values,
            ...(way ? { way } : {}),
          })
          onClose()
          await done(t('saved'))
        }}
      >
        <TextField label={t('subject')} required maxLength={200} {...form.field('subject')} />
        <TextArea label={t('body')} required rows={8} maxLength={10_000} {...form.field('body')} />
        <TextArea label={t('reason')} rows={2} maxLength={2000} {...form.field('reason')} />
        <Select
          label={t('className')}
          options={classes.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('classId')}
        />
        <Select label={t('way')} required options={wordOptions(wayLabels, locale)} {...form.field('way')} />
      </Form>
    </Dialog>
  )
}
