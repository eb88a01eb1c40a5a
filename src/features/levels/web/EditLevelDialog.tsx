import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { provenanceLabels } from '../../measures/measures.labels.ts'
import { PROVENANCES, type Provenance } from '../../measures/measures.schema.ts'
import { levelsLabels } from '../levels.labels.ts'
import { type Operation, operations } from '../levels.schema.ts'
import { client, type Level } from './levels-api.ts'

type RuleValues = Record<Operation, { text: string; provenance: Provenance }>

const rulesOf = (level: Level): RuleValues => {
  const of = (operation: Operation) => {
    const rule = level.rules.find((one) => one.operation === operation)
    return { text: rule?.text ?? '', provenance: rule?.provenance ?? ('組織の決定' as const) }
  }
  return {
    display: of('display'),
    copy: of('copy'),
    send: of('send'),
    carry: of('carry'),
    store: of('store'),
    dispose: of('dispose'),
  }
}

/** Wording of one level and its rules. A rule whose text is changed becomes the body's own decision unless told otherwise. */
export const EditLevelDialog = ({ level, onClose }: { level: Level; onClose: () => void }) => {
  const t = useText(levelsLabels)
  const locale = useLocale()
  const done = useDone()
  const form = useForm({ name: level.name, description: level.description, ...rulesOf(level) })
  const submit = async ({ name, description, ...rules }: typeof form.values) => {
    await client.levels.update({
      id: level.id,
      name,
      description,
      rules: operations.map((operation) => ({ operation, ...rules[operation] })),
    })
    await done(t('saved'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('editTitle', { name: level.name })} wide>
      <p className="mb-4 text-sm text-ink-soft">{t('editWhy')}</p>
      <Form
        form={form}
        onSubmit={submit}
        validate={({ name }) => (name.trim() ? {} : { name: t('needed', { field: t('name') }) })}
        submitLabel={t('save')}
        onCancel={onClose}
      >
        <TextField label={t('name')} required maxLength={60} {...form.field('name')} />
        <TextArea label={t('description')} rows={2} maxLength={600} {...form.field('description')} />
        {operations.map((operation) => {
          const rule = form.values[operation]
          return (
            <div key={operation} className="grid grid-cols-[1fr_12rem] items-start gap-4">
              <TextArea
                label={t(operation)}
                rows={2}
                maxLength={400}
                value={rule.text}
                onChange={(text) => form.set({ [operation]: { text, provenance: '組織の決定' } })}
              />
              <Select
                label={t('provenance')}
                required
                options={PROVENANCES.map((value) => ({ value, label: provenanceLabels[value][locale] }))}
                value={rule.provenance}
                onChange={(provenance) => provenance && form.set({ [operation]: { ...rule, provenance } })}
              />
            </div>
          )
        })}
      </Form>
    </Dialog>
  )
}
