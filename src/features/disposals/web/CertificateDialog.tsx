import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import { disposalLabels } from '../disposals.labels.ts'
import { client, type Disposal } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'
import { Siblings } from './Siblings.tsx'

const MOST_BYTES = 20 * 1024 ** 2

/** The contractor's paper with its number and the serials that it lists. */
export const CertificateDialog = ({ disposal, onClose }: { disposal: Disposal; onClose: () => void }) => {
  const t = useText(disposalsText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    certificateNumber: disposal.certificateNumber,
    certificateOn: disposal.certificateOn,
    serials: disposal.certificateSerials.join('\n'),
    list: [] as readonly File[],
    file: [] as readonly File[],
    alsoIds: [] as string[],
  })
  const readList = async ([file]: readonly File[]) => {
    if (!file) return
    try {
      const { serials } = await client.disposals.readSerials({ file })
      form.set({ list: [file], serials: serials.join('\n') })
      showToast('success', t('readThem', { n: serials.length }))
    } catch (error) {
      form.setErrors({ list: problemOf(error).message })
    }
  }
  return (
    <Dialog open onClose={onClose} wide title={`${disposal.number} ${t('fileCertificate')}`}>
      <Form
        form={form}
        submitLabel={t('fileCertificate')}
        onCancel={onClose}
        onSubmit={async ({ certificateNumber, certificateOn, serials, file: [file], alsoIds }) => {
          await client.disposals.fileCertificate({
            id: disposal.id,
            certificateNumber,
            certificateOn: certificateOn ?? '',
            serials,
            alsoIds: alsoIds.join(','),
            ...(file ? { file } : {}),
          })
          onClose()
          await done(t('filed'))
        }}
      >
        <TextField
          label={disposalLabels.certificateNumber[locale]}
          maxLength={100}
          {...form.field('certificateNumber')}
        />
        <DateField label={disposalLabels.certificateOn[locale]} {...form.field('certificateOn')} />
        <TextArea
          label={disposalLabels.certificateSerials[locale]}
          description={t('serialsHelp')}
          rows={5}
          {...form.field('serials')}
        />
        <FileDrop
          label={t('serialsFile')}
          accept={['.xlsx', '.csv']}
          maxBytes={MOST_BYTES}
          {...form.field('list')}
          onChange={(files) => void readList(files)}
        />
        <FileDrop
          label={t('file')}
          accept={['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff', '.xlsx', '.docx']}
          maxBytes={MOST_BYTES}
          {...form.field('file')}
        />
        <Siblings
          label={t('sameCertificate')}
          siblings={disposal.siblings}
          value={form.values.alsoIds}
          onChange={(alsoIds) => form.set({ alsoIds })}
        />
      </Form>
    </Dialog>
  )
}
