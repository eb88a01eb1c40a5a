import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { useOverride } from '../../dual-roles/web/use-override.tsx'
import { decisionText } from '../../duties/web/decision.text.ts'
import { decisionFaults, DecisionFields, decisionOf, noDecision } from '../../duties/web/DecisionFields.tsx'
import { useAfterChange } from '../../duties/web/use-after-change.ts'
import { type CheckDetail, client } from './checks-api.ts'
import { checksText } from './checks.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

type Setting = CheckDetail['settings'][number]

/** Thresholds with where they come from; they change only by a recorded decision (states.md R6). */
export const Thresholds = ({ check }: { check: CheckDetail }) => {
  const t = useText(checksText)
  const mayDecide = useMay().everywhere('duties.decide')
  const [open, setOpen] = useState<Setting | null>(null)
  if (check.settings.length === 0) return null
  return (
    <section className="mt-5">
      <h2 className="mb-1 text-base font-700">{t('thresholds')}</h2>
      <ul>
        {check.settings.map((setting) => (
          <li key={setting.key} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              {setting.label}：<strong>{setting.value}</strong> {setting.unit}
            </span>
            {setting.decidedOn === null ? (
              <Tag tone="yellow">{t('shipped')}</Tag>
            ) : (
              <span className="text-sm text-ink-soft">
                {t('decided', {
                  day: shownDay(setting.decidedOn),
                  by: setting.decidedBy,
                  number: setting.documentNumber,
                })}
              </span>
            )}
            {mayDecide && (
              <span className="no-print">
                <Button size="sm" variant="secondary" onPress={() => setOpen(setting)}>
                  {t('change')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Dialog open={open !== null} onClose={() => setOpen(null)} title={t('change')}>
        {open && <ThresholdForm code={check.code} setting={open} onClose={() => setOpen(null)} />}
      </Dialog>
    </section>
  )
}

const ThresholdForm = ({ code, setting, onClose }: { code: string; setting: Setting; onClose: () => void }) => {
  const t = useText(checksText)
  const words = useText(decisionText)
  const told = useAfterChange()
  const override = useOverride()
  const form = useForm({ value: setting.value as number | null, decision: noDecision })
  return (
    <Form
      form={form}
      submitLabel={t('record')}
      onCancel={onClose}
      validate={({ decision }) => decisionFaults(decision, words)}
      onSubmit={async ({ value, decision }) => {
        const input = { code, key: setting.key, value: value ?? setting.value, decision: decisionOf(decision) }
        await override.send((given) => client.checks.decideSetting({ ...input, ...given }))
        onClose()
        await told(t('recorded'))
      }}
    >
      <NumberField
        label={t('value', { label: setting.label, unit: setting.unit })}
        required
        min={1}
        {...form.field('value')}
      />
      <DecisionFields {...form.field('decision')} errors={form.errors} />
      {override.fields}
    </Form>
  )
}
