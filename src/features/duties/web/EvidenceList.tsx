import { useState } from 'react'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { useText } from '../../../web/locale.ts'
import type { EvidenceView } from '../../evidence/evidence.schema.ts'
import { client, type DutyDetail } from './duties-api.ts'
import { evidenceText } from './evidence.text.ts'
import { EvidenceItem } from './EvidenceItem.tsx'
import { useAfterChange } from './use-after-change.ts'
import { OverrideConfirmDialog } from './OverrideConfirmDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

/** Each piece of evidence once, with the number of objects that it serves; what waits for confirmation first. */
const uniqueEvidence = (objects: DutyDetail['objects']): { item: EvidenceView; objects: number }[] => {
  const found = new Map<string, { item: EvidenceView; objects: number }>()
  for (const item of objects.flatMap(({ evidence }) => evidence)) {
    const known = found.get(item.id)
    if (known) known.objects += 1
    else found.set(item.id, { item, objects: 1 })
  }
  const rank = ({ item }: { item: EvidenceView }) => (item.withdrawn ? 2 : item.confirmedBy === null ? 0 : 1)
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.item.dataDate.localeCompare(a.item.dataDate))
}

/** The evidence of a duty: what it is, of which day, who confirmed it, and the acts on it. */
export const EvidenceList = ({ duty }: { duty: DutyDetail }) => {
  const t = useText(evidenceText)
  const told = useAfterChange()
  const [confirming, setConfirming] = useState<EvidenceView | null>(null)
  const [overriding, setOverriding] = useState<EvidenceView | null>(null)
  const [withdrawing, setWithdrawing] = useState<EvidenceView | null>(null)
  const rows = uniqueEvidence(duty.objects)
  return (
    <section id="evidence" tabIndex={-1} className="focus-inset mb-6">
      <h2 className="mb-1 text-base font-700">{t('heading')}</h2>
      {rows.length === 0 && (
        <p className="text-sm text-ink-soft">{t(duty.objects.length === 0 && duty.limited ? 'noneVisible' : 'none')}</p>
      )}
      <ul className="border-t border-line-soft">
        {rows.map(({ item, objects }) => (
          <EvidenceItem
            key={item.id}
            item={item}
            objects={objects}
            onConfirm={() => setConfirming(item)}
            onOverride={() => setOverriding(item)}
            onWithdraw={() => setWithdrawing(item)}
          />
        ))}
      </ul>
      <ConfirmDialog
        open={confirming !== null}
        onClose={() => setConfirming(null)}
        title={t('confirmTitle', { name: confirming?.name ?? '' })}
        consequences={[t('confirmWhat2'), t('confirmWhat')]}
        confirmLabel={t('confirm')}
        danger={false}
        onConfirm={async () => {
          if (!confirming) return
          await client.evidence.confirm({ id: confirming.id })
          await told(t('confirmDone', { name: confirming.name }))
        }}
      />
      <OverrideConfirmDialog item={overriding} onClose={() => setOverriding(null)} />
      <WithdrawDialog item={withdrawing} onClose={() => setWithdrawing(null)} />
    </section>
  )
}
