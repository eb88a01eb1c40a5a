import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { today } from '../../media/web/today.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { handOverLabels, returnLabels } from '../hand-overs.labels.ts'
import { client, type HandOver } from './hand-overs-api.ts'
import { handOversText } from './hand-overs.text.ts'

type Props = { handOver: HandOver; onClose: () => void }

/** The signed receipt comes back. */
export const ReceiptDialog = ({ handOver, onClose }: Props) => {
  const t = useText(handOversText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    receiptNumber: handOver.receiptNumber,
    receiptOn: handOver.receiptOn,
    receivedBy: handOver.receivedBy,
    file: [] as readonly File[],
  })
  return (
    <Dialog open onClose={onClose} title={`${handOver.number} ${t('fileReceipt')}`}>
      <Form
        form={form}
        submitLabel={t('fileReceipt')}
        onCancel={onClose}
        onSubmit={async ({ file: [file], receiptOn, ...values }) => {
          await client.handOvers.fileReceipt({
            id: handOver.id,
            ...values,
            receiptOn: receiptOn ?? '',
            ...(file ? { file } : {}),
          })
          onClose()
          await done(t('filed'))
        }}
      >
        <TextField label={handOverLabels.receiptNumber[locale]} maxLength={100} {...form.field('receiptNumber')} />
        <DateField label={handOverLabels.receiptOn[locale]} {...form.field('receiptOn')} />
        <TextField label={handOverLabels.receivedBy[locale]} maxLength={100} {...form.field('receivedBy')} />
        <FileDrop
          label={t('receiptFile')}
          accept={['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff', '.docx', '.xlsx']}
          maxBytes={20 * 1024 ** 2}
          {...form.field('file')}
        />
      </Form>
    </Dialog>
  )
}

/** It came back, or was erased or destroyed there. */
export const CloseDialog = ({ handOver, onClose }: Props) => {
  const t = useText(handOversText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    returnedOn: today() as string | null,
    returnKind: null as keyof typeof returnLabels | null,
    note: '',
  })
  return (
    <Dialog open onClose={onClose} title={`${handOver.number} ${t('close')}`}>
      <Form
        form={form}
        submitLabel={t('close')}
        onCancel={onClose}
        validate={({ returnedOn, returnKind }) => ({
          ...(returnedOn ? {} : { returnedOn: t('needed', { field: handOverLabels.returnedOn[locale] }) }),
          ...(returnKind ? {} : { returnKind: t('needed', { field: handOverLabels.returnKind[locale] }) }),
        })}
        onSubmit={async ({ returnedOn, returnKind, note }) => {
          await client.handOvers.close({
            id: handOver.id,
            note,
            returnedOn: returnedOn ?? '',
            returnKind: returnKind ?? 'returned',
          })
          onClose()
          await done(t('closed'))
        }}
      >
        <RadioGroup
          label={handOverLabels.returnKind[locale]}
          required
          inline
          options={wordOptions(returnLabels, locale)}
          {...form.field('returnKind')}
        />
        <DateField label={handOverLabels.returnedOn[locale]} required {...form.field('returnedOn')} />
        <TextField label={handOverLabels.note[locale]} maxLength={1000} {...form.field('note')} />
      </Form>
    </Dialog>
  )
}
