import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import type { Clause, FurnitureKind } from '../documents.types.ts'
import type { EditOp } from '../edit/edit-op.ts'
import { editProblems, furnitureNames, reviewLabels } from './review.labels.ts'
import type { OpenDialog } from './use-corrections.ts'
import type { Review } from './use-review.ts'

type CorrectionDialogsProps = { review: Review; dialog: OpenDialog; onClose: () => void }

/** Corrections that ask for something: heading, label, what kind of furniture. */
export const CorrectionDialogs = ({ review, dialog, onClose }: CorrectionDialogsProps) => {
  const problems = useText(editProblems)
  const { clause } = review
  if (!clause || !dialog) return null
  // A refusal is shown in the form, where it can be put right.
  const run = (op: EditOp) => {
    const problem = review.apply(op)
    if (problem) throw Object.assign(new Error(problems(problem)), { status: 422, code: problem })
    onClose()
  }
  return dialog === 'toFurniture' ? (
    <FurnitureDialog clause={clause} run={run} onClose={onClose} />
  ) : (
    <WordsDialog clause={clause} which={dialog} run={run} onClose={onClose} />
  )
}

type OneDialog = { clause: Clause; run: (op: EditOp) => void; onClose: () => void }

const WordsDialog = ({ clause, which, run, onClose }: OneDialog & { which: 'retitle' | 'relabel' }) => {
  const t = useText(reviewLabels)
  const heading = which === 'retitle'
  const form = useForm({ words: heading ? clause.heading || clause.text.slice(0, 20) : clause.label })
  const submit = ({ words }: { words: string }) =>
    run(heading ? { kind: 'retitle', id: clause.id, heading: words } : { kind: 'relabel', id: clause.id, label: words })
  return (
    <Dialog open onClose={onClose} title={t(which)}>
      <Form form={form} onSubmit={submit} submitLabel={t('apply')} onCancel={onClose}>
        <TextField
          label={t(heading ? 'heading' : 'label')}
          description={t(heading ? 'headingHelp' : 'labelHelp')}
          {...form.field('words')}
        />
        <p lang="ja" className="text-sm whitespace-pre-line text-ink-soft">
          {[clause.label, clause.heading, clause.text].filter((part) => part !== '').join('　')}
        </p>
      </Form>
    </Dialog>
  )
}

const kinds: readonly FurnitureKind[] = [
  'note',
  'contents',
  'pageNumber',
  'runningHeader',
  'siteMenu',
  'preamble',
  'history',
  'date',
  'number',
  'issuer',
  'title',
]

const FurnitureDialog = ({ clause, run, onClose }: OneDialog) => {
  const t = useText(reviewLabels)
  const names = useText(furnitureNames)
  const form = useForm<{ as: FurnitureKind | null; whole: boolean }>({ as: 'note', whole: false })
  const submit = ({ as, whole }: { as: FurnitureKind | null; whole: boolean }) =>
    run({ kind: 'toFurniture', id: clause.id, as: as ?? 'note', whole })
  return (
    <Dialog open onClose={onClose} title={t('furniture')}>
      <Form form={form} onSubmit={submit} submitLabel={t('apply')} onCancel={onClose}>
        <Select
          label={t('kind')}
          required
          options={kinds.map((value) => ({ value, label: names(value) }))}
          {...form.field('as')}
        />
        {clause.children.length > 0 && <Checkbox label={t('whole')} {...form.field('whole')} />}
      </Form>
    </Dialog>
  )
}
