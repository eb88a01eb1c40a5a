import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { VisuallyHidden } from '../../../web/kit/VisuallyHidden.tsx'
import { useText } from '../../../web/locale.ts'
import { contactLabels } from '../contacts.labels.ts'
import type { Contact } from './contacts-api.ts'

type Phone = Contact['phones'][number]
type Props = { value: readonly Phone[]; error: string | undefined; onChange: (value: readonly Phone[]) => void }

const MOST = 8

/** Numbers in the order in which they are tried, each with the hours in which somebody answers. */
export const PhonesField = ({ value, error, onChange }: Props) => {
  const t = useText(contactLabels)
  const put = (index: number, change: Partial<Phone>) =>
    onChange(value.map((phone, at) => (at === index ? { ...phone, ...change } : phone)))
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="font-700">{t('phones')}</legend>
      {value.map(({ number, hours, personal }, index) => (
        <div key={index} className="flex flex-wrap items-end gap-2">
          <div className="min-w-52 flex-1">
            <TextField
              label={t('number', { n: index + 1 })}
              type="tel"
              maxLength={40}
              value={number}
              error={index === 0 ? error : undefined}
              onChange={(next) => put(index, { number: next })}
            />
          </div>
          <div className="min-w-40 flex-1">
            <TextField
              label={t('hours')}
              maxLength={60}
              value={hours}
              onChange={(next) => put(index, { hours: next })}
            />
          </div>
          <Checkbox label={t('personal')} value={personal} onChange={(next) => put(index, { personal: next })} />
          <Button variant="tertiary" size="sm" onPress={() => onChange(value.filter((_, at) => at !== index))}>
            <span aria-hidden="true">×</span>
            <VisuallyHidden>{t('dropPhone', { n: index + 1 })}</VisuallyHidden>
          </Button>
        </div>
      ))}
      {value.length < MOST && (
        <div>
          <Button
            variant="secondary"
            size="sm"
            onPress={() => onChange([...value, { number: '', hours: '', personal: false }])}
          >
            {t('addPhone')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
