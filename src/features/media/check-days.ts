import type { FieldProblem, PlannedRow } from '../registers/sheet/register-book.types.ts'

/** A row cannot end before it begins. */
export function daysProblems({ validFrom, validTo }: PlannedRow['after']): FieldProblem[] {
  if (typeof validFrom !== 'string' || typeof validTo !== 'string' || validTo >= validFrom) return []
  return [
    {
      key: 'validTo',
      reason: { ja: '終わりの日が、始まりの日より前です。', en: 'The last day lies before the first.' },
      remedy: { ja: 'どちらかの日を直してください。', en: 'Correct one of the two.' },
    },
  ]
}
