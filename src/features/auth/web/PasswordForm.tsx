import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { passwordProblem } from '../password.rules.ts'
import { authPost } from './auth-client.ts'
import { useSignInChanged } from './session-queries.ts'
import { sessionsLabels } from './sessions.labels.ts'

const blank = { current: '', next: '', again: '' }

export const PasswordForm = () => {
  const t = useText(sessionsLabels)
  const locale = useLocale()
  const changed = useSignInChanged()
  const form = useForm(blank)
  const faults = ({ current, next, again }: typeof blank) => {
    const problem = passwordProblem(next, [])
    return {
      ...(current ? {} : { current: t('needed', { field: t('currentPassword') }) }),
      ...(problem ? { next: problem[locale] } : next === again ? {} : { again: t('differs') }),
    }
  }
  const submit = async ({ current, next }: typeof blank) => {
    await authPost('change-password', { currentPassword: current, newPassword: next, revokeOtherSessions: true })
    form.settle(blank)
    showToast('success', t('changed'))
    await changed()
  }
  return (
    <Form form={form} onSubmit={submit} validate={faults} submitLabel={t('change')}>
      <TextField
        label={t('currentPassword')}
        required
        type="password"
        autoComplete="current-password"
        {...form.field('current')}
      />
      <TextField
        label={t('newPassword')}
        required
        type="password"
        description={t('newPasswordHint')}
        autoComplete="new-password"
        {...form.field('next')}
      />
      <TextField label={t('again')} required type="password" autoComplete="new-password" {...form.field('again')} />
    </Form>
  )
}
