import { roleNames, shippedRoles, type ShippedRole } from '../../../core/permission.ts'
import { Button } from '../../../web/kit/Button.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { accountsLabels } from '../accounts.labels.ts'
import { useUnitOptions } from './use-unit-options.ts'

export type GrantValue = { role: ShippedRole; scopeId: string | null }

/** One line for each role, with the unit or municipality it is limited to. */
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
  const set = (index: number, change: Partial<GrantValue>) =>
    onChange(value.map((grant, at) => (at === index ? { ...grant, ...change } : grant)))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-700">{t('roles')}</legend>
      {value.map(({ role, scopeId }, index) => (
        <div key={index} className="flex flex-wrap items-end gap-3">
          <Select
            label={t('role')}
            required
            value={role}
            onChange={(next) => next && set(index, { role: next })}
            options={shippedRoles.map((code) => ({ value: code, label: roleNames[code][locale] }))}
          />
          <Select
            label={t('scope')}
            value={scopeId}
            placeholder={t('wholeBody')}
            onChange={(next) => set(index, { scopeId: next })}
            options={units}
          />
          {value.length > 1 && (
            <Button variant="tertiary" size="sm" onPress={() => onChange(value.filter((_, at) => at !== index))}>
              {t('removeRole')}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button variant="tertiary" size="sm" onPress={() => onChange([...value, { role: 'staff', scopeId: null }])}>
          {t('addRole')}
        </Button>
      </div>
    </fieldset>
  )
}
