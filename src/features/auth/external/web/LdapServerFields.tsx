import { NumberField } from '../../../../web/kit/NumberField.tsx'
import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../../web/kit/Select.tsx'
import { TextField } from '../../../../web/kit/TextField.tsx'
import type { FormState } from '../../../../web/kit/use-form.ts'
import { useText } from '../../../../web/locale.ts'
import { providerFormLabels } from '../provider-form.labels.ts'
import { providerFields, providersLabels } from '../providers.labels.ts'
import { type LdapValues, presetAttributes } from './ldap-values.ts'

export const LdapServerFields = ({ form }: { form: FormState<LdapValues> }) => {
  const t = useText(providerFormLabels)
  const f = useText(providerFields)
  const warning = useText(providersLabels)('plainWarning')
  const { field, values, set } = form
  return (
    <>
      <RadioGroup
        label={t('preset')}
        required
        inline
        value={values.preset}
        onChange={(preset) => set({ preset, ...presetAttributes[preset] })}
        options={[
          { value: 'activeDirectory', label: t('activeDirectory') },
          { value: 'openLdap', label: t('openLdap') },
        ]}
      />
      <TextField label={f('host')} required description={t('hostHint')} {...field('host')} />
      <Select
        label={f('encryption')}
        required
        description={values.encryption === 'none' ? warning : undefined}
        options={[
          { value: 'ldaps', label: t('ldaps') },
          { value: 'startTls', label: t('startTls') },
          { value: 'none', label: t('noEncryption') },
        ]}
        {...field('encryption')}
        onChange={(encryption) => encryption && set({ encryption, port: encryption === 'ldaps' ? 636 : 389 })}
      />
      <NumberField label={f('port')} required min={1} max={65_535} {...field('port')} />
    </>
  )
}
