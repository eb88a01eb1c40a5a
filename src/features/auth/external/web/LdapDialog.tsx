import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { Disclosure } from '../../../../web/kit/Disclosure.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { TextField } from '../../../../web/kit/TextField.tsx'
import { useForm } from '../../../../web/kit/use-form.ts'
import { useText } from '../../../../web/locale.ts'
import { providerFormLabels } from '../provider-form.labels.ts'
import { providerFields } from '../providers.labels.ts'
import { NameField, PolicyFields, TrustFields } from './CommonFields.tsx'
import { LdapServerFields } from './LdapServerFields.tsx'
import { LdapSearchFields } from './LdapSearchFields.tsx'
import { ldapSettingsOf, ldapValuesOf } from './ldap-values.ts'
import { useProviderFaults, useSaveProvider } from './provider-values.ts'
import type { ProviderRow } from './providers-api.ts'

type LdapDialogProps = { row: ProviderRow | null; onClose: () => void }

export const LdapDialog = ({ row, onClose }: LdapDialogProps) => {
  const t = useText(providerFormLabels)
  const f = useText(providerFields)
  const form = useForm(ldapValuesOf(row))
  const save = useSaveProvider(row, onClose)
  const faults = useProviderFaults()
  const { field, values } = form
  return (
    <Dialog open onClose={onClose} wide title={row ? t('editTitle', { name: row.name }) : t('addLdapTitle')}>
      <Form
        form={form}
        onSubmit={(given) => save(given, ldapSettingsOf(given))}
        validate={(given) => faults(given, ldapSettingsOf(given))}
        submitLabel={t(row ? 'save' : 'register')}
        onCancel={onClose}
      >
        <NameField form={form} />
        <LdapServerFields form={form} />
        <LdapSearchFields form={form} stored={row?.secretSet ?? false} />
        <PolicyFields form={form} />
        <Disclosure title={t('more')} open={!!(values.ca || values.domain || values.filter)}>
          <div className="grid gap-5 py-2">
            <TrustFields form={form} />
            <TextField label={f('loginAttribute')} required {...field('loginAttribute')} />
            <TextField label={f('nameAttribute')} required {...field('nameAttribute')} />
            <TextField label={f('subjectAttribute')} required {...field('subjectAttribute')} />
            <TextField label={f('filter')} description={t('filterHint')} {...field('filter')} />
          </div>
        </Disclosure>
      </Form>
    </Dialog>
  )
}
