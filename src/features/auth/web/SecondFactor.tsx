import { useState } from 'react'
import { z } from 'zod'
import { Button } from '../../../web/kit/Button.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { showToast } from '../../../web/kit/toast.ts'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { authPost } from './auth-client.ts'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { SecondFactorSetup, type SecondFactorKey } from './SecondFactorSetup.tsx'
import { useSignInChanged } from './session-queries.ts'
import { sessionsLabels } from './sessions.labels.ts'

const key = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
const codes = z.object({ backupCodes: z.array(z.string()) })

/** Names the entry in the app after the account as the person knows it; the sign-in library only knows its own address. */
const withAccountName = (uri: string, name: string): string =>
  `otpauth://totp/Sakimori:${encodeURIComponent(name)}${new URL(uri).search}`

/** The second step at sign-in: switched on with a key and recovery codes, off again with the password. */
export const SecondFactor = ({ on, name, required }: { on: boolean; name: string; required: boolean }) => {
  const t = useText(sessionsLabels)
  const changed = useSignInChanged()
  const [asked, setAsked] = useState<'enable' | 'disable' | 'codes' | null>(null)
  const [made, setMade] = useState<SecondFactorKey | null>(null)
  const [fresh, setFresh] = useState<string[] | null>(null)
  const finished = async () => {
    setMade(null)
    setAsked(null)
    showToast('success', t('finished'))
    await changed()
  }
  if (made) return <SecondFactorSetup made={made} onDone={finished} />
  if (fresh) return <RecoveryCodes codes={fresh} onClose={() => setFresh(null)} />
  const send = async (password: string) => {
    if (asked === 'enable') {
      const given = key.parse(await authPost('two-factor/enable', { password }))
      setMade({ ...given, totpURI: withAccountName(given.totpURI, name) })
    } else if (asked === 'codes')
      setFresh(codes.parse(await authPost('two-factor/generate-backup-codes', { password })).backupCodes)
    else {
      await authPost('two-factor/disable', { password })
      showToast('success', t('stopped'))
      await changed()
    }
    setAsked(null)
  }
  const labels = { enable: 'begin', disable: 'stop', codes: 'newCodes' } as const
  return (
    <>
      <p className="mb-3">
        {t(on ? 'secondOn' : 'secondOff')}
        {required && t('secondRequired')}
      </p>
      {asked ? (
        <AskPassword
          key={asked}
          submit={t(labels[asked])}
          danger={asked === 'disable'}
          onSend={send}
          onCancel={() => setAsked(null)}
        />
      ) : (
        <div className="flex flex-wrap gap-3">
          {on ? (
            <>
              <Button variant="secondary" onPress={() => setAsked('codes')}>
                {t('newCodes')}
              </Button>
              {!required && (
                <Button variant="secondary" onPress={() => setAsked('disable')}>
                  {t('stop')}
                </Button>
              )}
            </>
          ) : (
            <Button variant="secondary" onPress={() => setAsked('enable')}>
              {t('begin')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

type AskPasswordProps = {
  submit: string
  danger: boolean
  onSend: (password: string) => Promise<void>
  onCancel: () => void
}

const AskPassword = ({ submit, danger, onSend, onCancel }: AskPasswordProps) => {
  const t = useText(sessionsLabels)
  const form = useForm({ password: '' })
  return (
    <Form
      form={form}
      validate={({ password }) => (password ? {} : { password: t('needed', { field: t('yourPassword') }) })}
      onSubmit={({ password }) => onSend(password)}
      submitLabel={submit}
      submitVariant={danger ? 'danger' : 'primary'}
      onCancel={onCancel}
    >
      <TextField
        label={t('yourPassword')}
        required
        type="password"
        autoComplete="current-password"
        {...form.field('password')}
      />
    </Form>
  )
}
