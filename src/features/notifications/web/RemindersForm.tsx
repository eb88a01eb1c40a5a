import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { mailLabels } from '../mail/mail.labels.ts'
import { client, type MailSettings } from './notifications-api.ts'

/** Days as typed, full-width digits and any separator; null where one is no day or there are too many. */
function readDays(text: string): number[] | null {
  const parts = text
    .normalize('NFKC')
    .split(/[^0-9]+/)
    .filter((part) => part !== '')
    .map(Number)
  return parts.length <= 5 && parts.every((days) => days >= 1 && days <= 90) ? parts : null
}

export const RemindersForm = ({ reminders }: { reminders: MailSettings['reminders'] }) => {
  const t = useText(mailLabels)
  const locale = useLocale()
  const done = useDone()
  const separator = locale === 'ja' ? '、' : ', '
  const form = useForm<{ daysBefore: string; escalateAfterDays: number | null }>({
    daysBefore: reminders.daysBefore.join(separator),
    escalateAfterDays: reminders.escalateAfterDays,
  })
  const months = reminders.quietMonths.map((n) => t('month', { n })).join(separator)
  return (
    <div className="max-w-2xl">
      <p className="mb-3">
        {t('remindersWhy')} <Tag>{t(reminders.decided ? 'decidedValue' : 'defaultValue')}</Tag>
      </p>
      <p className="mb-4 text-sm text-ink-soft">{months === '' ? t('quietNone') : t('quiet', { months })}</p>
      <Form
        form={form}
        submitLabel={t('save')}
        validate={({ daysBefore, escalateAfterDays }) => ({
          ...(readDays(daysBefore) === null ? { daysBefore: t('daysBeforeBad') } : {}),
          ...(escalateAfterDays === null ? { escalateAfterDays: t('needed', { field: t('escalate') }) } : {}),
        })}
        onSubmit={async ({ daysBefore, escalateAfterDays }) => {
          const days = readDays(daysBefore)
          if (days === null || escalateAfterDays === null) return
          await client.mail.saveReminders({ daysBefore: days, escalateAfterDays })
          await done(t('saved'))
        }}
      >
        <TextField label={t('daysBefore')} description={t('daysBeforeHint')} {...form.field('daysBefore')} />
        <NumberField
          label={t('escalate')}
          description={t('escalateHint')}
          required
          min={1}
          max={365}
          unit={t('days')}
          {...form.field('escalateAfterDays')}
        />
      </Form>
    </div>
  )
}
