import { useState } from 'react'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useDone } from '../../../web/use-done.ts'
import { confirmationAnswers } from '../confirmation/account-confirmation.rules.ts'
import { type AskedRow, client, type Confirmation } from './accounts-api.ts'
import { confirmationsText } from './confirmations.text.ts'

type Given = Pick<AskedRow, 'answer' | 'note'>

/** Answers as they are typed, what of them is not saved yet, and what the server said of which row. */
export function useAnswers({ id, accounts }: Confirmation) {
  const t = useText(confirmationsText)
  const done = useDone()
  const [typed, setTyped] = useState<Readonly<Record<string, Given>>>({})
  const [answeredBy, setAnsweredBy] = useState('')
  const [problem, setProblem] = useState<{ message: string; rows: Readonly<Record<string, string>> } | null>(null)
  const [pending, setPending] = useState(false)
  const of = (row: AskedRow): Given => typed[row.id] ?? { answer: row.answer, note: row.note }
  const unsaved = accounts.filter((row) => {
    const { answer, note } = of(row)
    return answer !== row.answer || note.trim() !== row.note
  })
  const set = (row: AskedRow, part: Partial<Given>) =>
    setTyped((before) => ({ ...before, [row.id]: { ...of(row), ...part } }))
  const save = async () => {
    setPending(true)
    setProblem(null)
    try {
      const answers = unsaved.map((row) => ({ accountId: row.id, ...of(row) }))
      const { written } = await client.accountConfirmations.answer({ id, answeredBy, answers })
      setTyped({})
      await done(t('saved', { n: written }))
    } catch (error) {
      const { message, fields } = problemOf(error)
      setProblem({
        message,
        rows: Object.fromEntries(Object.entries(fields).map(([path, words]) => [path.split('.')[0] ?? '', words])),
      })
    } finally {
      setPending(false)
    }
  }
  return {
    of,
    set,
    pick: (row: AskedRow, value: string | null) =>
      set(row, { answer: confirmationAnswers.find((one) => one === value) ?? null }),
    keepRest: () =>
      setTyped((before) => ({
        ...before,
        ...Object.fromEntries(
          accounts
            .filter((row) => of(row).answer === null)
            .map((row) => [row.id, { ...of(row), answer: 'keep' as const }]),
        ),
      })),
    /** What a list that came back says stands in the table as if it had been typed. */
    fill: (given: readonly (Given & { accountId: string })[]) =>
      setTyped((before) => ({
        ...before,
        ...Object.fromEntries(given.map(({ accountId, answer, note }) => [accountId, { answer, note }])),
      })),
    unsaved: unsaved.length,
    waiting: accounts.filter((row) => of(row).answer === null).length,
    answeredBy,
    setAnsweredBy,
    problem,
    pending,
    save,
  }
}
