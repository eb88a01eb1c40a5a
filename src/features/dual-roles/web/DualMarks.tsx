import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale } from '../../../web/locale.ts'
import type { DualMark } from '../dual-roles.schema.ts'
import { markText } from '../mark-text.labels.ts'

type Shown = Pick<DualMark, 'standing' | 'reason' | 'approver' | 'until'>

/** 兼務あり, in words with reason, approver and end: yellow while approved, red where it needs an approval. Never green. */
export const DualMarks = ({ marks }: { marks: readonly Shown[] }) => {
  const locale = useLocale()
  const texts = new Map(marks.map((mark) => [markText(mark, locale), mark.standing]))
  return [...texts].map(([text, standing]) => (
    <Tag key={text} tone={standing === 'approved' ? 'yellow' : 'red'}>
      {text}
    </Tag>
  ))
}
