import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { type OverrideGiven, useOverride } from '../../dual-roles/web/use-override.tsx'
import { peopleLabels } from '../people.labels.ts'

type EndDialogProps = {
  name: string
  validTo: string | null
  onEnd: (end: { validTo: string } & OverrideGiven) => Promise<unknown>
  onClose: () => void
}

/** Asks for the last day of an assignment or designation. */
export const EndDialog = ({ name, validTo, onEnd, onClose }: EndDialogProps) => {
  const t = useText(peopleLabels)
  const done = useDone()
  const override = useOverride()
  const form = useForm({ validTo })
  const submit = async (values: typeof form.values) => {
    if (values.validTo === null) return
    const { validTo: last } = values
    await override.send((given) => onEnd({ validTo: last, ...given }))
    await done(t('ended'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('endTitle', { name })}>
      <Form
        form={form}
        onSubmit={submit}
        validate={(now) => (now.validTo ? {} : { validTo: t('needed', { field: t('validTo') }) })}
        submitLabel={t('end')}
        onCancel={onClose}
      >
        <DateField label={t('validTo')} required {...form.field('validTo')} />
        {override.fields}
      </Form>
    </Dialog>
  )
}
