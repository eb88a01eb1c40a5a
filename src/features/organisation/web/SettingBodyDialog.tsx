import { useQuery } from '@tanstack/react-query'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { organisationLabels } from '../organisation.labels.ts'
import { settingBodyKinds } from '../organisation.schema.ts'
import { type BoundBody, client, peopleQuery, type SettingBody } from './organisation-api.ts'

type Props = { row: SettingBody | null; boundBodies: readonly BoundBody[]; today: string; onClose: () => void }
type Values = {
  name: string
  kind: SettingBody['kind'] | null
  decidingPostId: string | null
  bound: readonly string[]
  bindsFrom: string | null
  validFrom: string | null
  validTo: string | null
}

export const SettingBodyDialog = ({ row, boundBodies, today, onClose }: Props) => {
  const t = useText(organisationLabels)
  const done = useDone()
  const { may } = useMay()
  const { data: posts = [] } = useQuery({
    ...peopleQuery.people.posts.queryOptions({ input: {} }),
    enabled: may('people.read'),
  })
  const standing = (row?.binds ?? []).filter(({ validTo }) => (validTo ?? today) >= today)
  const form = useForm<Values>({
    name: row?.name ?? '',
    kind: row?.kind ?? null,
    decidingPostId: row?.decidingPostId ?? null,
    bound: standing.map(({ boundBodyId }) => boundBodyId),
    bindsFrom: null,
    validFrom: row?.validFrom ?? null,
    validTo: row?.validTo ?? null,
  })
  const submit = async ({ name, kind, decidingPostId, bound, bindsFrom, validFrom, validTo }: Values) => {
    const values = { name, kind: kind ?? 'other', decidingPostId, boundBodyIds: [...bound], validFrom }
    if (row)
      await client.organisation.updateSettingBody({
        id: row.id,
        ...values,
        validTo,
        ...(bindsFrom ? { bindsFrom } : {}),
      })
    else await client.organisation.createSettingBody(values)
    await done(t(row ? 'saved' : 'added'))
    onClose()
  }
  const validate = ({ name, kind }: Values) => ({
    ...(name.trim() ? {} : { name: t('needed', { field: t('name') }) }),
    ...(kind ? {} : { kind: t('needed', { field: t('kind') }) }),
  })
  const { bound } = form.values
  return (
    <Dialog open onClose={onClose} title={row ? t('editTitle', { name: row.name }) : t('addSettingBody')}>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t(row ? 'save' : 'add')} onCancel={onClose}>
        <TextField label={t('name')} required maxLength={100} {...form.field('name')} />
        <Select
          label={t('kind')}
          required
          options={settingBodyKinds.map((value) => ({ value, label: t(value) }))}
          {...form.field('kind')}
        />
        <Select
          label={t('decidingPost')}
          description={t('decidingPostWhy')}
          options={posts.map(({ id, title, unitName }) => ({
            value: id,
            label: unitName ? `${unitName} ${title}` : title,
          }))}
          {...form.field('decidingPostId')}
        />
        <fieldset>
          <legend className="font-700">{t('binds')}</legend>
          <p className="text-sm text-ink-soft">{t('bindsWhy')}</p>
          {boundBodies.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              value={bound.includes(id)}
              onChange={(chosen) => form.set({ bound: chosen ? [...bound, id] : bound.filter((one) => one !== id) })}
            />
          ))}
        </fieldset>
        {row && <DateField label={t('bindsFrom')} description={t('bindsFromWhy')} {...form.field('bindsFrom')} />}
        <DateField label={t('validFrom')} {...form.field('validFrom')} />
        {row && <DateField label={t('validTo')} {...form.field('validTo')} />}
      </Form>
    </Dialog>
  )
}
