import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { levelsLabels } from '../levels.labels.ts'
import { client } from './levels-api.ts'

type Values = { containerId: Option | null; validFrom: string | null }

/** Says in what an asset or container lies. */
export const AddHoldingDialog = ({ contentId, onClose }: { contentId: string; onClose: () => void }) => {
  const t = useText(levelsLabels)
  const done = useDone()
  const form = useForm<Values>({ containerId: null, validFrom: null })
  const submit = async ({ containerId, validFrom }: Values) => {
    if (!containerId) return
    await client.levels.addHolding({ containerId: containerId.value, contentId, validFrom })
    await done(t('added'))
    onClose()
  }
  const search = async (text: string, signal: AbortSignal): Promise<Option[]> =>
    (await client.levels.candidates({ search: text }, { signal }))
      .filter(({ id }) => id !== contentId)
      .map(({ id, name, kind }) => ({ value: id, label: name, description: t(`kind_${kind}`) }))
  return (
    <Dialog open onClose={onClose} title={t('addHolding')}>
      <Form
        form={form}
        onSubmit={submit}
        validate={({ containerId }) => (containerId ? {} : { containerId: t('needed', { field: t('container') }) })}
        submitLabel={t('add')}
        onCancel={onClose}
      >
        <ComboBox
          label={t('container')}
          required
          description={t('containerWhy')}
          search={search}
          searchKey={['containers', contentId]}
          {...form.field('containerId')}
        />
        <DateField label={t('validFrom')} {...form.field('validFrom')} />
      </Form>
    </Dialog>
  )
}
