import type { Day } from '../../core/dates/days.ts'

/** Start day of 施行規則16条の3 第5号 and 第7号 with the transition of the amending ordinance's 附則: 令和9年7月1日. */
export const ordinanceStart: Day = '2027-07-01'

/** `appliesFrom` of what stays under the old rule. */
export const never: Day = '9999-12-31'

/** Whether systems existing and outsourcing under way on the start day stay under the old rule. */
export type Transition = 'none' | 'existingSystemsAndOutsourcing'

const spared: ReadonlySet<string> = new Set(['system', 'contract', 'supplier', 'cloudService'])

/**
 * R16: from which day a duty × object counts; null where at once. A duty that the organisation's own text already lays down
 * binds at once: the law's start day defers only what rests on that law alone.
 */
export function appliesFrom(
  law: { readonly start: Day; readonly transition: Transition } | null,
  object: { readonly kind: string; readonly beganOn: Day },
  ownTextBinds: boolean,
): Day | null {
  if (law === null || ownTextBinds) return null
  if (object.beganOn > law.start) return object.beganOn
  return law.transition === 'existingSystemsAndOutsourcing' && spared.has(object.kind) ? never : law.start
}

/** A row of a register. `governedBy` is the member body under whose policy it stands, null where under our own. */
export interface RegisterObject {
  readonly objectId: string
  readonly kind: string
  readonly bodyId: string
  readonly governedBy: string | null
  readonly validFrom: Day
  readonly validTo: Day | null
}

/** `physical` looks after places and devices; `memorandum` stands in for it where another body's policy rules (R14). */
export interface DutyScope {
  readonly objectKind: string
  readonly coverage: 'ordinary' | 'physical' | 'memorandum'
}

/**
 * R14: which register rows are objects of a duty. What stands under another body's policy is no object of a physical duty; the
 * memorandum (or yearly confirmation) has the member bodies as its objects, all of them, so that a silent one shows.
 */
export function objectsOfDuty(duty: DutyScope, register: readonly RegisterObject[]): RegisterObject[] {
  if (duty.coverage === 'memorandum') return register.filter((row) => row.kind === 'memberBody')
  return register.filter(
    (row) => row.kind === duty.objectKind && (duty.coverage === 'ordinary' || row.governedBy === null),
  )
}
