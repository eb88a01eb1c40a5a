import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { levelsLabels } from '../levels.labels.ts'
import { EarlierSets } from './EarlierSets.tsx'
import { EditLevelDialog } from './EditLevelDialog.tsx'
import { HandlingMatrix } from './HandlingMatrix.tsx'
import type { Level, Levels, LevelSet } from './levels-api.ts'
import { shownDay } from '../../../web/shown-day.ts'

type LevelSetTabProps = { levelSet: LevelSet; all: Levels['all']; editable: boolean }

/** One axis: its levels with what they answer in the guideline, and how each is handled. */
export const LevelSetTab = ({ levelSet, all, editable }: LevelSetTabProps) => {
  const t = useText(levelsLabels)
  const [editing, setEditing] = useState<Level | null>(null)
  const columns = [
    {
      key: 'name',
      header: t('level'),
      rowHeader: true,
      width: '11rem',
      cell: (level: Level) => <span className="font-700">{level.name}</span>,
    },
    {
      key: 'guideline',
      header: t('guideline'),
      width: '9rem',
      cell: (level: Level) => (level.guideline ? <Tag tone="blue">{level.guideline}</Tag> : '–'),
    },
    { key: 'description', header: t('description'), cell: (level: Level) => level.description || '–' },
    ...(editable
      ? [
          {
            key: 'act',
            header: t('act'),
            width: '5.5rem',
            cell: (level: Level) => (
              <span className="no-print">
                <Button variant="tertiary" size="sm" onPress={() => setEditing(level)}>
                  {t('edit')}
                  <span className="sr-only">{level.name}</span>
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-base font-700">
          {levelSet.name}
          <span className="ml-3 text-sm font-400 text-ink-soft">
            {levelSet.validFrom ? t('inForceFrom', { day: shownDay(levelSet.validFrom) }) : t('inForceAlways')}
          </span>
        </h2>
        {editable && (
          <span className="no-print">
            <AppLink href={`/levels/change?axis=${levelSet.axis}`} plain className={buttonClass('secondary', 'sm')}>
              {t('change')}
            </AppLink>
          </span>
        )}
      </div>
      <Table
        caption={levelSet.name}
        whole
        rows={levelSet.levels}
        rowKey={({ id }) => id}
        columns={columns}
        empty={null}
      />
      <h2 className="mt-6 mb-2 text-base font-700">{t('handling')}</h2>
      <HandlingMatrix caption={t('handlingOf', { name: levelSet.name })} levels={levelSet.levels} provenance />
      <EarlierSets sets={all.filter(({ id }) => id !== levelSet.id)} />
      {editing && <EditLevelDialog level={editing} onClose={() => setEditing(null)} />}
    </>
  )
}
