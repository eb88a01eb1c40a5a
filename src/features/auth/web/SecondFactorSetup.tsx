import { Form } from '../../../web/kit/Form.tsx'
import { QrCode } from '../../../web/kit/QrCode.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { authPost } from './auth-client.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { sessionsLabels } from './sessions.labels.ts'

export type SecondFactorKey = { totpURI: string; backupCodes: string[] }

/** In groups of four, as it is read off and typed into a hardware token. */
const grouped = (uri: string): string => (new URL(uri).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ')

/** The key is shown as a picture drawn here and as text: nothing leaves the browser, and a room without phones has hardware tokens that take it. */
export const SecondFactorSetup = ({ made, onDone }: { made: SecondFactorKey; onDone: () => Promise<void> }) => {
  const t = useText(sessionsLabels)
  const form = useForm({ code: '' })
  const digits = (code: string) => code.normalize('NFKC').replace(/\s/g, '')
  return (
    <div className="grid gap-6">
      <div>
        <h3 className="mb-1 font-700">{t('keyTitle')}</h3>
        <p className="text-sm text-ink-soft">{t('keyHint')}</p>
        <QrCode text={made.totpURI} label={t('keyTitle')} />
        <p className="my-2 font-mono text-lg break-words">{grouped(made.totpURI)}</p>
        <p className="text-sm text-ink-soft">{t('uri')}</p>
        <p className="font-mono text-sm break-all">{made.totpURI}</p>
      </div>
      <div>
        <h3 className="mb-1 font-700">{t('codesTitle')}</h3>
        <RecoveryCodes codes={made.backupCodes} />
      </div>
      <div>
        <h3 className="mb-2 font-700">{t('confirmTitle')}</h3>
        <Form
          form={form}
          validate={({ code }) => (/^\d{6}$/.test(digits(code)) ? {} : { code: t('needCode') })}
          onSubmit={async ({ code }) => {
            await authPost('two-factor/verify-totp', { code: digits(code) })
            await onDone()
          }}
          submitLabel={t('finish')}
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
      </div>
    </div>
  )
}
