import { useQuery } from '@tanstack/react-query'
import { Banner } from '../../../web/kit/Banner.tsx'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { today } from '../../media/web/today.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { disposalLabels } from '../disposals.labels.ts'
import { client, type Disposal, query } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'
import { MethodFields, type MethodValues } from './MethodFields.tsx'
import { MethodFit } from './MethodFit.tsx'
import { Siblings } from './Siblings.tsx'

type Values = MethodValues & {
  doneOn: string | null
  witnessPostId: Option | null
  witness: string
  alsoIds: string[]
}

/** It is gone: when, how, before whom. */
export const CompleteDialog = ({ disposal, onClose }: { disposal: Disposal; onClose: () => void }) => {
  const t = useText(disposalsText)
  const locale = useLocale()
  const done = useDone()
  const { method, residents, place, contractor, note } = disposal
  const form = useForm<Values>({
    method,
    residents,
    place,
    contractor,
    note,
    doneOn: today(),
    witnessPostId: null,
    witness: '',
    alsoIds: [],
  })
  const { values } = form
  const asked = {
    ids: disposal.object.id,
    method: values.method ?? method,
    residents: values.residents ?? residents,
    ...(values.doneOn ? { day: values.doneOn } : {}),
  }
  const { data: assessed = [] } = useQuery(query.disposals.assess.queryOptions({ input: asked }))
  return (
    <Dialog open onClose={onClose} wide title={`${disposal.number} ${t('complete')}`}>
      <Form
        form={form}
        submitLabel={t('complete')}
        submitVariant="danger"
        onCancel={onClose}
        validate={({ doneOn, witness, witnessPostId }) => ({
          ...(doneOn ? {} : { doneOn: t('needed', { field: disposalLabels.doneOn[locale] }) }),
          ...(witness.trim() || witnessPostId
            ? {}
            : { witness: t('needed', { field: disposalLabels.witness[locale] }) }),
        })}
        onSubmit={async ({ doneOn, witnessPostId, method: chosen, residents: answer, ...rest }) => {
          await client.disposals.complete({
            id: disposal.id,
            doneOn: doneOn ?? '',
            witnessPostId: witnessPostId?.value ?? null,
            method: chosen ?? method,
            residents: answer ?? residents,
            ...rest,
          })
          onClose()
          await done(t('completed'))
        }}
      >
        <Banner kind="info" title={t('completeWhy')} />
        {assessed.map((one) => (
          <MethodFit key={one.id} assessed={one} />
        ))}
        <DateField label={disposalLabels.doneOn[locale]} required {...form.field('doneOn')} />
        <MethodFields form={form} />
        <ComboBox
          label={disposalLabels.witnessPostId[locale]}
          search={pickObjects('post')}
          searchKey={['pick', 'post']}
          {...form.field('witnessPostId')}
        />
        <TextField label={disposalLabels.witness[locale]} maxLength={100} {...form.field('witness')} />
        <Siblings
          label={t('together')}
          siblings={disposal.siblings.filter(({ waits }) => !waits)}
          value={values.alsoIds}
          onChange={(alsoIds) => form.set({ alsoIds })}
        />
      </Form>
    </Dialog>
  )
}
