import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { confirmationAnswers } from './confirmation/account-confirmation.rules.ts'

const text = (most = 2000) => z.string().trim().max(most)
const id = z.uuid()
const count = z.number().int()
const day = z.string()
const kinds = ['personal', 'shared', 'service'] as const
const named = z.object({ id, name: z.string() })

/** Every field of an account that a form sets; the identifier is made of system and login. */
const fields = {
  systemId: id,
  login: text(256).min(1),
  name: text(200),
  affiliation: text(200),
  unitId: id.nullable(),
  kind: z.enum(kinds),
  privileged: z.boolean(),
  groups: text(),
  personId: id.nullable(),
  staffNumber: text(40),
  email: text(254),
  responsiblePostId: id.nullable(),
  basis: text(400),
  grantedOn: enteredDay.nullable(),
  lastUsedOn: enteredDay.nullable(),
  enabled: z.boolean(),
  goneOn: enteredDay.nullable(),
}
const whole = z.object(fields)
export const newAccount = whole.partial().required({ systemId: true, login: true })
export const accountChange = whole.partial().extend({ id })
/** As the register holds them: what an export brought in may be longer or odder than a form allows. */
export const accountFields = z.object({
  ...fields,
  affiliation: z.string(),
  staffNumber: z.string(),
  email: z.string(),
  basis: z.string(),
  name: z.string(),
})

export const accountRow = z.object({
  id,
  login: z.string(),
  name: z.string(),
  system: named,
  affiliation: z.string(),
  unit: named.nullable(),
  kind: z.enum(kinds),
  privileged: z.boolean(),
  groups: z.string(),
  person: named.nullable(),
  matchedBy: z.enum(['staffNumber', 'email', 'nameAndUnit', 'hand', 'none']).nullable(),
  leaver: z.boolean(),
  /** Known by name as of a member body’s own staff, who stand on no roster of ours. */
  ofMemberBody: z.boolean(),
  responsible: named.nullable(),
  basis: z.string(),
  grantedOn: day.nullable(),
  lastUsedOn: day.nullable(),
  unusedDays: count.nullable(),
  standing: z.enum(['live', 'disabled', 'gone']),
  removalOpen: z.boolean(),
  seenOn: day,
  goneOn: day.nullable(),
})
const answer = z.enum(confirmationAnswers)
export const accountPage = accountRow.extend({
  fields: accountFields,
  confirmations: z.array(
    z.object({
      id,
      askedOn: day,
      answer: answer.nullable(),
      note: z.string(),
      answeredBy: z.string().nullable(),
      doneOn: day.nullable(),
    }),
  ),
})

export const systemChoice = named.extend({ number: z.string(), accounts: count, lastSeen: day.nullable() })

export const accountOverview = z.object({
  findings: z.array(
    z.object({
      key: z.enum([
        'leaver',
        'sharedWithoutUse',
        'privilegedWithoutBasis',
        'unused',
        'withoutPerson',
        'removalNotDone',
      ]),
      found: count,
      population: count,
    }),
  ),
  overdue: count,
})

/** One answer of the matching: null says that nobody of the roster stands behind the account. */
export const matchDecisions = z.object({
  decisions: z
    .array(z.object({ accountId: id, personId: id.nullable() }))
    .min(1)
    .max(500),
})
export const matchingOutput = z.object({
  counts: z.object({ likely: count, ambiguous: count, none: count }),
  rows: z.array(
    z.object({
      id,
      certainty: z.enum(['likely', 'ambiguous', 'none']),
      system: z.string(),
      login: z.string(),
      name: z.string(),
      affiliation: z.string(),
      enabled: z.boolean(),
      candidates: z.array(
        z.object({ personId: id, reason: z.string(), name: z.string(), unit: z.string(), staffNumber: z.string() }),
      ),
    }),
  ),
})

export const importRules = z.object({
  privileged: z.array(z.string()),
  shared: z.array(z.string()),
  service: z.array(z.string()),
})
/** What stands beside the file of an export; the rules as JSON, `unitId` empty where the list covers the whole system. */
export const directoryInput = {
  file: z.file(),
  layout: z.string().max(50_000),
  rules: z.string().max(100_000),
  systemId: id,
  unitId: z.union([id, z.literal('')]).default(''),
  day: enteredDay,
}
export const directoryPreview = z.object({
  plan: z.string(),
  counts: z.object({
    add: count,
    change: count,
    back: count,
    unchanged: count,
    gone: count,
    refused: count,
    skipped: count,
    privileged: count,
    shared: count,
    unmatched: count,
  }),
  rows: z.array(
    z.object({
      row: count,
      outcome: z.enum(['add', 'change', 'back']),
      login: z.string(),
      name: z.string(),
      kind: z.string(),
      privileged: z.boolean(),
      matched: z.boolean(),
      changes: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  gone: z.array(z.object({ id, login: z.string(), name: z.string(), affiliation: z.string() })),
  refusals: z.array(
    z.object({ row: count, column: z.string(), value: z.string(), reason: z.string(), remedy: z.string() }),
  ),
  unusedHeadings: z.array(z.string()),
})

export const newUse = z.object({
  id,
  usedOn: enteredDay,
  who: text(200).min(1),
  personId: id.nullable().default(null),
  purpose: text(400).default(''),
})
export const ledger = z.object({
  account: named.extend({ login: z.string(), system: z.string(), unit: z.string(), responsible: z.string() }),
  month: z.string(),
  uses: z.array(z.object({ id, usedOn: day, who: z.string(), purpose: z.string() })),
})

export const confirmationInput = z.object({ systemId: id, dueOn: enteredDay })
export const answersInput = z.object({
  id,
  answeredBy: text(200).default(''),
  answers: z
    .array(z.object({ accountId: id, answer: answer.nullable(), note: text(1000).default('') }))
    .min(1)
    .max(5000),
})
/** What a list that came back says; `silent`: rows without an answer, or not in the list. */
export const readAnswers = z.object({
  answers: z.array(z.object({ accountId: id, answer: answer.nullable(), note: z.string() })),
  problems: z.array(z.object({ row: count, login: z.string(), reason: z.string() })),
  silent: count,
})
export const confirmationRow = z.object({
  id,
  system: named,
  unit: named.nullable(),
  askedOn: day,
  dueOn: day,
  closedOn: day.nullable(),
  overdue: z.boolean(),
  rows: count,
  answered: count,
  remove: count,
  removeOpen: count,
})
export const confirmationPage = confirmationRow.extend({
  lastAskedOn: day.nullable(),
  /** Accounts of the last confirmation that are not asked about any more. */
  lastOnly: z.array(z.object({ id, login: z.string(), name: z.string(), answer: answer.nullable() })),
  accounts: z.array(
    z.object({
      id,
      login: z.string(),
      name: z.string(),
      kind: z.enum(kinds),
      privileged: z.boolean(),
      basis: z.string(),
      groups: z.string(),
      leaver: z.boolean(),
      lastUsedOn: day.nullable(),
      live: z.boolean(),
      answer: answer.nullable(),
      note: z.string(),
      answeredBy: z.string().nullable(),
      doneOn: day.nullable(),
      /** What was answered the last time; `new`: it was not there then. */
      last: z.enum(['keep', 'change', 'remove', 'none', 'new']).nullable(),
    }),
  ),
})
