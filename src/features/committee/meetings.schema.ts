import { z } from 'zod'
import { enteredDay } from '../../core/dates/entered-day.ts'
import { evidenceView } from '../evidence/evidence.schema.ts'

const id = z.uuid()
const day = z.iso.date()
const line = (max: number) => z.string().trim().max(max)
const version = z.coerce.number().int().min(1)

export const meetingState = z.enum(['planned', 'held', 'cancelled'])
export const itemKind = z.enum(['deliberation', 'report'])
export const outcome = z.enum(['approved', 'amended', 'continued', 'rejected', 'noted'])
export const attendance = z.enum(['present', 'absent', 'proxy', 'inWriting'])
export const itemSource = z.enum([
  'continued',
  'followUp',
  'states',
  'programme',
  'duty',
  'exemptions',
  'negatives',
  'decisions',
  'other',
])
export const documentKinds = ['agenda', 'papers', 'attendance', 'minutes'] as const

export const proposedItem = z.object({ kind: itemKind, source: itemSource, title: z.string(), dutyId: id.nullable() })
export type ProposedItem = z.infer<typeof proposedItem>

/** What a paper shows, with the figures of its day: kept as it was made, so that it prints the same for good. */
export const paperSchema = z.object({
  day,
  text: z.array(z.string()),
  columns: z.array(z.object({ header: z.string(), width: z.number() })),
  rows: z.array(z.array(z.string())),
})
export type Paper = z.infer<typeof paperSchema>

export const meetingHead = z.object({
  name: line(100).min(1),
  heldOn: enteredDay,
  startsAt: z
    .string()
    .trim()
    .regex(/^(?:|(?:[01]\d|2[0-3]):[0-5]\d)$/)
    .default(''),
  place: line(200).default(''),
  chair: line(200).default(''),
  secretary: line(200).default(''),
})
export const newMeeting = meetingHead.extend({
  number: z.number().int().min(1).max(99).nullable().default(null),
  /** The agenda begins with what is due. */
  propose: z.boolean().default(true),
})
export const meetingChange = meetingHead.extend({ id, version })
export const membersInput = z.object({
  id,
  version,
  /** Whoever holds a post of the committee on the day is entered anew; those entered by name alone stay. */
  refill: z.boolean().default(false),
  members: z
    .array(z.object({ personId: id.nullable(), name: line(100).min(1), post: line(200).default('') }))
    .max(100)
    .default([]),
})
export const agendaInput = z.object({
  id,
  version,
  items: z
    .array(
      z.object({
        id: id.nullable(),
        kind: itemKind,
        title: line(200).min(1),
        source: itemSource.default('other'),
        dutyId: id.nullable().default(null),
      }),
    )
    .max(60),
})
export const fileInput = z.object({ id, itemId: id, version, file: z.file().optional() })
export const versioned = z.object({ id, version })
export const cancelInput = versioned.extend({ reason: line(500).min(1) })

const attendanceRow = z.object({ memberId: id, attendance, proxyName: line(100).default('') })
const itemMinutes = z.object({
  id,
  discussion: line(10_000).default(''),
  outcome,
  resolution: line(4000).default(''),
})
const followUp = z.object({
  title: line(200).min(1),
  ownerPostId: id,
  opens: enteredDay.nullable().default(null),
  due: enteredDay,
})
export const holdInput = z.object({
  id,
  version,
  attendance: z.array(attendanceRow).max(100),
  items: z.array(itemMinutes.extend({ activities: z.array(followUp).max(20).default([]) })).max(60),
  minutes: line(10_000).default(''),
})
export const amendInput = z.object({
  id,
  version,
  reason: line(500).min(1),
  attendance: z.array(attendanceRow).max(100),
  items: z.array(itemMinutes).max(60),
  minutes: line(10_000).default(''),
})
export type MinutesInput = Omit<z.output<typeof amendInput>, 'id' | 'version' | 'reason'>

export const meetingRow = z.object({
  id,
  fiscalYear: z.number(),
  number: z.number(),
  name: z.string(),
  heldOn: day,
  startsAt: z.string(),
  place: z.string(),
  state: meetingState,
  items: z.number(),
  activities: z.number(),
  /** Of the minutes, where a duty rests on them. */
  proof: z.enum(['confirmed', 'waiting', 'none']),
})
export const committeeView = z.object({
  today: day,
  fiscalYear: z.number(),
  years: z.array(z.number()),
  /** The reader does not reach the whole body: only meetings of which they are a member are shown. */
  limited: z.boolean(),
  meetings: z.array(meetingRow),
  /** No meeting is held or planned in this half of the fiscal year. */
  missing: z.object({ half: z.union([z.literal(1), z.literal(2)]), from: day, to: day }).nullable(),
  proposal: z.array(proposedItem),
})
export const memberView = z.object({
  id,
  personId: id.nullable(),
  name: z.string(),
  post: z.string(),
  attendance: attendance.nullable(),
  proxyName: z.string(),
})
export const itemView = z.object({
  id,
  kind: itemKind,
  source: itemSource,
  title: z.string(),
  dutyId: id.nullable(),
  dutyTitle: z.string().nullable(),
  paper: paperSchema.nullable(),
  fileName: z.string().nullable(),
  discussion: z.string(),
  outcome: outcome.nullable(),
  resolution: z.string(),
  activities: z.array(z.object({ id, title: z.string(), post: z.string(), opens: day, due: day, state: z.string() })),
})
export const meetingView = meetingRow
  .pick({
    id: true,
    fiscalYear: true,
    number: true,
    name: true,
    heldOn: true,
    startsAt: true,
    place: true,
    state: true,
  })
  .extend({
    today: day,
    chair: z.string(),
    secretary: z.string(),
    minutes: z.string(),
    cancelReason: z.string(),
    papersOn: day.nullable(),
    version: z.number(),
    members: z.array(memberView),
    /** Who holds a post of the committee on the day of the meeting but is not entered, and who is entered but holds none. */
    differs: z.array(z.string()),
    items: z.array(itemView),
    evidence: evidenceView.nullable(),
    /** Duties that the minutes prove. */
    proves: z.array(z.object({ id, title: z.string() })),
    /** Duties that ask for minutes but whose objects are not the committee's: evidence is attached there by hand. */
    leaves: z.array(z.object({ id, title: z.string() })),
  })
export type MeetingView = z.infer<typeof meetingView>
