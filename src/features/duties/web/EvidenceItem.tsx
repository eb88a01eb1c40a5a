import { Button } from '../../../web/kit/Button.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import type { EvidenceView } from '../../evidence/evidence.schema.ts'
import { DualMarks } from '../../dual-roles/web/DualMarks.tsx'
import { HistoryButton } from '../../history/web/HistoryButton.tsx'
import { evidenceText } from './evidence.text.ts'
import { fullDay } from './sentences.ts'

type EvidenceItemProps = {
  item: EvidenceView
  objects: number
  onConfirm: () => void
  onOverride: () => void
  onWithdraw: () => void
}

/** One piece of evidence. Who may not confirm it reads why instead of a button. */
export const EvidenceItem = ({ item, objects, onConfirm, onOverride, onWithdraw }: EvidenceItemProps) => {
  const locale = useLocale()
  const t = useText(evidenceText)
  const { periodFrom, periodTo, confirmedBy, withdrawn, canConfirm, confirmRefusal } = item
  const facts = [
    t('dated', { day: fullDay(item.dataDate, locale) }),
    !periodFrom && periodTo && t('until', { to: fullDay(periodTo, locale) }),
    periodFrom && periodTo && t('spans', { from: fullDay(periodFrom, locale), to: fullDay(periodTo, locale) }),
    t('forObjects', { n: objects }),
    t('by', { name: item.attachedBy }),
  ].filter(Boolean)
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-line-soft py-1.5 text-sm">
      <div className="min-w-0 flex-1">
        <p className={withdrawn ? 'text-ink-soft line-through' : ''}>
          <EvidenceName item={item} />
        </p>
        <p className="text-xs text-ink-soft">{facts.join('　')}</p>
        <p className="flex flex-wrap gap-1.5">
          {withdrawn && <Tag>{t('withdrawn')}</Tag>}
          {!withdrawn && confirmedBy && <Tag tone="green">{t('confirmedBy', { name: confirmedBy })}</Tag>}
          {!withdrawn && !confirmedBy && <Tag tone="yellow">{t('waiting')}</Tag>}
          {!withdrawn && item.dualRole && <DualMarks marks={[item.dualRole]} />}
          {item.verdict === 'negative' && <Tag tone="red">{t('shows')}</Tag>}
          {item.overused && <Tag tone="yellow">{t('overused')}</Tag>}
        </p>
        {item.form === 'file' && !item.canOpen && <p className="text-xs text-ink-soft">{t('shut')}</p>}
        {!canConfirm && !withdrawn && !confirmedBy && confirmRefusal && (
          <p className="text-xs text-ink-soft">{confirmRefusal}</p>
        )}
      </div>
      <div className="no-print flex gap-2">
        {canConfirm && (
          <Button size="sm" variant="secondary" aria-label={`${t('confirm')} ${item.name}`} onPress={onConfirm}>
            {t('confirm')}
          </Button>
        )}
        {item.canOverride && (
          <Button size="sm" variant="tertiary" aria-label={`${t('override')} ${item.name}`} onPress={onOverride}>
            {t('override')}
          </Button>
        )}
        <HistoryButton subjectId={item.id} name={item.name} />
        {item.canWithdraw && !withdrawn && (
          <Button size="sm" variant="tertiary" aria-label={`${t('withdraw')} ${item.name}`} onPress={onWithdraw}>
            {t('withdraw')}
          </Button>
        )}
      </div>
    </li>
  )
}

const link = 'text-main underline underline-offset-2 hover:decoration-2'

/** The name leads to the thing itself: a download, the address, or in words the place of the paper. */
const EvidenceName = ({ item }: { item: EvidenceView }) => {
  const t = useText(evidenceText)
  if (item.form === 'file' && !item.canOpen) return <>{item.name}</>
  if (item.form === 'file') {
    return (
      <a
        href={`/api/evidence/${item.id}/file`}
        download
        className={link}
        title={item.sha256 ? `SHA-256 ${item.sha256}` : undefined}
      >
        {item.name}
      </a>
    )
  }
  if (item.form === 'link' && item.link) {
    return (
      <a href={item.link} target="_blank" rel="noreferrer" className={link}>
        {item.name}
      </a>
    )
  }
  return (
    <>
      {item.name}（{t('place')}：{item.place ?? '–'}）
    </>
  )
}
