import { useRouter } from '@tanstack/react-router'
import { passwordProblem } from '../../../features/auth/password.rules.ts'
import { plainUsername } from '../../../features/auth/login-names.ts'
import { organisationKinds } from '../../../features/organisation/organisation.schema.ts'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { client } from '../api.ts'
import { signInWith } from '../sign-in/sign-in.ts'
import { setupLabels } from './setup.labels.ts'
import {
  emptySetup,
  proposedCode,
  setupFaults,
  setupInput,
  type OrganisationKind,
  type SetupValues,
} from './setup-values.ts'

/** The body and its first administrator, who is signed in at once. */
export const SetupForm = ({ token }: { token: string }) => {
  const t = useText(setupLabels)
  const locale = useLocale()
  const router = useRouter()
  const form = useForm(emptySetup)
  const { values } = form
  const pickKind = (kind: OrganisationKind | null) => {
    const code = values['organisation.code']
    const untouched = code === '' || Object.values(proposedCode).includes(code)
    form.set({ 'organisation.kind': kind, ...(untouched && kind ? { 'organisation.code': proposedCode[kind] } : {}) })
  }
  const submit = async (sent: SetupValues) => {
    const { code } = await client.setup.run(setupInput(token, sent))
    form.settle(emptySetup)
    await signInWith(code, sent['administrator.username'], sent['administrator.password'])
    await client.me.preferences({ locale })
    router.history.push('/start')
  }
  return (
    <Form form={form} onSubmit={submit} validate={(now) => setupFaults(now, t, locale)} submitLabel={t('submit')}>
      <h2 className="text-lg font-700">{t('body')}</h2>
      <TextField
        label={t('name')}
        required
        description={t('nameHint')}
        maxLength={100}
        {...form.field('organisation.name')}
      />
      <Select
        label={t('kind')}
        required
        options={organisationKinds.map((value) => ({ value, label: t(value) }))}
        {...form.field('organisation.kind')}
        onChange={pickKind}
      />
      <TextField
        label={t('code')}
        required
        description={t('codeHint')}
        maxLength={31}
        {...form.field('organisation.code')}
      />
      <h2 className="mt-3 text-lg font-700">{t('administrator')}</h2>
      <TextField
        label={t('displayName')}
        required
        autoComplete="name"
        maxLength={100}
        {...form.field('administrator.displayName')}
      />
      <TextField
        label={t('username')}
        required
        description={t('usernameHint')}
        autoComplete="username"
        maxLength={64}
        {...form.field('administrator.username')}
      />
      <TextField label={t('email')} type="email" autoComplete="email" {...form.field('administrator.email')} />
      <div>
        <TextField
          label={t('password')}
          required
          type="password"
          description={t('passwordHint')}
          autoComplete="new-password"
          {...form.field('administrator.password')}
        />
        <PasswordRule
          password={values['administrator.password']}
          names={[plainUsername(values['administrator.username']), values['organisation.code']]}
        />
      </div>
      <TextField label={t('again')} required type="password" autoComplete="new-password" {...form.field('again')} />
    </Form>
  )
}

/** Says while one types whether the password will do, by the same rule that the server applies. */
const PasswordRule = ({ password, names }: { password: string; names: readonly string[] }) => {
  const t = useText(setupLabels)
  const locale = useLocale()
  const problem = password === '' ? null : passwordProblem(password, names)
  return (
    <p role="status" className="mt-1 min-h-6 text-sm text-ink-soft">
      {password !== '' && (problem ? problem[locale] : `✓ ${t('passwordGood')}`)}
    </p>
  )
}
