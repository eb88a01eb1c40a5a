import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select, type Option } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { absenceLabels } from '../holders.text.ts'
import { peopleLabels } from '../people.labels.ts'
import { absenceKinds } from '../responsible.schema.ts'
import { type Absence, client } from './people-api.ts'
import { searchPeople } from './search-people.ts'

type Values = {
  person: Option | null
  kind: Absence['kind']
  validFrom: string | null
  validTo: string | null
}

export const AbsenceDialog = ({ row, onClose }: { row: Absence | null; onClose: () => void }) => {
  const t = useText(peopleLabels)
  const locale = useLocale()
  const done = useDone()
  const form = useForm<Values>({
    person: row ? { value: row.personId, label: row.personName } : null,
    kind: row?.kind ?? null,
    validFrom: row?.validFrom ?? null,
    validTo: row?.validTo ?? null,
  })
  const submit = async ({ person, kind, validFrom, validTo }: Values) => {
    if (!person || !validFrom || !validTo) return
    if (row) await client.people.updateAbsence({ id: row.id, kind, validFrom, validTo })
    else await client.people.createAbsence({ personId: person.value, kind, validFrom, validTo })
    await done(t(row ? 'saved' : 'added'))
    onClose()
  }
  const validate = (values: Values) =>
    Object.fromEntries(
      (['person', 'validFrom', 'validTo'] as const).flatMap((key) =>
        values[key] ? [] : [[key, t('needed', { field: t(key) })]],
      ),
    )
  return (
    <Dialog open onClose={onClose} title={row ? t('editTitle', { name: row.personName }) : t('addAbsence')}>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t(row ? 'save' : 'add')} onCancel={onClose}>
        <ComboBox
          label={t('person')}
          required
          search={searchPeople}
          searchKey={['people']}
          disabled={row !== null}
          {...form.field('person')}
        />
        <DateField label={t('validFrom')} required {...form.field('validFrom')} />
        <DateField label={t('validTo')} required {...form.field('validTo')} />
        <Select
          label={t('reason')}
          placeholder={t('notTold')}
          description={t('absencesWhy')}
          options={absenceKinds.map((value) => ({ value, label: absenceLabels[value][locale] }))}
          {...form.field('kind')}
        />
      </Form>
    </Dialog>
  )
}
