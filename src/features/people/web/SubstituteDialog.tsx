import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select, type Option } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { peopleLabels } from '../people.labels.ts'
import { client } from './people-api.ts'
import { searchPeople } from './search-people.ts'
import { usePostOptions } from './use-post-options.ts'

type Values = {
  postId: string | null
  byPostId: string | null
  byPersonId: Option | null
  validFrom: string | null
  validTo: string | null
}

export const SubstituteDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText(peopleLabels)
  const done = useDone()
  const posts = usePostOptions()
  const form = useForm<Values>({ postId: null, byPostId: null, byPersonId: null, validFrom: null, validTo: null })
  const submit = async ({ postId, byPostId, byPersonId, validFrom, validTo }: Values) => {
    if (!postId || !validFrom) return
    await client.people.createSubstitute({
      postId,
      byPostId,
      byPersonId: byPersonId?.value ?? null,
      validFrom,
      validTo,
    })
    await done(t('added'))
    onClose()
  }
  const validate = ({ postId, byPostId, byPersonId, validFrom }: Values) => ({
    ...(postId ? {} : { postId: t('needed', { field: t('post') }) }),
    ...(byPostId || byPersonId ? {} : { byPostId: t('needed', { field: t('by') }) }),
    ...(validFrom ? {} : { validFrom: t('needed', { field: t('validFrom') }) }),
  })
  const others = posts.filter(({ value }) => value !== form.values.postId)
  return (
    <Dialog open onClose={onClose} title={t('addSubstitute')}>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t('add')} onCancel={onClose}>
        <Select label={t('post')} required options={posts} {...form.field('postId')} />
        <Select label={t('byPost')} description={t('byPostWhy')} options={others} {...form.field('byPostId')} />
        <ComboBox
          label={t('byPerson')}
          search={searchPeople}
          searchKey={['people']}
          disabled={form.values.byPostId !== null}
          {...form.field('byPersonId')}
        />
        <DateField label={t('validFrom')} required {...form.field('validFrom')} />
        <DateField label={t('validTo')} {...form.field('validTo')} />
      </Form>
    </Dialog>
  )
}
