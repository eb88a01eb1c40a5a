import { Button } from '../../../web/kit/Button.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { assessmentLabels } from '../assets.labels.ts'
import { type Assessment, client } from './assets-api.ts'
import { assetsText } from './assets.text.ts'

type Kind = Assessment['kind']
const kinds = ['basic', 'focused', 'full'] as const

/** A 評価書, new or to be changed, and the assets that it is about. */
export const AssessmentDialog = ({ row, onClose }: { row: Assessment | null; onClose: () => void }) => {
  const t = useText(assetsText)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({
    name: row?.name ?? '',
    number: row?.number ?? '',
    kind: (row?.kind ?? 'basic') as Kind,
    publishedOn: row?.publishedOn ?? null,
    nextReview: row?.nextReview ?? null,
    unit: row?.unit ? ({ value: row.unit.id, label: row.unit.name } as Option) : null,
    assets: (row?.assets ?? []).map(({ id, number, name }): Option => ({ value: id, label: `${number} ${name}` })),
  })
  const submit = async ({ unit, assets, ...values }: typeof form.values) => {
    const input = { ...values, unitId: unit?.value ?? null, assetIds: assets.map(({ value }) => value) }
    if (row) await client.assets.updateAssessment({ id: row.id, ...input })
    else await client.assets.createAssessment(input)
    form.settle({ ...values, unit, assets })
    await done(t(row ? 'saved' : 'registered'))
    onClose()
  }
  const { assets } = form.values
  return (
    <Dialog open onClose={onClose} title={t(row ? 'change' : 'addAssessment')}>
      <Form
        form={form}
        submitLabel={t(row ? 'save' : 'register')}
        onCancel={onClose}
        validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: t('assessmentName') }) })}
        onSubmit={submit}
      >
        <TextField label={t('assessmentName')} required maxLength={200} {...form.field('name')} />
        <TextField label={t('assessmentNumber')} maxLength={40} {...form.field('number')} />
        <RadioGroup
          label={t('kind')}
          options={kinds.map((value) => ({ value, label: assessmentLabels[value][locale] }))}
          value={form.values.kind}
          onChange={(value) => form.set({ kind: kinds.find((one) => one === value) ?? 'basic' })}
        />
        <ComboBox
          label={t('unit')}
          search={pickObjects('unit', 'memberBody')}
          searchKey={['pick', 'unit']}
          {...form.field('unit')}
        />
        <DateField label={t('publishedOn')} {...form.field('publishedOn')} />
        <DateField label={t('nextReview')} {...form.field('nextReview')} />
        <ul aria-label={t('assets')}>
          {assets.map(({ value, label }) => (
            <li key={value} className="flex items-center justify-between gap-3 border-b border-line-soft py-1">
              {label}
              <Button
                variant="tertiary"
                size="sm"
                aria-label={t('remove', { name: label })}
                onPress={() => form.set({ assets: assets.filter((one) => one.value !== value) })}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
        <ComboBox
          label={t('addAsset')}
          value={null}
          search={pickObjects('asset')}
          searchKey={['pick', 'asset']}
          onChange={(option) =>
            option && form.set({ assets: [...assets.filter(({ value }) => value !== option.value), option] })
          }
        />
      </Form>
    </Dialog>
  )
}
