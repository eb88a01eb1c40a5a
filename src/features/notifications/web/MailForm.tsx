import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { mailLabels } from '../mail/mail.labels.ts'
import { type Security, usualPort } from '../mail/mail.schema.ts'
import { client, type MailSettings } from './notifications-api.ts'

type Values = {
  host: string
  port: number | null
  security: Security | null
  username: string
  password: string
  fromAddress: string
  fromName: string
  link: string
  authority: string
  digestHour: number | null
  active: boolean
}

const valuesOf = (setting: MailSettings['setting']): Values => ({
  host: '',
  port: usualPort.startTls,
  security: 'startTls',
  username: '',
  fromAddress: '',
  fromName: '',
  link: window.location.origin,
  authority: '',
  digestHour: 8,
  active: false,
  ...setting,
  password: '',
})

export const MailForm = ({ setting }: { setting: MailSettings['setting'] }) => {
  const t = useText(mailLabels)
  const done = useDone()
  const form = useForm<Values>(valuesOf(setting))
  const security = form.field('security')
  const port = form.field('port')
  const needed = (values: Values) =>
    Object.fromEntries(
      (['host', 'port', 'fromAddress', 'digestHour'] as const)
        .filter((key) => values[key] === null || values[key] === '')
        .map((key) => [key, t('needed', { field: t(key) })]),
    )
  return (
    <Form
      form={form}
      validate={needed}
      submitLabel={t('save')}
      onSubmit={async ({ port: number, security: chosen, digestHour, password, ...rest }) => {
        if (number === null || chosen === null || digestHour === null) return
        await client.mail.saveSetting({
          ...rest,
          port: number,
          security: chosen,
          digestHour,
          ...(password === '' ? {} : { password }),
        })
        form.settle({ ...form.values, password: '' })
        await done(t('saved'))
      }}
    >
      <TextField label={t('host')} description={t('hostHint')} required {...form.field('host')} />
      <RadioGroup
        label={t('security')}
        required
        options={[
          { value: 'startTls', label: t('startTls') },
          { value: 'tls', label: t('tls') },
          { value: 'none', label: t('noSecurity'), description: t('noSecurityHint') },
        ]}
        {...security}
        onChange={(chosen) => {
          // The port follows as long as it is the usual one of what was chosen before.
          if (security.value !== null && port.value === usualPort[security.value]) port.onChange(usualPort[chosen])
          security.onChange(chosen)
        }}
      />
      <NumberField label={t('port')} required min={1} max={65535} {...port} />
      <TextField label={t('username')} description={t('usernameHint')} autoComplete="off" {...form.field('username')} />
      <TextField
        label={t('password')}
        description={t(setting?.passwordSet ? 'passwordKept' : 'passwordHint')}
        type="password"
        autoComplete="new-password"
        {...form.field('password')}
      />
      <TextField label={t('fromAddress')} required type="email" {...form.field('fromAddress')} />
      <TextField label={t('fromName')} {...form.field('fromName')} />
      <TextField label={t('link')} description={t('linkHint')} {...form.field('link')} />
      <TextArea label={t('authority')} description={t('authorityHint')} rows={3} {...form.field('authority')} />
      <NumberField
        label={t('digestHour')}
        required
        min={0}
        max={23}
        unit={t('digestHourUnit')}
        {...form.field('digestHour')}
      />
      <Checkbox label={t('active')} description={t('activeHint')} {...form.field('active')} />
    </Form>
  )
}
