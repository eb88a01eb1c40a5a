import { Checkbox } from '../../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { Disclosure } from '../../../../web/kit/Disclosure.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { TextField } from '../../../../web/kit/TextField.tsx'
import { useForm } from '../../../../web/kit/use-form.ts'
import { useText } from '../../../../web/locale.ts'
import { providerFormLabels } from '../provider-form.labels.ts'
import { providerFields } from '../providers.labels.ts'
import { CALLBACK_PATH } from '../providers.schema.ts'
import { type CommonValues, commonOf, NameField, PolicyFields, SecretField, TrustFields } from './CommonFields.tsx'
import { useProviderFaults, useSaveProvider } from './provider-values.ts'
import type { ProviderRow } from './providers-api.ts'

type Values = CommonValues & {
  issuer: string
  clientId: string
  scope: string
  nameClaim: string
  allowHttp: boolean
  origin: string
}

const valuesOf = (row: ProviderRow | null): Values => {
  const settings = row?.settings.kind === 'oidc' ? row.settings : null
  return {
    ...commonOf(row?.name ?? '', settings),
    issuer: settings?.issuer ?? '',
    clientId: settings?.clientId ?? '',
    scope: settings?.scope ?? 'openid profile',
    nameClaim: settings?.nameClaim ?? 'preferred_username',
    allowHttp: settings?.allowHttp ?? false,
    origin: settings?.origin ?? '',
  }
}

const settingsOf = ({ name: _name, secret: _secret, ...settings }: Values) => ({ kind: 'oidc' as const, ...settings })

type OidcDialogProps = { row: ProviderRow | null; onClose: () => void }

export const OidcDialog = ({ row, onClose }: OidcDialogProps) => {
  const t = useText(providerFormLabels)
  const f = useText(providerFields)
  const form = useForm(valuesOf(row))
  const save = useSaveProvider(row, onClose)
  const faults = useProviderFaults()
  const { field, values } = form
  return (
    <Dialog open onClose={onClose} wide title={row ? t('editTitle', { name: row.name }) : t('addOidcTitle')}>
      <Form
        form={form}
        onSubmit={(given) => save(given, settingsOf(given))}
        validate={(given) => faults(given, settingsOf(given))}
        submitLabel={t(row ? 'save' : 'register')}
        onCancel={onClose}
      >
        <NameField form={form} />
        <TextField label={f('issuer')} required type="url" description={t('issuerHint')} {...field('issuer')} />
        <div>
          <p className="font-700">{t('redirectUri')}</p>
          <p className="text-sm text-ink-soft">{t('redirectHint')}</p>
          <p className="mt-1 rounded-8 border border-line-soft bg-solid-gray-50 px-3 py-2 font-mono break-all select-all">
            {`${values.origin || window.location.origin}${CALLBACK_PATH}`}
          </p>
        </div>
        <TextField label={f('clientId')} required autoComplete="off" {...field('clientId')} />
        <SecretField form={form} stored={row?.secretSet ?? false} label={t('clientSecret')} />
        <TextField label={f('nameClaim')} required description={t('claimHint')} {...field('nameClaim')} />
        <PolicyFields form={form} />
        <Disclosure title={t('more')} open={!!(values.ca || values.domain || values.origin || values.allowHttp)}>
          <div className="grid gap-5 py-2">
            <TrustFields form={form} />
            <TextField label={f('scope')} required {...field('scope')} />
            <TextField label={f('origin')} description={t('originHint')} {...field('origin')} />
            <Checkbox label={f('allowHttp')} {...field('allowHttp')} />
          </div>
        </Disclosure>
      </Form>
    </Dialog>
  )
}
