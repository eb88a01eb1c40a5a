import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Dialog } from '../../../web/kit/Dialog.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Tree, type TreeNode } from '../../../web/kit/Tree.tsx'
import { useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { HistoryPanel } from '../../history/web/HistoryPanel.tsx'
import { organisationLabels } from '../organisation.labels.ts'
import { unitTree, type UnitNode } from '../unit-tree.rules.ts'
import type { Unit } from './organisation-api.ts'
import { UnitForm } from './UnitForm.tsx'

type UnitsTabProps = { units: readonly Unit[]; editable: boolean; topEditable: boolean }

/** The tree on the left, the chosen unit on the right. */
export const UnitsTab = ({ units, editable, topEditable }: UnitsTabProps) => {
  const t = useText(organisationLabels)
  const { get, set } = useAddress()
  const [adding, setAdding] = useState(false)
  const chosen = units.find(({ id }) => id === get('unit'))
  const nodes = (list: readonly UnitNode<Unit>[]): TreeNode[] =>
    list.map(({ unit, children }) => ({
      id: unit.id,
      label: unit.name,
      detail: unit.validTo ? <Tag>{t('ended')}</Tag> : unit.kind === 'site' ? <Tag>{t('site')}</Tag> : undefined,
      children: nodes(children),
    }))
  return (
    <>
      <p className="mb-3 text-sm text-ink-soft">{t(units.length > 0 ? 'unitsWhy' : 'noUnitsWhy')}</p>
      <div className="grid gap-6 lg:grid-cols-2">
        <div>
          {units.length === 0 ? (
            <EmptyState title={t('noUnits')} />
          ) : (
            <Tree
              label={t('units')}
              nodes={nodes(unitTree(units))}
              selected={chosen?.id ?? null}
              onSelect={(unit) => set({ unit })}
            />
          )}
          {editable && (
            <div className="no-print mt-4">
              <Button variant="secondary" onPress={() => setAdding(true)}>
                {t('addUnit')}
              </Button>
            </div>
          )}
        </div>
        {chosen && editable && (
          <section className="rounded-12 border border-line p-5">
            <h2 className="mb-3 font-700">{t('editTitle', { name: chosen.name })}</h2>
            <UnitForm key={chosen.id} unit={chosen} units={units} topEditable={topEditable} />
            <HistoryPanel key={`history ${chosen.id}`} subjectId={chosen.id} />
          </section>
        )}
        {chosen && !editable && <HistoryPanel key={chosen.id} subjectId={chosen.id} />}
      </div>
      {adding && (
        <Dialog open onClose={() => setAdding(false)} title={t('addUnit')}>
          <UnitForm
            unit={null}
            units={units}
            topEditable={topEditable}
            parentId={chosen?.id ?? null}
            onClose={() => setAdding(false)}
          />
        </Dialog>
      )}
    </>
  )
}
