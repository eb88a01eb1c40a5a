import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { dualRoleLabels } from '../dual-roles.labels.ts'
import type { DualMark } from '../dual-roles.schema.ts'
import { markDetail } from '../mark-text.labels.ts'

type Shown = Pick<DualMark, 'standing' | 'reason' | 'approver' | 'until'>

/** 兼務あり, with reason, approver and end in words: yellow while approved, red where it needs an approval. Never green. */
export const DualMarks = ({ marks }: { marks: readonly Shown[] }) => {
  const t = useText(dualRoleLabels)
  const locale = useLocale()
  const texts = new Map(marks.map((mark) => [markDetail(mark, locale), mark.standing]))
  return [...texts].map(([text, standing]) => (
    <span key={text} className="block">
      <Tag tone={standing === 'approved' ? 'yellow' : 'red'}>{t('mark')}</Tag>{' '}
      <span className="text-xs text-ink-soft">{text}</span>
    </span>
  ))
}
