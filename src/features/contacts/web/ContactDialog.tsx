import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { contactLabels } from '../contacts.labels.ts'
import { callsItself, contactTree, flatTree } from '../contacts.rules.ts'
import { client, type Contact } from './contacts-api.ts'
import { PhonesField } from './PhonesField.tsx'
import { emptySubject, SubjectFields, type SubjectValues } from './SubjectFields.tsx'

type Props = { row: Contact | null; entries: readonly Contact[]; onClose: () => void }
type Values = SubjectValues & {
  parentId: string | null
  phones: readonly Contact['phones'][number][]
  email: string
  note: string
  pointOfContact: boolean
  verified: boolean
}

export const ContactDialog = ({ row, entries, onClose }: Props) => {
  const t = useText(contactLabels)
  const done = useDone()
  const form = useForm<Values>({
    ...emptySubject,
    ...(row ? { kind: row.kind, name: row.name } : {}),
    parentId: row?.parentId ?? null,
    phones: row?.phones ?? [{ number: '', hours: '', personal: false }],
    email: row?.email ?? '',
    note: row?.note ?? '',
    pointOfContact: row?.pointOfContact ?? false,
    verified: false,
  })
  const submit = async ({ kind, name, postId, person, unitId, phones, ...rest }: Values) => {
    const filled = phones.filter(({ number }) => number.trim() !== '').map((phone) => ({ ...phone }))
    if (row)
      await client.contacts.update({ id: row.id, ...rest, phones: filled, ...(kind === 'outside' ? { name } : {}) })
    else
      await client.contacts.create({
        ...rest,
        kind,
        phones: filled,
        postId: kind === 'post' ? postId : null,
        personId: kind === 'person' ? (person?.value ?? null) : null,
        name: kind === 'outside' ? name : '',
        unitId: kind === 'outside' ? unitId : null,
      })
    await done(t(row ? 'saved' : 'added'))
    onClose()
  }
  const validate = ({ kind, name, postId, person }: Values) => ({
    ...(kind === 'outside' && !name.trim() ? { name: t('needed', { field: t('name') }) } : {}),
    ...(!row && kind === 'post' && !postId ? { postId: t('needed', { field: t('post') }) } : {}),
    ...(!row && kind === 'person' && !person ? { person: t('needed', { field: t('person') }) } : {}),
  })
  // Whom it would be called by itself, however far down, is not offered.
  const callers = flatTree(contactTree(entries))
    .filter(({ row: one }) => one.id !== row?.id && !(row && callsItself(entries, row.id, one.id)))
    .map(({ row: one, depth }) => ({ value: one.id, label: `${'　'.repeat(depth)}${one.name}` }))
  return (
    <Dialog open wide onClose={onClose} title={row ? t('editTitle', { name: row.name }) : t('add')}>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t(row ? 'save' : 'add')} onCancel={onClose}>
        {row ? (
          row.kind === 'outside' && <TextField label={t('name')} required maxLength={100} {...form.field('name')} />
        ) : (
          <SubjectFields form={form} />
        )}
        <Select label={t('caller')} placeholder={t('top')} options={callers} {...form.field('parentId')} />
        <PhonesField
          value={form.values.phones}
          error={form.errors['phones']}
          onChange={(phones) => form.set({ phones })}
        />
        <TextField label={t('email')} type="email" {...form.field('email')} />
        <TextField label={t('note')} maxLength={200} {...form.field('note')} />
        <Checkbox label={t('pocHelp')} description={t('pocWhy')} {...form.field('pointOfContact')} />
        <Checkbox label={t('tried')} description={t('triedWhy')} {...form.field('verified')} />
      </Form>
    </Dialog>
  )
}
