import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { type Approval, client } from './approvals-api.ts'
import { approvalsText } from './approvals.text.ts'
import { paperTypes, MOST_BYTES } from './file-types.ts'

/** What was decided on paper or in another system is entered: day, number, who decided, the scan. */
export const EnterDialog = ({ approval, onClose }: { approval: Approval; onClose: () => void }) => {
  const t = useText(approvalsText)
  const done = useDone()
  const override = useOverride()
  const paper = approval.way === 'paper'
  const decider =
    approval.steps.findLast(({ kind, round }) => kind === 'decide' && round === approval.round)?.post ??
    approval.planned?.steps.findLast(({ kind }) => kind === 'decide')?.post ??
    ''
  const form = useForm({
    decidedOn: null as string | null,
    decidedPost: decider,
    decidedName: '',
    documentNumber: approval.record.documentNumber,
    place: '',
    scan: [] as readonly File[],
  })
  const needed = (key: 'decidedOn' | 'decidedPost' | 'decidedName' | 'documentNumber' | 'place') =>
    form.values[key]?.trim() ? {} : { [key]: t('needed', { field: key === 'place' ? t('system') : t(key) }) }
  const title = t(paper ? 'enterPaper' : 'enterElsewhere')
  return (
    <Dialog open onClose={onClose} title={title}>
      <Form
        form={form}
        submitLabel={title}
        onCancel={onClose}
        validate={() => ({
          ...needed('decidedOn'),
          ...needed('decidedPost'),
          ...needed('decidedName'),
          ...(paper ? {} : { ...needed('documentNumber'), ...needed('place') }),
        })}
        onSubmit={async ({ scan: [file], decidedOn, ...values }) => {
          const input = { id: approval.id, version: approval.version, decidedOn: decidedOn ?? '', ...values }
          await override.send((given) =>
            paper
              ? client.approvals.enterPaper({ ...input, ...given })
              : client.approvals.enterElsewhere({ ...input, ...given }),
          )
          // Afterwards: a scan may always be added later, a decision that was refused must not leave one behind.
          if (file) await client.approvals.addFile({ id: approval.id, scan: 'true', file })
          onClose()
          await done(t('entered'))
        }}
      >
        <DateField label={t('decidedOn')} required {...form.field('decidedOn')} />
        <TextField label={t('decidedPost')} required maxLength={100} {...form.field('decidedPost')} />
        <TextField label={t('decidedName')} required maxLength={100} {...form.field('decidedName')} />
        <TextField label={t('documentNumber')} required={!paper} maxLength={100} {...form.field('documentNumber')} />
        <TextField
          label={t(paper ? 'paperPlace' : 'system')}
          required={!paper}
          maxLength={200}
          {...form.field('place')}
        />
        <FileDrop label={t('scanOptional')} accept={paperTypes} maxBytes={MOST_BYTES} {...form.field('scan')} />
        {override.fields}
      </Form>
    </Dialog>
  )
}
