import type { RawBuilder } from 'kysely'
import type { Day } from '../../core/dates/days.ts'
import type { ObjectKind } from '../../core/db/db.gen.ts'
import type { Message } from '../../core/errors.ts'

/** Under which heading a check is listed. */
export const checkRegisters = [
  'assets',
  'units',
  'systems',
  'terminals',
  'media',
  'takeOuts',
  'disposals',
  'areas',
  'zones',
  'connections',
  'memberBodies',
  'accounts',
  'coherence',
] as const
export type CheckRegister = (typeof checkRegisters)[number]

/** 台帳照合, 設定照合, 実測: what a verdict rests on, which bounds its assurance (states.md R7). */
export type CheckMethod = 'register' | 'configuration' | 'measurement'

/** A threshold with the value that ships; another one holds only by a recorded decision (R6). */
export type CheckSetting = {
  key: string
  default: number
  unit: 'days' | 'months' | 'month' | 'persons'
  label: Message
}

/** `proves`: the check answers the whole duty. Without it only what it finds wanting counts: one column in order proves no duty. */
export type CheckLink = { measureId: string; proves: boolean }

/** What a check's statement is asked for. */
export type CheckScope = {
  today: Day
  /** The condition that the object is among those asked for; all of them in a full run. */
  only: (column: string) => RawBuilder<boolean>
  setting: (key: string) => number
}

export type CheckDefinition = {
  /** `register.column`; also the question under which its signals are told. */
  code: string
  register: CheckRegister
  kinds: readonly ObjectKind[]
  method: CheckMethod
  /** The second list with which N is reconciled. */
  list?: 'authenticationServer' | 'leaseList' | 'antivirus'
  /** Where no list of rows stands beside the register: the day on which N is reconciled otherwise, as `on`; no row or null where it is not. */
  reconciled?: (scope: CheckScope) => RawBuilder<unknown>
  title: Message
  /** What is looked at, of which objects. */
  explanation: Message
  remedy: Message
  links: readonly CheckLink[]
  settings?: readonly CheckSetting[]
  /** Sentences for what was found, by the key `r` of `why`; `{name}` is filled from the other facts. */
  why: Readonly<Record<string, Message>>
  /**
   * One statement over the population: object_id, positive, why (facts that a person reads, empty where positive), data_on. An object stands in it once.
   */
  rows: (scope: CheckScope) => RawBuilder<unknown>
}
