/** Wrong tries in a row before an account is locked (NIST SP 800-63B §3.2.2 allows up to 100; docs/decisions/0013-lock-out.md). */
const FIRST_LOCK = 10
/** After a lock is over, so many more before the next, longer one. */
const FURTHER_LOCKS = 5
const FIRST_MINUTES = 15
const LONGEST_MINUTES = 24 * 60

/** For how many minutes the n-th wrong try in a row locks the account: 15 at the tenth, twice as long every five more, a day at most; null: it does not. */
export function lockMinutes(failures: number): number | null {
  const beyond = failures - FIRST_LOCK
  if (beyond < 0 || beyond % FURTHER_LOCKS !== 0) return null
  return Math.min(LONGEST_MINUTES, FIRST_MINUTES * 2 ** Math.min(beyond / FURTHER_LOCKS, 10))
}

/** What is stored of the tries on one name. */
export type Tries = { failedSignIns: number; lockedUntil: Date | null }

/**
 * A try is counted before the password is looked at, so that a hundred at one moment are a hundred: the right one takes its count back.
 * @returns the new count, or null where the name is locked.
 */
export function countTry({ failedSignIns, lockedUntil }: Tries, now: Date): (Tries & { locks: boolean }) | null {
  if (lockedUntil !== null && lockedUntil > now) return null
  const failures = failedSignIns + 1
  const minutes = lockMinutes(failures)
  return {
    failedSignIns: failures,
    lockedUntil: minutes === null ? null : new Date(now.getTime() + minutes * 60_000),
    locks: minutes !== null,
  }
}
