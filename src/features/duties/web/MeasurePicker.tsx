import { useQueryClient } from '@tanstack/react-query'
import { ComboBox } from '../../../web/kit/ComboBox.tsx'
import type { Option } from '../../../web/kit/Select.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { searchMeasures } from '../../measures/web/filter-measures.ts'
import { query } from './duties-api.ts'
import { matchingText } from './matching.text.ts'

type MeasurePickerProps = {
  taken: ReadonlySet<string>
  onPick: (measure: { measureId: string; title: string }) => void
}

/** Finds any measure of the catalogue by words or number. */
export const MeasurePicker = ({ taken, onPick }: MeasurePickerProps) => {
  const locale = useLocale()
  const t = useText(matchingText)
  const queries = useQueryClient()
  const search = async (text: string): Promise<Option[]> => {
    const { rows } = await queries.ensureQueryData({
      ...query.measures.list.queryOptions({ input: {} }),
      staleTime: Infinity,
    })
    return searchMeasures(rows, text)
      .filter(({ id }) => !taken.has(id))
      .slice(0, 30)
      .map(({ id, title, text: what }) => ({
        value: id,
        label: title[locale],
        description: `${id}　${what.slice(0, 60)}`,
      }))
  }
  return (
    <ComboBox
      label={t('add')}
      description={t('addHint')}
      value={null}
      onChange={(option) => option && onPick({ measureId: option.value, title: option.label })}
      search={search}
      searchKey={['measures', [...taken].join(',')]}
    />
  )
}
