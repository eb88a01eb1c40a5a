import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { peopleLabels } from '../people.labels.ts'
import { client, type Post } from './people-api.ts'
import { usePostOptions } from './use-post-options.ts'
import { useUnitOptions } from './use-unit-options.ts'

export const PostDialog = ({ row, onClose }: { row: Post | null; onClose: () => void }) => {
  const t = useText(peopleLabels)
  const done = useDone()
  const units = useUnitOptions()
  const posts = usePostOptions().filter(({ value }) => value !== row?.id)
  const form = useForm<{
    title: string
    unitId: string | null
    superiorId: string | null
    validFrom: string | null
    validTo: string | null
  }>({
    title: row?.title ?? '',
    unitId: row?.unitId ?? null,
    superiorId: row?.superiorId ?? null,
    validFrom: row?.validFrom ?? null,
    validTo: row?.validTo ?? null,
  })
  const submit = async ({ unitId, validTo, ...common }: typeof form.values) => {
    if (row) await client.people.updatePost({ id: row.id, ...common, validTo })
    else await client.people.createPost({ ...common, unitId })
    await done(t(row ? 'saved' : 'added'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={row ? t('editTitle', { name: row.title }) : t('addPost')}>
      <Form
        form={form}
        onSubmit={submit}
        validate={({ title }) => (title.trim() ? {} : { title: t('needed', { field: t('post') }) })}
        submitLabel={t(row ? 'save' : 'add')}
        onCancel={onClose}
      >
        <TextField label={t('post')} required maxLength={100} {...form.field('title')} />
        {!row && <Select label={t('unit')} placeholder={t('wholeBody')} options={units} {...form.field('unitId')} />}
        <Select label={t('superior')} placeholder={t('noSuperior')} options={posts} {...form.field('superiorId')} />
        <DateField label={t('validFrom')} {...form.field('validFrom')} />
        {row && <DateField label={t('validTo')} {...form.field('validTo')} />}
      </Form>
    </Dialog>
  )
}
