import type { z } from 'zod'
import { connectionFields } from './connections.schema.ts'

/** What a permission is about: whatever else is kept of a connection may change while its draft goes round. */
export const connectionTerms = connectionFields.pick({
  kind: true,
  fromZoneId: true,
  toZoneId: true,
  peer: true,
  peerReachesInternet: true,
  purpose: true,
  address: true,
  mac: true,
  protocol: true,
  port: true,
  direction: true,
  method: true,
})
type Terms = z.output<typeof connectionTerms>

/** Terms that are not what they were, in the order of the form. */
export const changedTerms = (asked: Terms, now: Terms): (keyof Terms)[] =>
  connectionTerms.keyof().options.filter((key) => asked[key] !== now[key])
