import type { Message } from '../../../core/errors.ts'

export const confirmationAnswers = ['keep', 'change', 'remove'] as const
export type ConfirmationAnswer = (typeof confirmationAnswers)[number]

/** An account as it is asked about. */
export type AskedAccount = { accountId: string; login: string; privileged: boolean; basis: string; leaver: boolean }
/** A row as it comes from the screen, a workbook or the office; an empty answer is none yet. */
export type GivenAnswer = { accountId: string; answer: ConfirmationAnswer | null; note: string }
export type AnswerProblem = { accountId: string; login: string; key: 'accountId' | 'answer' | 'note'; reason: Message }

const answerWords = new Map<string, ConfirmationAnswer>(
  Object.entries({
    keep: ['keep', '継続', '要', '必要', '○', '〇', '使用', '利用', '存続', '現状のまま'],
    change: ['change', '変更', '要変更', '△', '修正'],
    remove: ['remove', '削除', '不要', '否', '×', '廃止', '停止', '抹消'],
  } satisfies Record<ConfirmationAnswer, string[]>).flatMap(([answer, words]) =>
    words.map((word) => [word, answer as ConfirmationAnswer] as const),
  ),
)

/** 要否 as it stands in a cell; null: empty; undefined: none of the words. */
export function readAnswer(cell: string): ConfirmationAnswer | null | undefined {
  const text = cell.normalize('NFKC').trim().toLowerCase()
  return text === '' ? null : answerWords.get(text)
}

/**
 * What cannot stand as it was answered: rows that were not asked or stand twice, a change without saying which, and a leaver's account
 * kept without a reason. Pure, for whoever brings the answers: the screen, the office, a workbook of an inquiry.
 */
export function answerProblems(asked: readonly AskedAccount[], given: readonly GivenAnswer[]): AnswerProblem[] {
  const byId = new Map(asked.map((account) => [account.accountId, account]))
  const seen = new Set<string>()
  return given.flatMap(({ accountId, answer, note }): AnswerProblem[] => {
    const account = byId.get(accountId)
    const problem = (key: AnswerProblem['key'], ja: string, en: string): AnswerProblem => ({
      accountId,
      login: account?.login ?? '',
      key,
      reason: { ja, en },
    })
    if (!account)
      return [
        problem(
          'accountId',
          'この棚卸しの対象ではありません。行を除いてください。',
          'It was not asked about. Take the row out.',
        ),
      ]
    if (seen.has(accountId))
      return [
        problem(
          'accountId',
          '同じ利用者IDの行が2回あります。一つだけ残してください。',
          'It stands here twice. Keep one row.',
        ),
      ]
    seen.add(accountId)
    const silent = note.trim() === ''
    if (answer === 'change' && silent)
      return [problem('note', '何をどう変更するか、備考に書いてください。', 'Say in the note what is to be changed.')]
    if (answer === 'keep' && account.leaver && silent)
      return [
        problem(
          'note',
          '離れた人の利用者IDです。残すときは、理由を備考に書いてください。',
          'Its person has left. State the reason for keeping it.',
        ),
      ]
    if (answer === 'keep' && account.privileged && account.basis === '' && silent)
      return [
        problem(
          'note',
          '根拠の登録されていない特権です。残すときは、根拠を備考に書いてください。',
          'It is privileged without a basis. State the basis for keeping it.',
        ),
      ]
    return []
  })
}
