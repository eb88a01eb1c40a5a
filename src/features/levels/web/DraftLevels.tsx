import { Button } from '../../../web/kit/Button.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useText } from '../../../web/locale.ts'
import { levelsLabels } from '../levels.labels.ts'
import { type Axis, guidelineCodes, guidelineLevels } from '../levels.schema.ts'
import { changed, type DraftLevel, moved, type SetDraft, withLevel, without } from './set-draft.ts'

type DraftLevelsProps = { axis: Axis; draft: SetDraft; onChange: (draft: SetDraft) => void }
type TextKey = 'code' | 'name' | 'description'

/** The levels of a set being made, the gravest first; typed where they stand. */
export const DraftLevels = ({ axis, draft, onChange }: DraftLevelsProps) => {
  const t = useText(levelsLabels)
  const place = (level: DraftLevel) => draft.levels.indexOf(level) + 1
  const typed = (field: TextKey, width: string, maxLength: number) => ({
    key: field,
    header: t(field),
    width,
    cell: (level: DraftLevel) => (
      <input
        className="control focus-inset w-full"
        aria-label={t('levelNamed', { n: place(level), field: t(field) })}
        aria-required={field !== 'description'}
        aria-invalid={field !== 'description' && !level[field].trim()}
        maxLength={maxLength}
        value={level[field]}
        onChange={(event) => onChange(changed(draft, level.key, { [field]: event.target.value }))}
      />
    ),
  })
  const columns = [
    typed('code', '5rem', 12),
    typed('name', '11rem', 60),
    typed('description', '22rem', 600),
    {
      key: 'guideline',
      header: t('guideline'),
      width: '8rem',
      cell: (level: DraftLevel) => (
        <select
          className="control focus-inset"
          aria-label={t('levelNamed', { n: place(level), field: t('guideline') })}
          value={level.guideline}
          onChange={(event) => {
            const guideline = guidelineCodes.find((code) => code === event.target.value)
            if (guideline) onChange(changed(draft, level.key, { guideline }))
          }}
        >
          {guidelineLevels[axis].map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      ),
    },
    {
      key: 'act',
      header: t('act'),
      cell: (level: DraftLevel) => (
        <span className="flex gap-1">
          {(['up', 'down', 'remove'] as const).map((act) => (
            <Button
              key={act}
              variant="tertiary"
              size="sm"
              disabled={
                (act === 'up' && place(level) === 1) ||
                (act === 'down' && place(level) === draft.levels.length) ||
                (act === 'remove' && draft.levels.length === 1)
              }
              onPress={() =>
                onChange(act === 'remove' ? without(draft, level.key) : moved(draft, level.key, act === 'up' ? -1 : 1))
              }
            >
              {t(act)}
              <span className="sr-only">{level.name}</span>
            </Button>
          ))}
        </span>
      ),
    },
  ]
  return (
    <>
      <Table
        caption={t('stepLevels')}
        whole
        rows={draft.levels}
        rowKey={({ key }) => key}
        columns={columns}
        empty={null}
      />
      <div>
        <Button
          variant="secondary"
          size="sm"
          disabled={draft.levels.length >= 10}
          onPress={() => onChange(withLevel(draft, axis, t('newLevel')))}
        >
          {t('addLevel')}
        </Button>
      </div>
    </>
  )
}
