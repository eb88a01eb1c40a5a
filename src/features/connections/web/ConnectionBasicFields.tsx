import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { pickObjects } from '../../registers/web/pick-objects.ts'
import { answerLabels, connectionLabels, directionLabels, kindLabels } from '../connections.labels.ts'
import { answers, connectionKinds, directions } from '../connections.schema.ts'
import type { ConnectionValues } from './connection-values.ts'
import { connectionsText } from './connections.text.ts'

const group = 'flex flex-col gap-4 border-t border-line pt-3'

/** What the connection is and between what. */
export const ConnectionBasicFields = ({ form }: { form: FormState<ConnectionValues> }) => {
  const t = useText(connectionsText)
  const label = useText(connectionLabels)
  const kind = useText(kindLabels)
  const direction = useText(directionLabels)
  const answer = useText(answerLabels)
  return (
    <>
      <section className={group}>
        <h2 className="font-700">{t('basics')}</h2>
        <TextField label={label('name')} required maxLength={200} {...form.field('name')} />
        <TextField label={label('number')} description={t('numberHelp')} maxLength={40} {...form.field('number')} />
        <Select
          label={label('kind')}
          required
          options={connectionKinds.map((value) => ({ value, label: kind(value) }))}
          {...form.field('kind')}
          onChange={(value) => value && form.set({ kind: value })}
        />
        <TextArea label={label('purpose')} required rows={2} maxLength={1000} {...form.field('purpose')} />
        <ComboBox
          label={label('unitId')}
          search={pickObjects('unit', 'memberBody')}
          searchKey={['pick', 'unit']}
          {...form.field('unitId')}
        />
      </section>
      <section className={group}>
        <h2 className="font-700">{t('ends')}</h2>
        <ComboBox
          label={label('fromZoneId')}
          required
          search={pickObjects('zone')}
          searchKey={['pick', 'zone']}
          {...form.field('fromZoneId')}
        />
        <ComboBox
          label={label('toZoneId')}
          description={t('otherHelp')}
          search={pickObjects('zone')}
          searchKey={['pick', 'zone']}
          {...form.field('toZoneId')}
        />
        {!form.values.toZoneId && (
          <>
            <TextField label={label('peer')} maxLength={200} {...form.field('peer')} />
            <Select
              label={label('peerReachesInternet')}
              required
              options={answers.map((value) => ({ value, label: answer(value) }))}
              {...form.field('peerReachesInternet')}
              onChange={(value) => value && form.set({ peerReachesInternet: value })}
            />
          </>
        )}
        <Select
          label={label('direction')}
          required
          options={directions.map((value) => ({ value, label: direction(value) }))}
          {...form.field('direction')}
          onChange={(value) => value && form.set({ direction: value })}
        />
      </section>
    </>
  )
}
