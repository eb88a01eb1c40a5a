import { RadioGroup } from '../../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../../web/kit/TextField.tsx'
import type { FormState } from '../../../../web/kit/use-form.ts'
import { useText } from '../../../../web/locale.ts'
import { providerFormLabels } from '../provider-form.labels.ts'
import { providerFields } from '../providers.labels.ts'
import { SecretField } from './CommonFields.tsx'
import type { LdapValues } from './ldap-values.ts'

export const LdapSearchFields = ({ form, stored }: { form: FormState<LdapValues>; stored: boolean }) => {
  const t = useText(providerFormLabels)
  const f = useText(providerFields)
  const { field, values } = form
  const search = values.find === 'search'
  return (
    <>
      <RadioGroup
        label={f('find')}
        required
        options={[
          { value: 'search', label: t('search'), description: t('searchHint') },
          { value: 'template', label: t('byTemplate'), description: t('byTemplateHint') },
        ]}
        {...field('find')}
      />
      {!search && (
        <TextField
          label={f('template')}
          required
          description={t('templateHint', { mark: '{name}' })}
          {...field('template')}
        />
      )}
      <TextField label={f('baseDn')} required={search} description={t('baseHint')} {...field('baseDn')} />
      {search && (
        <>
          <TextField label={f('bindDn')} autoComplete="off" description={t('bindHint')} {...field('bindDn')} />
          <SecretField form={form} stored={stored} label={t('searcherPassword')} />
        </>
      )}
    </>
  )
}
