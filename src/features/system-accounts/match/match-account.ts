import type { Fields } from '../../registers/sheet/register-book.types.ts'
import type { MatchAccount } from './match-people.rules.ts'

/** The part of an account that tells whose it is. */
export const matchAccountOf = (fields: Fields): MatchAccount => ({
  login: String(fields['login'] ?? ''),
  name: String(fields['name'] ?? ''),
  affiliation: String(fields['affiliation'] ?? ''),
  staffNumber: String(fields['staffNumber'] ?? ''),
  email: String(fields['email'] ?? ''),
})
