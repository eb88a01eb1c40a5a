import { useState } from 'react'
import { Dialog } from '../../../../web/kit/Dialog.tsx'
import { Form } from '../../../../web/kit/Form.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import { TextField } from '../../../../web/kit/TextField.tsx'
import { useForm } from '../../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../../web/locale.ts'
import { providersLabels } from '../providers.labels.ts'
import { testStepWords } from '../test-steps.labels.ts'
import { client, type ProviderRow, type TestRow } from './providers-api.ts'

type TestDialogProps = { row: ProviderRow; onClose: () => void }

/** What works and what does not, step by step, each failure with what to look at. */
export const TestDialog = ({ row, onClose }: TestDialogProps) => {
  const t = useText(providersLabels)
  const form = useForm({ username: '' })
  const [steps, setSteps] = useState<readonly TestRow[]>([])
  const names = row.settings.kind === 'ldap' && row.settings.find === 'search'
  return (
    <Dialog open onClose={onClose} wide title={t('testTitle', { name: row.name })}>
      <p className="mb-4">{t('testWhy')}</p>
      <Form
        form={form}
        onSubmit={async ({ username }) => {
          setSteps([])
          setSteps(await client.identityProviders.test({ id: row.id, username }))
          form.settle({ username })
        }}
        submitLabel={t('testRun')}
      >
        {names && <TextField label={t('testName')} description={t('testNameHint')} {...form.field('username')} />}
      </Form>
      <ol className="mt-5 grid gap-2" aria-live="polite">
        {steps.map((step) => (
          <TestLine key={step.step} {...step} />
        ))}
      </ol>
      {steps.length > 0 && <p className="mt-4 text-sm text-ink-soft">{t('testSave')}</p>}
    </Dialog>
  )
}

const tones = { ok: 'green', failed: 'red', warning: 'yellow', skipped: 'plain' } as const
const words = { ok: 'okStep', failed: 'failedStep', warning: 'warningStep', skipped: 'skippedStep' } as const

const TestLine = ({ step, outcome, detail }: TestRow) => {
  const t = useText(providersLabels)
  const locale = useLocale()
  const { name, remedy } = testStepWords[step]
  const advice = step === 'encryption' && outcome === 'warning' ? t('plainWarning') : remedy[locale]
  return (
    <li className="grid grid-cols-[6.5rem_1fr] gap-x-3 border-b border-line-soft pb-2">
      <span>
        <Tag tone={tones[outcome]}>{t(words[outcome])}</Tag>
      </span>
      <div className="min-w-0">
        <p className="font-700">{name[locale]}</p>
        {detail && <p className="text-sm break-all text-ink-soft">{detail}</p>}
        {(outcome === 'failed' || outcome === 'warning') && <p className="text-sm">{advice}</p>}
      </div>
    </li>
  )
}
