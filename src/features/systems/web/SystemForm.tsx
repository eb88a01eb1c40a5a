import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { FieldGroup } from '../../assets/web/FieldGroup.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { systemKindLabels, type SystemKey, systemLabels } from '../systems.labels.ts'
import { systemKinds } from '../systems.schema.ts'
import { saveSystem, valuesOf } from './system-values.ts'
import type { System } from './systems-api.ts'
import { systemsText } from './systems.text.ts'

/** All fields of a system, in the groups of its page. */
export const SystemForm = ({ system }: { system: System | null }) => {
  const t = useText(systemsText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const form = useForm(valuesOf(system), { draftKey: `system-${system?.id ?? 'new'}` })
  const label = (key: SystemKey) => systemLabels[key][locale]
  const posts = { search: pickObjects('post'), searchKey: ['pick', 'post'] }
  return (
    <Form
      form={form}
      submitLabel={t(system ? 'save' : 'register')}
      onCancel={() => {
        form.settle(valuesOf(system))
        open(system ? `/systems/${system.id}` : '/systems')
      }}
      validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: label('name') }) })}
      onSubmit={async (values) => {
        const id = await saveSystem(system, values)
        form.settle(values)
        await done(t(system ? 'saved' : 'registered'))
        open(`/systems/${id}`)
      }}
    >
      <FieldGroup heading={t('basics')}>
        <TextField label={label('name')} required maxLength={200} {...form.field('name')} />
        <TextField label={label('number')} description={t('numberHelp')} maxLength={40} {...form.field('number')} />
        <Select
          label={label('kind')}
          required
          options={systemKinds.map((value) => ({ value, label: systemKindLabels[value][locale] }))}
          {...form.field('kind')}
          onChange={(value) => form.set({ kind: systemKinds.find((one) => one === value) ?? 'system' })}
        />
        <TextArea label={label('purpose')} rows={2} {...form.field('purpose')} />
        <TextField
          label={label('sharedWith')}
          description={t('sharedHelp')}
          maxLength={400}
          {...form.field('sharedWith')}
        />
      </FieldGroup>
      <FieldGroup heading={t('responsible')}>
        <ComboBox
          label={label('unitId')}
          search={pickObjects('unit', 'memberBody')}
          searchKey={['pick', 'unit']}
          {...form.field('unitId')}
        />
        <ComboBox label={label('administratorPostId')} {...posts} {...form.field('administratorPostId')} />
        <ComboBox label={label('operatorPostId')} {...posts} {...form.field('operatorPostId')} />
        <ComboBox
          label={label('supplierId')}
          search={pickObjects('supplier')}
          searchKey={['pick', 'supplier']}
          {...form.field('supplierId')}
        />
      </FieldGroup>
      <FieldGroup heading={t('where')}>
        <ComboBox
          label={label('zoneId')}
          description={t('zoneHelp')}
          search={pickObjects('zone')}
          searchKey={['pick', 'zone']}
          {...form.field('zoneId')}
        />
        <TextField label={label('place')} maxLength={400} {...form.field('place')} />
      </FieldGroup>
      <FieldGroup heading={t('rules')}>
        <DateField label={label('supportEnds')} {...form.field('supportEnds')} />
        <RadioGroup
          label={label('existingOnStart')}
          description={t('existingHelp')}
          options={[
            { value: 'yes', label: t('existingYes') },
            { value: 'no', label: t('existingNo') },
            { value: 'open', label: t('existingOpen') },
          ]}
          {...form.field('existing')}
          value={form.values.existing ?? 'open'}
          onChange={(value) => form.set({ existing: value === 'yes' || value === 'no' ? value : null })}
        />
        <Checkbox label={label('needsProcedure')} description={t('needsHelp')} {...form.field('needsProcedure')} />
        <DateField label={label('validFrom')} {...form.field('validFrom')} />
        <DateField label={label('validTo')} {...form.field('validTo')} />
      </FieldGroup>
    </Form>
  )
}
