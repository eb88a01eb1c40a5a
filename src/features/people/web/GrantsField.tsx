import { useQuery } from '@tanstack/react-query'
import { endsByItself } from '../../../core/permission.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { DateField } from '../../../web/kit/DateField.tsx'
import { Select, type Option } from '../../../web/kit/Select.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { accountsLabels } from '../accounts.labels.ts'
import { type GrantValue, newGrant } from './grant-value.ts'
import { query } from './people-api.ts'
import { useUnitOptions } from './use-unit-options.ts'

/** Stands for 本人 among the units; no unit has this id. */
const OWN = 'own'

/** One box for each role, with what it is limited to and the days on which it counts. */
export const GrantsField = ({
  value,
  onChange,
}: {
  value: readonly GrantValue[]
  onChange: (value: GrantValue[]) => void
}) => {
  const t = useText(accountsLabels)
  const locale = useLocale()
  const units = useUnitOptions()
  const { data: roles = [] } = useQuery(query.roles.list.queryOptions({ input: {}, staleTime: 60_000 }))
  const options = roles.map(({ code, nameJa, nameEn }) => ({ value: code, label: locale === 'ja' ? nameJa : nameEn }))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-700">{t('roles')}</legend>
      <p className="text-sm text-ink-soft">{t('ownHint')}</p>
      {value.map((grant, index) => (
        <GrantBox
          key={index}
          title={t('aRole', { n: index + 1 })}
          grant={grant}
          roles={options}
          scopes={[{ value: OWN, label: t('own') }, ...units]}
          onChange={(change) => onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)))}
          onRemove={value.length > 1 ? () => onChange(value.filter((_, at) => at !== index)) : undefined}
        />
      ))}
      <div>
        <Button variant="tertiary" size="sm" onPress={() => onChange([...value, newGrant])}>
          {t('addRole')}
        </Button>
      </div>
    </fieldset>
  )
}

type GrantBoxProps = {
  title: string
  grant: GrantValue
  roles: readonly Option[]
  scopes: readonly Option[]
  onChange: (change: Partial<GrantValue>) => void
  onRemove: (() => void) | undefined
}

const GrantBox = ({ title, grant, roles, scopes, onChange, onRemove }: GrantBoxProps) => {
  const t = useText(accountsLabels)
  const needsEnd = endsByItself(grant.role)
  return (
    <div
      role="group"
      aria-label={title}
      className="grid gap-x-4 gap-y-2 rounded-8 border border-line p-3 sm:grid-cols-2"
    >
      <Select
        label={t('role')}
        required
        value={grant.role}
        onChange={(next) => next && onChange({ role: next })}
        options={roles}
      />
      <Select
        label={t('scope')}
        value={grant.own ? OWN : grant.scopeId}
        placeholder={t('wholeBody')}
        onChange={(next) => onChange(next === OWN ? { own: true, scopeId: null } : { own: false, scopeId: next })}
        options={scopes}
      />
      <DateField label={t('validFrom')} value={grant.validFrom} onChange={(validFrom) => onChange({ validFrom })} />
      <DateField
        label={t('validTo')}
        required={needsEnd}
        value={grant.validTo}
        error={needsEnd && grant.validTo === null ? t('validToNeeded') : undefined}
        onChange={(validTo) => onChange({ validTo })}
      />
      {onRemove && (
        <div className="sm:col-span-2">
          <Button variant="tertiary" size="sm" onPress={onRemove}>
            {t('removeRole')}
          </Button>
        </div>
      )}
    </div>
  )
}
