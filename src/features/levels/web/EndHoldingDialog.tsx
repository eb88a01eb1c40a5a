import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { levelsLabels } from '../levels.labels.ts'
import { client, type Held } from './levels-api.ts'

type EndHoldingDialogProps = {
  held: Held
  /** Seen from the container. */
  inside: boolean
  onClose: () => void
}

/** Asks for the last day on which something lay there. */
export const EndHoldingDialog = ({ held, inside, onClose }: EndHoldingDialogProps) => {
  const t = useText(levelsLabels)
  const done = useDone()
  const form = useForm({ validTo: held.validTo })
  const submit = async ({ validTo }: typeof form.values) => {
    if (validTo === null) return
    await client.levels.endHolding({ id: held.id, validTo })
    await done(t('ended'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t(inside ? 'endContentTitle' : 'endTitle', { name: held.name })}>
      <Form
        form={form}
        onSubmit={submit}
        validate={({ validTo }) => (validTo ? {} : { validTo: t('needed', { field: t('validTo') }) })}
        submitLabel={t('end')}
        onCancel={onClose}
      >
        <DateField label={t('validTo')} required {...form.field('validTo')} />
      </Form>
    </Dialog>
  )
}
