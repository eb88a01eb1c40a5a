import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { answerLabels } from '../media.labels.ts'
import { client } from './media-api.ts'
import { mediaText } from './media.text.ts'
import { today } from './today.ts'

type Props = { medium: { id: string; name: string }; onClose: () => void }

/** Somebody else than the borrower has seen the medium come back. */
export const ReturnDialog = ({ medium, onClose }: Props) => {
  const t = useText(mediaText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    returnedOn: today() as string | null,
    confirmedBy: '',
    erased: null as keyof typeof answerLabels | null,
  })
  return (
    <Dialog open onClose={onClose} title={t('returnTitle', { name: medium.name })}>
      <Form
        form={form}
        submitLabel={t('giveBack')}
        onCancel={onClose}
        validate={({ returnedOn, erased }) => ({
          ...(returnedOn ? {} : { returnedOn: t('needed', { field: t('returnedOn') }) }),
          ...(erased ? {} : { erased: t('needed', { field: t('erased') }) }),
        })}
        onSubmit={async ({ returnedOn, confirmedBy, erased }) => {
          await client.media.giveBack({
            id: medium.id,
            confirmedBy,
            returnedOn: returnedOn ?? '',
            erased: erased ?? 'unknown',
          })
          onClose()
          await done(t('returned'))
        }}
      >
        <DateField label={t('returnedOn')} required {...form.field('returnedOn')} />
        <RadioGroup
          label={t('erased')}
          required
          inline
          options={wordOptions(answerLabels, locale)}
          {...form.field('erased')}
        />
        <TextField
          label={t('confirmedBy')}
          description={t('confirmedByHelp')}
          maxLength={100}
          {...form.field('confirmedBy')}
        />
      </Form>
    </Dialog>
  )
}
