import { Button } from '../../../web/kit/Button.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { itemKinds } from '../committee.labels.ts'
import type { AgendaDraft } from './agenda-draft.ts'
import { committeeText } from './committee.text.ts'

type DraftItem = AgendaDraft['items'][number]
type Props = {
  item: DraftItem
  number: number
  last: boolean
  onChange: (change: Partial<Pick<DraftItem, 'kind' | 'title'>>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One matter of the agenda as it is put together. */
export const AgendaRow = ({ item, number, last, onChange, onMove, onRemove }: Props) => {
  const t = useText(committeeText)
  const locale = useLocale()
  const named = (word: string) => `${word} ${item.title || number}`
  return (
    <li className="border-l-4 border-line pl-3">
      <div className="grid gap-2 sm:grid-cols-[9rem_1fr]">
        <Select
          label={`${number}　${t('kind')}`}
          required
          value={item.kind}
          onChange={(kind) => kind && onChange({ kind })}
          options={wordOptions(itemKinds, locale)}
        />
        <TextField
          label={t('matter')}
          required
          maxLength={200}
          value={item.title}
          onChange={(title) => onChange({ title })}
        />
      </div>
      <div className="mt-1 flex gap-2">
        <Button
          size="sm"
          variant="tertiary"
          disabled={number === 1}
          aria-label={named(t('up'))}
          onPress={() => onMove(-1)}
        >
          {t('up')}
        </Button>
        <Button size="sm" variant="tertiary" disabled={last} aria-label={named(t('down'))} onPress={() => onMove(1)}>
          {t('down')}
        </Button>
        <Button size="sm" variant="tertiary" aria-label={named(t('remove'))} onPress={onRemove}>
          {t('remove')}
        </Button>
      </div>
    </li>
  )
}
