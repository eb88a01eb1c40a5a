import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { client } from './media-api.ts'
import { mediaText } from './media.text.ts'
import { today } from './today.ts'

type Props = { medium: { id: string; name: string }; onClose: () => void }

/** Who borrows a medium, what for and until when. */
export const LendDialog = ({ medium, onClose }: Props) => {
  const t = useText(mediaText)
  const done = useDone()
  const { may } = useMay()
  const form = useForm({
    borrowerId: null as Option | null,
    borrower: '',
    purpose: '',
    lentOn: today() as string | null,
    dueOn: null as string | null,
  })
  return (
    <Dialog open onClose={onClose} title={t('lendTitle', { name: medium.name })}>
      <Form
        form={form}
        submitLabel={t('lend')}
        onCancel={onClose}
        validate={({ borrowerId, borrower, lentOn, dueOn }) => ({
          ...(borrowerId || borrower.trim() ? {} : { borrowerId: t('needed', { field: t('borrowerId') }) }),
          ...(lentOn ? {} : { lentOn: t('needed', { field: t('lentOn') }) }),
          ...(dueOn ? {} : { dueOn: t('needed', { field: t('dueOn') }) }),
        })}
        onSubmit={async ({ borrowerId, borrower, purpose, lentOn, dueOn }) => {
          const who = { borrowerId: borrowerId?.value ?? null, borrower }
          await client.media.lend({ id: medium.id, ...who, purpose, lentOn: lentOn ?? '', dueOn: dueOn ?? '' })
          onClose()
          await done(t('lent'))
        }}
      >
        {may('people.read') && (
          <ComboBox
            label={t('borrowerId')}
            search={pickObjects('person')}
            searchKey={['pick', 'person']}
            {...form.field('borrowerId')}
          />
        )}
        {form.values.borrowerId === null && (
          <TextField
            label={t('borrower')}
            description={t('borrowerHelp')}
            maxLength={100}
            {...form.field('borrower')}
          />
        )}
        <TextField label={t('purpose')} maxLength={400} {...form.field('purpose')} />
        <DateField label={t('lentOn')} required {...form.field('lentOn')} />
        <DateField label={t('dueOn')} required {...form.field('dueOn')} />
      </Form>
    </Dialog>
  )
}
