import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { signInLabels } from './sign-in.labels.ts'
import { signInWith } from './sign-in.ts'

type PasswordStepProps = { code: string; onDone: () => Promise<void>; onSecondFactor: () => void }

export const PasswordStep = ({ code, onDone, onSecondFactor }: PasswordStepProps) => {
  const t = useText(signInLabels)
  const form = useForm({ name: '', password: '' })
  const submit = async ({ name, password }: typeof form.values) => {
    const next = await signInWith(code, name, password)
    form.settle({ name, password: '' })
    if (next === 'secondFactor') onSecondFactor()
    else await onDone()
  }
  const validate = ({ name, password }: typeof form.values) => ({
    ...(name.trim() ? {} : { name: t('needName') }),
    ...(password ? {} : { password: t('needPassword') }),
  })
  return (
    <>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t('submit')}>
        <TextField label={t('name')} required autoComplete="username" {...form.field('name')} />
        <TextField
          label={t('password')}
          required
          type="password"
          autoComplete="current-password"
          {...form.field('password')}
        />
      </Form>
      <p className="mt-5 text-sm text-ink-soft">{t('forgotten')}</p>
    </>
  )
}
