import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { disposalLabels } from '../disposals.labels.ts'
import { client, type Disposal } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'
import { MethodFields, type MethodValues } from './MethodFields.tsx'

/** A plan is put right. */
export const ChangePlanDialog = ({ disposal, onClose }: { disposal: Disposal; onClose: () => void }) => {
  const t = useText(disposalsText)
  const locale = useLocale()
  const done = useDone()
  const { method, residents, place, contractor, note, plannedOn } = disposal
  const form = useForm<MethodValues & { plannedOn: string | null }>({
    method,
    residents,
    place,
    contractor,
    note,
    plannedOn,
  })
  return (
    <Dialog open onClose={onClose} title={`${disposal.number} ${t('change')}`}>
      <Form
        form={form}
        submitLabel={t('save')}
        onCancel={onClose}
        onSubmit={async ({ method: chosen, residents: answer, ...values }) => {
          await client.disposals.change({
            id: disposal.id,
            method: chosen ?? method,
            residents: answer ?? residents,
            ...values,
          })
          onClose()
          await done(t('saved'))
        }}
      >
        <DateField label={disposalLabels.plannedOn[locale]} {...form.field('plannedOn')} />
        <MethodFields form={form} />
      </Form>
    </Dialog>
  )
}
