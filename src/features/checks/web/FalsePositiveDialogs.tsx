import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useAfterChange } from '../../duties/web/use-after-change.ts'
import { client, type Finding } from './checks-api.ts'
import { checksText } from './checks.text.ts'

type DialogProps = { row: Finding | null; onClose: () => void }

/** One person reports that a finding is not so (states.md R12). */
export const ReportDialog = ({ code, row, onClose }: DialogProps & { code: string }) => {
  const t = useText(checksText)
  return (
    <Dialog open={row !== null} onClose={onClose} title={t('reportOf')}>
      {row && <ReportForm code={code} row={row} onClose={onClose} />}
    </Dialog>
  )
}

const ReportForm = ({ code, row, onClose }: { code: string; row: Finding; onClose: () => void }) => {
  const t = useText(checksText)
  const told = useAfterChange()
  const form = useForm({ reason: '', until: null as string | null })
  return (
    <Form
      form={form}
      submitLabel={t('send')}
      onCancel={onClose}
      validate={({ reason, until }): Record<string, string> => ({
        ...(!reason.trim() && { reason: t('needReason') }),
        ...(!until && { until: t('needUntil') }),
      })}
      onSubmit={async ({ reason, until }) => {
        await client.checks.reportFalsePositive({ code, objectId: row.objectId, reason, until: until ?? '' })
        onClose()
        await told(t('reported'))
      }}
    >
      <p>{t('reportWhat', { name: row.name })}</p>
      <p className="text-ink-soft">{row.why}</p>
      <TextArea label={t('reason')} required rows={2} maxLength={500} {...form.field('reason')} />
      <DateField label={t('until')} required description={t('untilHint')} {...form.field('until')} />
    </Form>
  )
}

/** Turns a report down, or lets the finding count again before its day. */
export const EndDialog = ({ row, onClose }: DialogProps) => {
  const t = useText(checksText)
  return (
    <Dialog open={row !== null} onClose={onClose} title={t('endTitle')}>
      {row?.falsePositive && <EndForm id={row.falsePositive.id} onClose={onClose} />}
    </Dialog>
  )
}

const EndForm = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const t = useText(checksText)
  const told = useAfterChange()
  const form = useForm({ reason: '' })
  return (
    <Form
      form={form}
      submitLabel={t('end')}
      onCancel={onClose}
      validate={({ reason }): Record<string, string> => (reason.trim() ? {} : { reason: t('needReason') })}
      onSubmit={async ({ reason }) => {
        await client.checks.endFalsePositive({ id, reason })
        onClose()
        await told(t('ended'))
      }}
    >
      <TextArea label={t('reason')} required rows={2} maxLength={500} {...form.field('reason')} />
    </Form>
  )
}
