import { useState } from 'react'
import { authPost } from '../../../features/auth/web/auth-client.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { signInLabels } from './sign-in.labels.ts'

type SecondFactorStepProps = { onDone: () => Promise<void>; onBack: () => void }

/** The six digits of the device, or one of the printed recovery codes. */
export const SecondFactorStep = ({ onDone, onBack }: SecondFactorStepProps) => {
  const t = useText(signInLabels)
  const [recovery, setRecovery] = useState(false)
  return (
    <>
      <p className="mb-4">{t(recovery ? 'recoveryWhy' : 'secondWhy')}</p>
      {recovery ? <RecoveryForm onDone={onDone} /> : <CodeForm onDone={onDone} />}
      <div className="mt-5 flex flex-wrap gap-3">
        <Button variant="tertiary" size="sm" onPress={() => setRecovery(!recovery)}>
          {t(recovery ? 'useCode' : 'useRecovery')}
        </Button>
        <Button variant="tertiary" size="sm" onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </>
  )
}

const CodeForm = ({ onDone }: Pick<SecondFactorStepProps, 'onDone'>) => {
  const t = useText(signInLabels)
  const form = useForm({ code: '' })
  const digits = (code: string) => code.normalize('NFKC').replace(/\s/g, '')
  return (
    <Form
      form={form}
      validate={({ code }) => (/^\d{6}$/.test(digits(code)) ? {} : { code: t('needCode') })}
      onSubmit={async ({ code }) => {
        await authPost('two-factor/verify-totp', { code: digits(code) })
        await onDone()
      }}
      submitLabel={t('confirm')}
    >
      <TextField
        label={t('code')}
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        {...form.field('code')}
      />
    </Form>
  )
}

const RecoveryForm = ({ onDone }: Pick<SecondFactorStepProps, 'onDone'>) => {
  const t = useText(signInLabels)
  const form = useForm({ code: '' })
  return (
    <Form
      form={form}
      validate={({ code }) => (code.trim() ? {} : { code: t('needRecovery') })}
      onSubmit={async ({ code }) => {
        await authPost('two-factor/verify-backup-code', { code: code.normalize('NFKC').trim() })
        await onDone()
      }}
      submitLabel={t('confirm')}
    >
      <TextField label={t('recoveryCode')} required {...form.field('code')} />
    </Form>
  )
}
