import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { TextArea } from '../../../../web/kit/TextArea.tsx'
import { TextField } from '../../../../web/kit/TextField.tsx'
import { useText } from '../../../../web/locale.ts'
import { providerFormLabels } from '../provider-form.labels.ts'
import { providerFields } from '../providers.labels.ts'
import type { ProviderSettings } from '../providers.schema.ts'

export type CommonValues = {
  name: string
  secret: string
  secondStepOutside: boolean
  linkByName: boolean
  domain: string
  ca: string
}

export const commonOf = (name: string, settings: ProviderSettings | null): CommonValues => ({
  name,
  secret: '',
  secondStepOutside: settings?.secondStepOutside ?? false,
  linkByName: settings?.linkByName ?? true,
  domain: settings?.domain ?? '',
  ca: settings?.ca ?? '',
})

/** The part of either form that both kinds share. */
type CommonForm = {
  values: CommonValues
  errors: Record<string, string>
  set: (change: Partial<CommonValues>) => void
}
type Fields = { form: CommonForm }

const bound = <Name extends keyof CommonValues>({ values, errors, set }: CommonForm, name: Name) => ({
  name,
  value: values[name],
  error: errors[name],
  onChange: (value: CommonValues[Name]) => set({ [name]: value }),
})

export const NameField = ({ form }: Fields) => {
  const t = useText(providerFormLabels)
  const f = useText(providerFields)
  return (
    <TextField label={f('providerName')} required maxLength={60} description={t('nameHint')} {...bound(form, 'name')} />
  )
}

export const SecretField = ({ form, stored, label }: Fields & { stored: boolean; label: string }) => {
  const t = useText(providerFormLabels)
  return (
    <TextField
      label={label}
      type="password"
      autoComplete="new-password"
      description={t(stored ? 'secretKept' : 'secretNew')}
      {...bound(form, 'secret')}
    />
  )
}

export const TrustFields = ({ form }: Fields) => {
  const t = useText(providerFormLabels)
  const f = useText(providerFields)
  return (
    <>
      <TextField label={f('domain')} description={t('domainHint')} {...bound(form, 'domain')} />
      <TextArea label={f('ca')} rows={3} description={t('caHint')} {...bound(form, 'ca')} />
    </>
  )
}

export const PolicyFields = ({ form }: Fields) => {
  const t = useText(providerFormLabels)
  const f = useText(providerFields)
  return (
    <>
      <Checkbox label={f('linkByName')} description={t('linkHint')} {...bound(form, 'linkByName')} />
      <Checkbox label={f('secondStepOutside')} description={t('secondHint')} {...bound(form, 'secondStepOutside')} />
    </>
  )
}
