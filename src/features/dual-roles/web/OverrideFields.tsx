import { useQuery } from '@tanstack/react-query'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useText } from '../../../web/locale.ts'
import { dualRoleLabels } from '../dual-roles.labels.ts'
import { query } from './dual-roles-api.ts'
import { OTHER, type OverrideValues } from './override-values.ts'

type Props = { value: OverrideValues; onChange: (value: OverrideValues) => void; errors: Record<string, string> }

/** Why a double role cannot be avoided, who approved it and when. */
export const OverrideFields = ({ value, onChange, errors }: Props) => {
  const t = useText(dualRoleLabels)
  const { data } = useQuery(query.people.posts.queryOptions({ input: {} }))
  const approvers = (data ?? [])
    .filter(({ holders }) => holders.length > 0)
    .toSorted((a, b) => b.roles.length - a.roles.length)
    .map(({ id, title, holders }) => ({ value: id, label: `${title}　${holders.map(({ name }) => name).join('・')}` }))
  const part = <Name extends keyof OverrideValues>(name: Name, path: string = name) => ({
    name: `override.${path}`,
    value: value[name],
    error: errors[`override.${path}`],
    onChange: (next: OverrideValues[Name]) => onChange({ ...value, [name]: next }),
  })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextArea label={t('reason')} required rows={2} maxLength={500} {...part('reason')} />
      </div>
      <Select
        label={t('approver')}
        required
        description={t('approverHint')}
        options={[...approvers, { value: OTHER, label: t('approverOther') }]}
        {...part('approver', 'approvedBy')}
      />
      <DateField label={t('decidedOn')} required {...part('decidedOn')} />
      {value.approver === OTHER && <TextField label={t('approverOther')} required maxLength={100} {...part('other')} />}
      <DateField label={t('until')} description={t('untilHint')} {...part('until')} />
      <TextField label={t('documentNumber')} maxLength={100} {...part('documentNumber')} />
    </div>
  )
}
