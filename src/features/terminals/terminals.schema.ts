import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { supportStates } from '../systems/systems.schema.ts'
import { listKinds, rowFacts } from './outside-lists.schema.ts'

const text = (most = 2000) => z.string().trim().max(most)
const id = z.uuid()

export const terminalKinds = [
  'terminal',
  'server',
  'thinClient',
  'tablet',
  'phone',
  'networkDevice',
  'printer',
  'other',
] as const
export const answers = ['yes', 'no', 'unknown'] as const
const answer = z.enum(answers)

/** Every field of a terminal; the number is given when it is left empty. */
export const terminalFields = z.object({
  number: text(40),
  name: text(200).min(1),
  kind: z.enum(terminalKinds),
  serial: text(100),
  model: text(200),
  os: text(100),
  unitId: id.nullable(),
  place: text(400),
  userPersonId: id.nullable(),
  userText: text(200),
  zoneId: id.nullable(),
  containerId: id.nullable(),
  multiFactor: answer,
  mediaBlocked: answer,
  encrypted: answer,
  malwareProtection: answer,
  supportEnds: enteredDay.nullable(),
  leaseNumber: text(100),
  leaseEnds: enteredDay.nullable(),
  validFrom: enteredDay.nullable(),
  validTo: enteredDay.nullable(),
})
export const newTerminal = terminalFields.partial().required({ name: true, kind: true })
export const terminalChange = terminalFields.partial().extend({ id })

const named = z.object({ id, name: z.string() })
/** What the list shows of a terminal, with the latest that outside lists say of it. */
export const terminalRow = z.object({
  id,
  number: z.string(),
  name: z.string(),
  kind: z.enum(terminalKinds),
  serial: z.string(),
  model: z.string(),
  os: z.string(),
  unit: named.nullable(),
  place: z.string(),
  person: named.nullable(),
  userText: z.string(),
  zone: named.nullable(),
  container: named.extend({ kind: z.string() }).nullable(),
  multiFactor: answer,
  mediaBlocked: answer,
  encrypted: answer,
  malwareProtection: answer,
  supportEnds: z.string().nullable(),
  support: z.enum(supportStates),
  leaseNumber: z.string(),
  leaseEnds: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  outside: z.array(
    z.object({
      listId: id,
      kind: z.enum(listKinds),
      source: z.string(),
      takenOn: z.string(),
      facts: rowFacts,
      differs: z.array(z.string()),
    }),
  ),
})
export const terminalPage = terminalRow.extend({
  fields: terminalFields,
  zones: z.array(z.object({ name: z.string(), validFrom: z.string().nullable(), validTo: z.string().nullable() })),
})
