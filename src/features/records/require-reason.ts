import type { RecordAttributes } from '../../core/record-row.ts'
import { recordsErrors } from './records.errors.ts'

/** What is not wholly open says why (情報公開条例). @throws {AppError} 422 */
export function requireReason({
  disclosure,
  disclosureReason,
}: Pick<RecordAttributes, 'disclosure' | 'disclosureReason'>): void {
  if (disclosure !== 'open' && disclosureReason === '')
    throw recordsErrors('reasonMissing', {}, [{ path: 'disclosureReason', message: '' }])
}
