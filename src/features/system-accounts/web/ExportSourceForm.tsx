import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { type Option, Select } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import type { SystemChoice } from './accounts-api.ts'
import { exportText } from './export.text.ts'

export type ExportSource = { file: File; systemId: string; unitId: string; day: string }
type ExportSourceFormProps = { systems: readonly SystemChoice[]; onLook: (source: ExportSource) => Promise<void> }

/** Of which system the list is, what it covers, and when it was exported. */
export const ExportSourceForm = ({ systems, onLook }: ExportSourceFormProps) => {
  const t = useText(exportText)
  const form = useForm({
    systemId: null as string | null,
    unit: null as Option | null,
    day: null as string | null,
    files: [] as readonly File[],
  })
  return (
    <div className="no-print">
      <Form
        form={form}
        submitLabel={t('look')}
        validate={({ systemId, day, files }) => ({
          ...(systemId === null ? { systemId: t('needed') } : {}),
          ...(day === null ? { day: t('needed') } : {}),
          ...(files.length === 0 ? { files: t('needed') } : {}),
        })}
        onSubmit={async ({ systemId, unit, day, files: [file] }) => {
          if (file && systemId && day) await onLook({ file, systemId, unitId: unit?.value ?? '', day })
        }}
      >
        <Select
          label={t('system')}
          required
          options={systems.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('systemId')}
        />
        <ComboBox
          label={t('covers')}
          description={t('coversHelp')}
          search={pickObjects('unit', 'memberBody')}
          searchKey={['pick', 'unit']}
          {...form.field('unit')}
        />
        <DateField label={t('day')} required {...form.field('day')} />
        <FileDrop
          label={t('file')}
          required
          accept={['.csv', '.xlsx', '.txt']}
          maxBytes={50 * 1024 ** 2}
          {...form.field('files')}
        />
      </Form>
    </div>
  )
}
