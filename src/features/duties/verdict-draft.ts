import type { ObjectVerdict } from './states.types.ts'

/** A verdict before it is told whose it is, when it changes and who acts next. */
export type Draft = Omit<ObjectVerdict, 'dutyId' | 'objectId' | 'bodyId' | 'nextChange' | 'next'>

export const blank: Omit<Draft, 'verdict' | 'reason'> = {
  assurance: null,
  dataDate: null,
  validUntil: null,
  due: null,
  signalIds: [],
  population: null,
  retroactive: false,
  lapsed: false,
}
