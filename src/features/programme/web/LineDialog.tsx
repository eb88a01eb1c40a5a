import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { searchPosts } from '../../duties/web/search-choices.ts'
import { client, type Left, type Line, type Programme } from './programme-api.ts'
import { lineText, programmeText } from './programme.text.ts'
import { StepsField } from './StepsField.tsx'

type Props = { programme: Programme; line?: Line; duty?: Left; onClose: () => void }

/** A line of the draft: new, of a duty that was left out, or one that is there. */
export const LineDialog = ({ programme, line, duty, onClose }: Props) => {
  const t = useText(lineText)
  const words = useText(programmeText)
  const done = useDone()
  const form = useForm({
    title: line?.title ?? duty?.title ?? '',
    opens: (line?.opens ?? null) as string | null,
    due: (line?.due ?? null) as string | null,
    ownerPostId: (line?.ownerPostId ? { value: line.ownerPostId, label: line.owner } : null) as Option | null,
    perUnit: line?.perUnit ?? false,
    legalDay: line?.legalDay ?? false,
    recordAsked: line?.recordAsked ?? '',
    minutes: (line?.minutes ?? null) as number | null,
    steps: line?.steps ?? [],
    note: line?.note ?? '',
  })
  const dutyId = line?.dutyId ?? duty?.dutyId ?? null
  return (
    <Dialog open onClose={onClose} title={t(line ? 'changeTitle' : 'newTitle')} wide>
      <Form
        form={form}
        submitLabel={words('save')}
        onCancel={onClose}
        validate={({ title, opens, due }): Record<string, string> => ({
          ...(title.trim() ? {} : { title: t('needName') }),
          ...(opens ? {} : { opens: t('needDay') }),
          ...(due ? {} : { due: t('needDay') }),
        })}
        onSubmit={async ({ opens, due, ownerPostId, steps, ...values }) => {
          const input = {
            ...values,
            opens: opens ?? '',
            due: due ?? '',
            ownerPostId: ownerPostId?.value ?? null,
            steps: [...steps],
          }
          if (line) await client.programme.changeLine({ id: line.id, version: line.version, ...input })
          else await client.programme.addLine({ id: programme.shown?.id ?? '', dutyId, ...input })
          form.settle({ opens, due, ownerPostId, steps, ...values })
          onClose()
          await done(words('saved'))
        }}
      >
        <TextField label={t('name')} required maxLength={100} {...form.field('title')} />
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField label={t('opens')} required {...form.field('opens')} />
          <DateField label={t('due')} required {...form.field('due')} />
          <ComboBox
            label={t('owner')}
            description={t('ownerHelp')}
            search={searchPosts}
            searchKey={['posts']}
            {...form.field('ownerPostId')}
          />
          <NumberField label={t('minutes')} unit={t('minutesUnit')} min={1} max={10_000} {...form.field('minutes')} />
          <Checkbox
            label={t('perUnit')}
            description={t('perUnitHelp')}
            disabled={dutyId === null}
            {...form.field('perUnit')}
          />
          <Checkbox label={t('legalDay')} description={t('legalDayHelp')} {...form.field('legalDay')} />
        </div>
        <TextField label={t('record')} maxLength={200} {...form.field('recordAsked')} />
        <StepsField dutyId={dutyId} {...form.field('steps')} />
        <TextArea label={t('note')} description={t('noteHelp')} rows={2} maxLength={1000} {...form.field('note')} />
      </Form>
    </Dialog>
  )
}
