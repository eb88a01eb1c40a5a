import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { type Option, Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { type Responsibility, responsibilities, responsibilityLabels } from '../demarcations.labels.ts'
import { type Body, client } from './demarcations-api.ts'
import { demarcationsText } from './demarcations.text.ts'

type Props = { body: Body; ids: readonly string[]; onClose: () => void }

/** From a day on somebody answers for responsibilities on objects; the member body itself unless another is chosen. */
export const AssignDialog = ({ body, ids, onClose }: Props) => {
  const t = useText(demarcationsText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    objects: body.parts
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name }): Option => ({ value: id, label: name })),
    responsibilities: ['physical'] as readonly Responsibility[],
    party: { value: body.id, label: body.name } as Option | null,
    partyName: '',
    basis: '',
    memorandumId: null as string | null,
    from: null as string | null,
    until: null as string | null,
  })
  const { objects } = form.values
  const chosen = form.values.responsibilities
  return (
    <Dialog open onClose={onClose} title={t('assign')} wide>
      <Form
        form={form}
        submitLabel={t('save')}
        onCancel={onClose}
        validate={(values) => ({
          ...(values.objects.length > 0 ? {} : { objects: t('chooseObject') }),
          ...(values.responsibilities.length > 0 ? {} : { responsibilities: t('chooseResponsibility') }),
        })}
        onSubmit={async ({ party, ...values }) => {
          const { changed } = await client.demarcations.assign({
            ...values,
            objectIds: values.objects.map(({ value }) => value),
            responsibilities: [...values.responsibilities],
            partyId: party?.value ?? null,
          })
          form.settle({ ...values, party })
          await done(t('changed', { n: changed }))
          onClose()
        }}
      >
        <ul aria-label={t('object')}>
          {objects.map(({ value, label }) => (
            <li key={value} className="flex items-center justify-between gap-3 border-b border-line-soft py-1">
              {label}
              <Button
                variant="tertiary"
                size="sm"
                aria-label={t('remove', { name: label })}
                onPress={() => form.set({ objects: objects.filter((one) => one.value !== value) })}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
        <ComboBox
          label={t('addObject')}
          value={null}
          error={form.errors['objects']}
          search={pickObjects('system', 'terminal', 'medium', 'area', 'store', 'facility', 'connection', 'asset')}
          searchKey={['pick', 'placed']}
          onChange={(option) =>
            option && form.set({ objects: [...objects.filter(({ value }) => value !== option.value), option] })
          }
        />
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
          <legend className="mb-1 font-700">{t('responsibilities')}</legend>
          {responsibilities.map((key) => (
            <Checkbox
              key={key}
              label={responsibilityLabels[key][locale]}
              value={chosen.includes(key)}
              onChange={(on) =>
                form.set({
                  responsibilities: responsibilities.filter((one) => (one === key ? on : chosen.includes(one))),
                })
              }
            />
          ))}
          {form.errors['responsibilities'] && (
            <p className="w-full text-sm text-red-1000">{form.errors['responsibilities']}</p>
          )}
        </fieldset>
        <ComboBox
          label={t('party')}
          description={t('partyHelp')}
          search={pickObjects('memberBody', 'supplier', 'unit')}
          searchKey={['pick', 'party']}
          {...form.field('party')}
        />
        <TextField label={t('partyName')} maxLength={100} {...form.field('partyName')} />
        <TextField label={t('basis')} description={t('basisHelp')} maxLength={400} {...form.field('basis')} />
        <Select
          label={t('paper')}
          placeholder="–"
          options={body.memoranda
            .filter(({ withdrawn }) => !withdrawn)
            .map(({ id, title }) => ({ value: id, label: title }))}
          {...form.field('memorandumId')}
        />
        <DateField label={t('from')} description={t('fromHelp')} {...form.field('from')} />
        <DateField label={t('until')} {...form.field('until')} />
      </Form>
    </Dialog>
  )
}
