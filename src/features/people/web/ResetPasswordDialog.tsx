import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { passwordProblem } from '../../auth/password.rules.ts'
import { accountsLabels } from '../accounts.labels.ts'
import type { Slip } from '../accounts.schema.ts'
import { client, type Account } from './people-api.ts'

type Values = { how: 'slip' | 'own'; password: string; mustChangePassword: boolean; clearSecondFactor: boolean }
type ResetPasswordDialogProps = { row: Account; onClose: () => void; onSlip: (slip: Slip) => void }

/** A password made at random with a slip to hand over, or one that was agreed with the person. */
export const ResetPasswordDialog = ({ row, onClose, onSlip }: ResetPasswordDialogProps) => {
  const t = useText(accountsLabels)
  const locale = useLocale()
  const done = useDone()
  const form = useForm<Values>({ how: 'slip', password: '', mustChangePassword: true, clearSecondFactor: false })
  const own = form.values.how === 'own'
  const submit = async ({ password, mustChangePassword, clearSecondFactor }: Values) => {
    const given = own ? { password, mustChangePassword } : {}
    const { slip } = await client.accounts.resetPassword({ id: row.id, clearSecondFactor, ...given })
    await done(t('resetDone'))
    onClose()
    if (slip) onSlip(slip)
  }
  const validate = ({ password }: Values) => {
    const problem = own ? passwordProblem(password, [row.username]) : null
    return problem ? { password: problem[locale] } : {}
  }
  return (
    <Dialog open onClose={onClose} title={t('resetTitle', { name: row.displayName })}>
      <Form form={form} onSubmit={submit} validate={validate} submitLabel={t('reset')} onCancel={onClose}>
        <RadioGroup
          label={t('howPassword')}
          required
          options={[
            { value: 'slip', label: t('bySlip'), description: t('bySlipHint') },
            { value: 'own', label: t('byOwn') },
          ]}
          {...form.field('how')}
        />
        {own && (
          <>
            <TextField
              label={t('newPassword')}
              required
              type="password"
              autoComplete="new-password"
              description={t('passwordHint')}
              {...form.field('password')}
            />
            <Checkbox label={t('mustChange')} description={t('mustChangeHint')} {...form.field('mustChangePassword')} />
          </>
        )}
        {row.secondFactor && <Checkbox label={t('clearSecond')} {...form.field('clearSecondFactor')} />}
      </Form>
    </Dialog>
  )
}
