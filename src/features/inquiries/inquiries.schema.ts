import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'

export const columnKinds = ['text', 'choice', 'number', 'day'] as const
export const standings = ['waiting', 'received', 'returned', 'accepted', 'excused'] as const
export type Standing = (typeof standings)[number]
export const inquiryStates = ['draft', 'sent', 'closed', 'withdrawn'] as const
export const rowChanges = ['same', 'changed', 'ended', 'added', 'filled', 'missing'] as const
/** What can be said of a line that was sent, in the words of the workbook. */
export const sayable = ['same', 'changed', 'ended'] as const
export const verdicts = ['accepted', 'returned', 'ignored'] as const
export const outcomes = [
  'counted',
  'duplicate',
  'older',
  'stale',
  'afterAcceptance',
  'excused',
  'closed',
  'wrongInquiry',
  'foreign',
  'unknownKey',
  'noKey',
  'noTable',
  'damaged',
  'password',
  'notASheet',
] as const
export type Outcome = (typeof outcomes)[number]

const words = (most: number) => z.string().trim().max(most)
const columnShape = {
  header: words(60).min(1),
  kind: z.enum(columnKinds),
  choices: z.array(words(60).min(1)).max(50).default([]),
  required: z.boolean().default(false),
}

/** A column of the workbook. `fixed`: told, not asked; `key` names it in stored values. */
export const columnSchema = z.object({
  ...columnShape,
  key: z.string(),
  fixed: z.boolean().default(false),
  width: z.number().default(20),
})
export type Column = z.output<typeof columnSchema>
export const columnInput = z
  .object(columnShape)
  .refine(({ kind, choices }) => kind !== 'choice' || choices.length > 0, { path: ['choices'] })

const head = {
  title: words(100).min(1),
  text: words(4000).default(''),
  documentNumber: words(100).default(''),
  dueOn: enteredDay,
  contact: words(300).default(''),
  sender: words(100).default(''),
}

export const inquiryInput = z.object({
  ...head,
  kind: z.string().max(40),
  /** Address as printed in the letter; null: no answer by link. */
  link: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .nullable()
    .default(null),
  lastYearId: z.uuid().nullable().default(null),
  unitIds: z.array(z.uuid()).min(1).max(500),
  /** With {name} for the unit's or member body's name. */
  unitAddressee: words(100).default('{name}　御中'),
  memberAddressee: words(100).default('{name}　御中'),
  /** A plain questionnaire only. */
  columns: z.array(columnInput).max(30).default([]),
  many: z.boolean().default(false),
})

/** What is left out stays; once it is out, only the day and the contact can still change. */
export const inquiryChange = z.object({
  id: z.uuid(),
  title: head.title.optional(),
  text: words(4000).optional(),
  documentNumber: words(100).optional(),
  dueOn: enteredDay.optional(),
  contact: words(300).optional(),
  sender: words(100).optional(),
})

const rowKey = z.string().max(60)
const filledValues = z.record(z.string().max(40), z.string().max(2000))
/** Lines of an answer as they are filled in; null takes an added line away again. In portions: nobody unknown may send much at once. */
export const draftInput = z.object({
  rows: z
    .array(
      z.object({
        key: rowKey,
        entry: z.object({ change: z.enum(rowChanges).nullable(), values: filledValues }).nullable(),
      }),
    )
    .max(200),
})
export const submitInput = z.object({ by: words(100).min(1), way: z.enum(['link', 'paper']).default('link') })

export const decisionInput = z.object({
  id: z.uuid(),
  decisions: z
    .array(z.object({ key: rowKey, verdict: z.enum(verdicts).nullable(), comment: words(500).default('') }))
    .min(1)
    .max(2000),
})

const oddity = z.object({
  code: z.string(),
  line: z.number().optional(),
  column: z.string().optional(),
  value: z.string().optional(),
  other: z.string().optional(),
})
export const oddities = z.array(oddity)
const values = z.record(z.string(), z.string())
export const draftView = z.record(z.string(), z.object({ change: z.enum(rowChanges).nullable(), values }))
export const sentRowView = z.object({ id: z.uuid(), values })
export const answerRowView = z.object({
  key: z.string(),
  rowId: z.string().nullable(),
  change: z.enum(rowChanges),
  values,
  oddities,
  /** As it was sent; null for a line that was added. */
  sent: values.nullable(),
  /** Columns whose value differs from what was sent. */
  changed: z.array(z.string()),
  /** Why it cannot be accepted as it is; null where it can. */
  blocked: z.string().nullable(),
  verdict: z.enum(verdicts).nullable(),
  comment: z.string(),
})
/** What whoever answers sees: this target's own lines and nothing else. */
export const answerForm = z.object({
  organisation: z.string(),
  title: z.string(),
  text: z.string(),
  dueOn: z.iso.date(),
  contact: z.string(),
  unitName: z.string(),
  number: z.string(),
  standing: z.enum(standings),
  open: z.boolean(),
  comment: z.string(),
  confirms: z.boolean(),
  many: z.boolean(),
  columns: z.array(columnSchema),
  rows: z.array(sentRowView),
  draft: draftView,
  draftAt: z.string().nullable(),
})
