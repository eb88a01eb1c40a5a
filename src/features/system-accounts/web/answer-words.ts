import { useText } from '../../../web/locale.ts'
import type { ConfirmationAnswer } from '../confirmation/account-confirmation.rules.ts'
import { accountsText } from './accounts.text.ts'

/** 要否 in words; null: not answered. */
export const useAnswerWord = (): ((answer: ConfirmationAnswer | null) => string) => {
  const t = useText(accountsText)
  return (answer) =>
    t(
      answer === 'keep'
        ? 'keep'
        : answer === 'change'
          ? 'changeAnswer'
          : answer === 'remove'
            ? 'removeAnswer'
            : 'notAnswered',
    )
}
