import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { useText } from '../../../web/locale.ts'
import { inquiriesText } from '../inquiries.text.ts'

type Place = { id: string; name: string; isMember: boolean }
type Props = {
  places: readonly Place[]
  value: readonly string[]
  onChange: (value: string[]) => void
  error: string | undefined
}

/** Whom it goes to: member bodies and units, each group as a whole or one by one. */
export const PlacesField = ({ places, value, onChange, error }: Props) => {
  const t = useText(inquiriesText)
  const chosen = new Set(value)
  const groups = [
    { label: t('members'), rows: places.filter(({ isMember }) => isMember) },
    { label: t('units'), rows: places.filter(({ isMember }) => !isMember) },
  ].filter(({ rows }) => rows.length > 0)
  const set = (ids: readonly string[], on: boolean) =>
    onChange(on ? [...new Set([...value, ...ids])] : value.filter((id) => !ids.includes(id)))
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 font-700">
        {t('targets')} <span className="text-sm font-400 text-ink-soft">{t('chosen', { n: value.length })}</span>
      </legend>
      {error && <p className="text-sm text-red-900">{error}</p>}
      {groups.map(({ label, rows }) => (
        <fieldset key={label} className="rounded-8 border border-line p-3">
          <legend className="px-1 text-sm font-700">{label}</legend>
          <Checkbox
            label={t('all')}
            value={rows.every(({ id }) => chosen.has(id))}
            onChange={(on) =>
              set(
                rows.map(({ id }) => id),
                on,
              )
            }
          />
          <div className="grid grid-cols-[repeat(auto-fill,minmax(10rem,1fr))] border-t border-line-soft">
            {rows.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={<span lang="ja">{name}</span>}
                value={chosen.has(id)}
                onChange={(on) => set([id], on)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  )
}
