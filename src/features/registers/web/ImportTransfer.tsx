import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { importText } from './import.text.ts'

export type TransferValues = { takenFrom: string; carriedBy: string; medium: string; permission: string }
type ImportTransferProps = { count: number; onConfirm: (values: TransferValues) => Promise<void> }

/** How the file came here, then the confirmation. */
export const ImportTransfer = ({ count, onConfirm }: ImportTransferProps) => {
  const t = useText(importText)
  const form = useForm<TransferValues>({ takenFrom: '', carriedBy: '', medium: '', permission: '' })
  const needed = ['takenFrom', 'carriedBy', 'medium'] as const
  return (
    <section className="no-print">
      <h2 className="text-lg font-700">{t('transfer')}</h2>
      <p className="mb-3 text-sm text-ink-soft">{t('transferWhy')}</p>
      <Form
        form={form}
        submitLabel={t('confirm', { n: count })}
        validate={(values) =>
          Object.fromEntries(needed.filter((key) => !values[key].trim()).map((key) => [key, t('needed')]))
        }
        onSubmit={onConfirm}
      >
        <TextField label={t('takenFrom')} required maxLength={200} {...form.field('takenFrom')} />
        <TextField label={t('carriedBy')} required maxLength={200} {...form.field('carriedBy')} />
        <TextField
          label={t('medium')}
          description={t('mediumHelp')}
          required
          maxLength={200}
          {...form.field('medium')}
        />
        <TextField label={t('permission')} maxLength={200} {...form.field('permission')} />
        <p className="text-sm text-ink-soft">{t('confirmNote')}</p>
      </Form>
    </section>
  )
}
