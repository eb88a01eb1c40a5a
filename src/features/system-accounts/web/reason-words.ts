import { useText } from '../../../web/locale.ts'
import { matchingText } from './matching.text.ts'

const likely = ['name', 'kana', 'sameName', 'loginNumber', 'numberOtherName', 'emailOtherName'] as const

/** Why somebody may be meant, in words. */
export const useReasonWord = (): ((reason: string) => string) => {
  const t = useText(matchingText)
  return (reason) => t(likely.find((one) => one === reason) ?? 'certain')
}
