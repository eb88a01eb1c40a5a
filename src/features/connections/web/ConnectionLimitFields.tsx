import { DateField } from '../../../web/kit/DateField.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { connectionLabels, methodLabels } from '../connections.labels.ts'
import { methods } from '../connections.schema.ts'
import type { ConnectionValues } from './connection-values.ts'
import { connectionsText } from './connections.text.ts'

const group = 'flex flex-col gap-4 border-t border-line pt-3'

/** To what the connection is limited, and on whose permission it rests. */
export const ConnectionLimitFields = ({ form }: { form: FormState<ConnectionValues> }) => {
  const t = useText(connectionsText)
  const label = useText(connectionLabels)
  const method = useText(methodLabels)
  return (
    <>
      <section className={group}>
        <h2 className="font-700">{t('limits')}</h2>
        <TextField label={label('address')} description={t('addressHelp')} {...form.field('address')} />
        <TextField label={label('mac')} description={t('macHelp')} {...form.field('mac')} />
        <TextField label={label('protocol')} description={t('protocolHelp')} {...form.field('protocol')} />
        <TextField label={label('port')} description={t('portHelp')} {...form.field('port')} />
        {form.values.kind === 'sanitised' && (
          <Select
            label={label('method')}
            required
            options={methods.map((value) => ({ value, label: method(value) }))}
            {...form.field('method')}
            onChange={(value) => value && form.set({ method: value })}
          />
        )}
      </section>
      <section className={group}>
        <h2 className="font-700">{t('permission')}</h2>
        <TextArea label={label('basis')} rows={2} maxLength={1000} {...form.field('basis')} />
        <TextField label={label('approver')} maxLength={200} {...form.field('approver')} />
        <DateField label={label('approvedOn')} {...form.field('approvedOn')} />
        <TextField
          label={label('decisionNumber')}
          description={t('decisionHelp')}
          maxLength={100}
          {...form.field('decisionNumber')}
        />
        <DateField label={label('expiresOn')} {...form.field('expiresOn')} />
        <DateField label={label('nextReview')} {...form.field('nextReview')} />
      </section>
      <section className={group}>
        <h2 className="font-700">{t('dates')}</h2>
        <DateField label={label('validFrom')} {...form.field('validFrom')} />
        <DateField label={label('validTo')} {...form.field('validTo')} />
      </section>
    </>
  )
}
