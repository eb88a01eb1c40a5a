import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale } from '../../../web/locale.ts'
import { answerLabels } from '../terminals.labels.ts'

/** 実施, 未実施 or 未確認: only what is set up is plain. */
export const AnswerMark = ({ answer }: { answer: keyof typeof answerLabels }) => {
  const word = answerLabels[answer][useLocale()]
  return answer === 'yes' ? word : <Tag tone={answer === 'no' ? 'red' : 'plain'}>{word}</Tag>
}
