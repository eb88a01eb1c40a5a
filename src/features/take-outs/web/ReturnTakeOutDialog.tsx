import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { answerLabels } from '../../media/media.labels.ts'
import { today } from '../../media/web/today.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { takeOutLabels } from '../take-outs.labels.ts'
import { client, type TakeOut } from './take-outs-api.ts'
import { takeOutsText } from './take-outs.text.ts'

/** Somebody else than the applicant has seen it come back. */
export const ReturnTakeOutDialog = ({ takeOut, onClose }: { takeOut: TakeOut; onClose: () => void }) => {
  const t = useText(takeOutsText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    returnedOn: today() as string | null,
    dataErased: null as keyof typeof answerLabels | null,
    returnedTo: '',
  })
  return (
    <Dialog open onClose={onClose} title={`${takeOut.number} ${t('giveBack')}`}>
      <Form
        form={form}
        submitLabel={t('giveBack')}
        onCancel={onClose}
        validate={({ dataErased }) =>
          dataErased ? {} : { dataErased: t('needed', { field: takeOutLabels.dataErased[locale] }) }
        }
        onSubmit={async ({ returnedOn, dataErased, returnedTo }) => {
          await client.takeOuts.giveBack({
            id: takeOut.id,
            returnedTo,
            dataErased: dataErased ?? 'unknown',
            ...(returnedOn ? { returnedOn } : {}),
          })
          onClose()
          await done(t('returned'))
        }}
      >
        <DateField label={takeOutLabels.returnedOn[locale]} required {...form.field('returnedOn')} />
        <RadioGroup
          label={takeOutLabels.dataErased[locale]}
          required
          inline
          options={wordOptions(answerLabels, locale)}
          {...form.field('dataErased')}
        />
        <TextField
          label={takeOutLabels.returnedTo[locale]}
          description={t('confirmedHelp')}
          maxLength={100}
          {...form.field('returnedTo')}
        />
      </Form>
    </Dialog>
  )
}
