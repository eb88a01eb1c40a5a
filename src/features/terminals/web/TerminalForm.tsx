import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useDone } from '../../../web/use-done.ts'
import { FieldGroup } from '../../assets/web/FieldGroup.tsx'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { answerLabels, terminalKindLabels, type TerminalKey, terminalLabels } from '../terminals.labels.ts'
import { answers, terminalKinds } from '../terminals.schema.ts'
import { saveTerminal, valuesOf } from './terminal-values.ts'
import type { Terminal } from './terminals-api.ts'
import { terminalsText } from './terminals.text.ts'

const settings = ['multiFactor', 'mediaBlocked', 'encrypted', 'malwareProtection'] as const

/** All fields of a terminal, in the groups of its page. */
export const TerminalForm = ({ terminal }: { terminal: Terminal | null }) => {
  const t = useText(terminalsText)
  const locale = useLocale()
  const done = useDone()
  const { open } = useAddress()
  const form = useForm(valuesOf(terminal, t('outOfReach')), { draftKey: `terminal-${terminal?.id ?? 'new'}` })
  const label = (key: TerminalKey) => terminalLabels[key][locale]
  return (
    <Form
      form={form}
      submitLabel={t(terminal ? 'save' : 'register')}
      onCancel={() => {
        form.settle(valuesOf(terminal, t('outOfReach')))
        open(terminal ? `/terminals/${terminal.id}` : '/terminals')
      }}
      validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: label('name') }) })}
      onSubmit={async (values) => {
        const id = await saveTerminal(terminal, values)
        form.settle(values)
        await done(t(terminal ? 'saved' : 'registered'))
        open(`/terminals/${id}`)
      }}
    >
      <FieldGroup heading={t('basics')}>
        <TextField label={label('name')} required maxLength={200} {...form.field('name')} />
        <TextField label={label('number')} description={t('numberHelp')} maxLength={40} {...form.field('number')} />
        <Select
          label={label('kind')}
          required
          options={terminalKinds.map((value) => ({ value, label: terminalKindLabels[value][locale] }))}
          {...form.field('kind')}
          onChange={(value) => form.set({ kind: terminalKinds.find((one) => one === value) ?? 'other' })}
        />
        <TextField label={label('serial')} maxLength={100} {...form.field('serial')} />
        <TextField label={label('model')} maxLength={200} {...form.field('model')} />
        <TextField label={label('os')} maxLength={100} {...form.field('os')} />
      </FieldGroup>
      <FieldGroup heading={t('usedBy')}>
        <ComboBox
          label={label('unitId')}
          search={pickObjects('unit', 'memberBody')}
          searchKey={['pick', 'unit']}
          {...form.field('unitId')}
        />
        <ComboBox
          label={label('userPersonId')}
          search={pickObjects('person')}
          searchKey={['pick', 'person']}
          {...form.field('userPersonId')}
        />
        <TextField label={label('userText')} description={t('userHelp')} maxLength={200} {...form.field('userText')} />
        <TextField label={label('place')} maxLength={400} {...form.field('place')} />
        <ComboBox
          label={label('zoneId')}
          description={t('zoneHelp')}
          search={pickObjects('zone')}
          searchKey={['pick', 'zone']}
          {...form.field('zoneId')}
        />
        <ComboBox
          label={label('containerId')}
          search={pickObjects('system', 'area')}
          searchKey={['pick', 'systemOrArea']}
          {...form.field('containerId')}
        />
      </FieldGroup>
      <FieldGroup heading={t('settings')}>
        <p className="text-sm text-ink-soft">{t('settingsHelp')}</p>
        {settings.map((key) => (
          <RadioGroup
            key={key}
            label={label(key)}
            inline
            options={answers.map((value) => ({ value, label: answerLabels[value][locale] }))}
            {...form.field(key)}
            onChange={(value) => form.set({ [key]: answers.find((one) => one === value) ?? 'unknown' })}
          />
        ))}
      </FieldGroup>
      <FieldGroup heading={t('periods')}>
        <DateField label={label('supportEnds')} {...form.field('supportEnds')} />
        <TextField label={label('leaseNumber')} maxLength={100} {...form.field('leaseNumber')} />
        <DateField label={label('leaseEnds')} {...form.field('leaseEnds')} />
        <DateField label={label('validFrom')} {...form.field('validFrom')} />
        <DateField label={label('validTo')} {...form.field('validTo')} />
      </FieldGroup>
    </Form>
  )
}
