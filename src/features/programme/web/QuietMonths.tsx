import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { monthLabel } from '../programme.labels.ts'
import { monthsOfYear } from '../year.rules.ts'
import { client, type Programme } from './programme-api.ts'
import { programmeText } from './programme.text.ts'

type Quiet = Programme['quiet']

/** Which months are quiet, by default or by the body's own choice; who may changes them here. */
export const QuietMonths = ({ quiet, write }: { quiet: Quiet; write: boolean }) => {
  const t = useText(programmeText)
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const names = monthsOfYear.filter((month) => quiet.months.includes(month)).map((month) => monthLabel(month, locale))
  return (
    <p className="flex flex-wrap items-center gap-2 text-sm">
      {t('quietNow', { months: names.join(locale === 'ja' ? '、' : ', ') || t('quietNone') })}
      {!quiet.decided && <Tag>{t('quietDefault')}</Tag>}
      {write && (
        <Button variant="tertiary" size="sm" onPress={() => setOpen(true)}>
          {t('change')}
        </Button>
      )}
      {open && <QuietDialog quiet={quiet} onClose={() => setOpen(false)} />}
    </p>
  )
}

const QuietDialog = ({ quiet, onClose }: { quiet: Quiet; onClose: () => void }) => {
  const t = useText(programmeText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({ months: quiet.months as readonly number[] })
  const { months } = form.values
  return (
    <Dialog open onClose={onClose} title={t('quiet')}>
      <Form
        form={form}
        submitLabel={t('save')}
        onCancel={onClose}
        onSubmit={async (values) => {
          await client.programme.setQuietMonths({ months: [...values.months] })
          form.settle(values)
          onClose()
          await done(t('quietSaved'))
        }}
      >
        <p>{t('quietWhat')}</p>
        <fieldset className="grid grid-cols-4 gap-x-4 gap-y-2">
          <legend className="sr-only">{t('quiet')}</legend>
          {monthsOfYear.map((month) => (
            <Checkbox
              key={month}
              label={monthLabel(month, locale)}
              value={months.includes(month)}
              onChange={(on) => form.set({ months: on ? [...months, month] : months.filter((one) => one !== month) })}
            />
          ))}
        </fieldset>
      </Form>
    </Dialog>
  )
}
