import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { client, type DutyDetail } from './duties-api.ts'
import { dialogText } from './duty.text.ts'
import { objectKindName } from './object-kind.ts'
import { searchUnits } from './search-choices.ts'
import { useAfterChange } from './use-after-change.ts'

type RegisterObjectDialogProps = { duty: DutyDetail; open: boolean; onClose: () => void }

/** Registers one object of the duty's kind by name. */
export const RegisterObjectDialog = ({ duty, open, onClose }: RegisterObjectDialogProps) => {
  const locale = useLocale()
  const t = useText(dialogText)
  return (
    <Dialog open={open} onClose={onClose} title={t('registerTitle', { kind: objectKindName(duty.objectKind, locale) })}>
      <RegisterForm duty={duty} onClose={onClose} />
    </Dialog>
  )
}

const RegisterForm = ({ duty, onClose }: Omit<RegisterObjectDialogProps, 'open'>) => {
  const t = useText(dialogText)
  const told = useAfterChange()
  const form = useForm({ name: '', unitId: null as Option | null })
  return (
    <Form
      form={form}
      submitLabel={t('registerSubmit')}
      onCancel={onClose}
      validate={({ name }) => (name.trim() ? {} : { name: t('needName') })}
      onSubmit={async ({ name, unitId }) => {
        await client.duties.registerObject({ id: duty.id, name, unitId: unitId?.value ?? null })
        onClose()
        await told(t('registerDone', { name }))
      }}
    >
      <TextField
        label={t('registerName')}
        required
        description={t('registerHint')}
        maxLength={100}
        {...form.field('name')}
      />
      <ComboBox label={t('registerUnit')} {...form.field('unitId')} search={searchUnits} searchKey={['units']} />
    </Form>
  )
}
