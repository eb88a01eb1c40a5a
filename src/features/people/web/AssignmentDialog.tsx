import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select, type Option } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { peopleLabels } from '../people.labels.ts'
import { client } from './people-api.ts'
import { searchPeople } from './search-people.ts'
import { usePostOptions } from './use-post-options.ts'

type Values = { personId: Option | null; postId: string | null; validFrom: string | null; validTo: string | null }

export const AssignmentDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText(peopleLabels)
  const override = useOverride()
  const done = useDone()
  const posts = usePostOptions()
  const form = useForm<Values>({ personId: null, postId: null, validFrom: null, validTo: null })
  const submit = async ({ personId, postId, validFrom, validTo }: Values) => {
    if (!personId || !postId || !validFrom) return
    await override.send((given) =>
      client.people.createAssignment({ personId: personId.value, postId, validFrom, validTo, ...given }),
    )
    await done(t('added'))
    onClose()
  }
  const validate = (values: Values) =>
    Object.fromEntries(
      (
        [
          ['personId', 'person'],
          ['postId', 'post'],
          ['validFrom', 'validFrom'],
        ] as const
      ).flatMap(([key, label]) => (values[key] ? [] : [[key, t('needed', { field: t(label) })]])),
    )
  return (
    <Dialog open onClose={onClose} title={t('addAssignment')}>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t('add')} onCancel={onClose}>
        <ComboBox
          label={t('person')}
          required
          search={searchPeople}
          searchKey={['people']}
          {...form.field('personId')}
        />
        <Select label={t('post')} required options={posts} {...form.field('postId')} />
        <DateField label={t('validFrom')} required {...form.field('validFrom')} />
        <DateField label={t('validTo')} {...form.field('validTo')} />
        {override.fields}
      </Form>
    </Dialog>
  )
}
