import { municipalityCheckDigit } from '../features/organisation/municipality-code.rules.ts'
import type { Client } from '../testing/test-app.ts'

/** Each write does its own arranging first and hands back the act whose history is counted, with how many records it changes. */
type Write = () => Promise<readonly [act: () => Promise<unknown>, records?: number]>
export type Writes = Record<string, Write>

/** What the tables of the families arrange with. */
export type WriteWalk = {
  /** The administrator, who is there once the application has started: read inside a write, never while a table is made. */
  readonly admin: Client
  /** A name that no earlier write took. */
  name: (word: string) => string
  memberBody: () => Promise<string>
}

export function writeWalk(administrator: () => Client): WriteWalk {
  let made = 0
  const name = (word: string) => `${word}${++made}`
  return {
    get admin() {
      return administrator()
    },
    name,
    memberBody: async () => {
      const digits = `02${300 + ++made}`
      const code = `${digits}${municipalityCheckDigit(digits)}`
      return (await administrator().organisation.createMemberBody({ name: name('町'), code, validFrom: null })).id
    },
  }
}
