import type { Text } from '../../../web/locale.ts'
import type { Filter } from '../list/filters.rules.ts'
import type { RegisterFilter } from './register-list.types.ts'
import type { registersText } from './registers.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

/** A filter in words, for its chip: 媒体：紙、手書き. `names`: what was picked from the server, by id. */
export function filterWords(
  spec: RegisterFilter,
  filter: Filter,
  t: Text<keyof typeof registersText>,
  names: ReadonlyMap<string, string>,
): string {
  const end = (value: string) => (spec.kind === 'day' && value !== '' ? shownDay(value) : value)
  const one = (value: string): string => {
    if (spec.kind === 'flag') return t(value === 'true' ? 'yes' : 'no')
    const option = spec.kind === 'choice' ? spec.options.find((each) => each.value === value) : undefined
    return option?.label ?? names.get(value) ?? value
  }
  const words =
    filter.op === 'empty'
      ? t('empty')
      : filter.op === 'filled'
        ? t('filled')
        : filter.op === 'between'
          ? `${end(filter.from)}～${end(filter.to)}`
          : filter.values.map(one).join('、')
  return `${spec.label}：${words}`
}
