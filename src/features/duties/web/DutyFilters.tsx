import { SearchBox } from '../../../web/kit/SearchBox.tsx'
import { states } from '../../../web/kit/states.labels.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import type { Address } from '../../../web/use-address.ts'
import { stateNames } from '../states.labels.ts'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { headName, headNumbers } from './head-names.ts'
import { listText } from './lists.text.ts'

/** Search and filters of the list of duties; they live in the address. */
export const DutyFilters = ({ address }: { address: Address }) => {
  const locale = useLocale()
  const t = useText(listText)
  const pick = (name: string) => (value: string | null) => address.set({ [name]: value, after: null })
  return (
    <div className="no-print mb-3 flex flex-wrap items-end gap-3">
      <SearchBox label={t('search')} value={address.get('search') ?? ''} onSearch={pick('search')} />
      <FilterSelect
        label={t('state')}
        value={address.get('state')}
        onPick={pick('state')}
        options={states.map((state) => ({ value: state, label: stateNames[locale][state] }))}
      />
      <FilterSelect
        label={t('head')}
        value={address.get('head')}
        onPick={pick('head')}
        options={headNumbers.map((head) => ({ value: String(head), label: headName(head, locale) }))}
      />
      <FilterSelect
        label={t('strength')}
        value={address.get('strength')}
        onPick={pick('strength')}
        options={[
          { value: 'must', label: t('must') },
          { value: 'should', label: t('should') },
        ]}
      />
      <FilterSelect
        label={t('order')}
        value={address.get('sort')}
        onPick={pick('sort')}
        all={t('urgency')}
        options={[
          { value: 'title', label: t('titleOrder') },
          { value: 'measure', label: t('measureOrder') },
        ]}
      />
    </div>
  )
}
