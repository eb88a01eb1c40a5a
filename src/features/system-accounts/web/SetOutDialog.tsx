import { useQuery } from '@tanstack/react-query'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, query } from './accounts-api.ts'
import { confirmationsText } from './confirmations.text.ts'

/** Which system is asked about, and until when. */
export const SetOutDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText(confirmationsText)
  const done = useDone()
  const { data: systems = [] } = useQuery(query.systemAccounts.systems.queryOptions({ input: {} }))
  const form = useForm({ systemId: null as string | null, dueOn: null as string | null })
  return (
    <Dialog open onClose={onClose} title={t('setOut')}>
      <p className="mb-3 text-sm">{t('setOutWhy')}</p>
      <Form
        form={form}
        submitLabel={t('setOut')}
        onCancel={onClose}
        validate={({ systemId, dueOn }) => ({
          ...(systemId === null ? { systemId: t('needed') } : {}),
          ...(dueOn === null ? { dueOn: t('needed') } : {}),
        })}
        onSubmit={async ({ systemId, dueOn }) => {
          const result = await client.accountConfirmations.setOut({ systemId: systemId ?? '', dueOn: dueOn ?? '' })
          await done(t('setOutDone', result))
          onClose()
        }}
      >
        <Select
          label={t('system')}
          required
          options={systems.filter(({ accounts }) => accounts > 0).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.field('systemId')}
        />
        <DateField label={t('dueOn')} required {...form.field('dueOn')} />
      </Form>
    </Dialog>
  )
}
