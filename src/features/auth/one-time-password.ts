import { randomInt } from 'node:crypto'

/** Letters and digits that are not mistaken for one another on paper (no 0 O 1 I L). */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP = 4

/** A first password to be read aloud or copied from paper: 16 signs out of 31, 79 bits, in groups of four. */
export const oneTimePassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-')
