import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { passwordProblem } from '../../auth/password.rules.ts'
import { accountsLabels } from '../accounts.labels.ts'
import { client, type Account } from './people-api.ts'

export const ResetPasswordDialog = ({ row, onClose }: { row: Account; onClose: () => void }) => {
  const t = useText(accountsLabels)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({ password: '', clearSecondFactor: false })
  const submit = async (values: typeof form.values) => {
    await client.accounts.resetPassword({ id: row.id, ...values })
    await done(t('resetDone'))
    onClose()
  }
  const validate = ({ password }: typeof form.values) => {
    const problem = passwordProblem(password, [row.username])
    return problem ? { password: problem[locale] } : {}
  }
  return (
    <Dialog open onClose={onClose} title={t('resetTitle', { name: row.displayName })}>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t('reset')} onCancel={onClose}>
        <TextField
          label={t('newPassword')}
          required
          type="password"
          autoComplete="new-password"
          description={t('passwordHint')}
          {...form.field('password')}
        />
        {row.secondFactor && <Checkbox label={t('clearSecond')} {...form.field('clearSecondFactor')} />}
      </Form>
    </Dialog>
  )
}
