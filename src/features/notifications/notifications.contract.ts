import { z } from 'zod'
import { endpoint } from '../../core/contract.ts'
import { stages } from './stages.rules.ts'
import { topics } from './topics.labels.ts'

const id = z.uuid()
const ok = z.object({ ok: z.literal(true) })

export const notificationRow = z.object({
  id,
  topic: z.enum(topics),
  stage: z.enum(stages),
  occurrence: z.number(),
  title: z.string(),
  titleEn: z.string(),
  /** Post for which it is told to somebody who acts for it; empty otherwise. */
  acting: z.string(),
  /** Who has the matter, where a superior is told. */
  owner: z.string(),
  href: z.string(),
  day: z.iso.date(),
  due: z.iso.date().nullable(),
  read: z.boolean(),
})
const preference = z.enum(['digest', 'none'])

export const notificationsContract = {
  list: endpoint({
    method: 'GET',
    path: '/notifications',
    permission: 'self',
    summary: "The signed-in person's own notices, the newest first",
    input: z.object({
      unread: z.stringbool().default(false),
      cursor: id.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      today: z.iso.date(),
      rows: z.array(notificationRow),
      next: id.nullable(),
      unread: z.number(),
      /** No person of the roster stands behind the account: nothing can be told to it. */
      person: z.boolean(),
    }),
  }),
  count: endpoint({
    method: 'GET',
    path: '/notifications/count',
    permission: 'self',
    summary: "How many of the person's own notices are unread",
    input: z.object({}),
    output: z.object({ unread: z.number() }),
  }),
  markRead: endpoint({
    method: 'POST',
    path: '/notifications/read',
    permission: 'self',
    summary: 'Marks own notices as read',
    input: z.object({ ids: z.array(id).min(1).max(200) }),
    output: z.object({ unread: z.number() }),
  }),
  markAllRead: endpoint({
    method: 'POST',
    path: '/notifications/read-all',
    permission: 'self',
    summary: 'Marks all own notices as read',
    input: z.object({}),
    output: z.object({ unread: z.number() }),
  }),
  preference: endpoint({
    method: 'GET',
    path: '/notifications/preference',
    permission: 'self',
    summary: 'Whether the person gets the daily mail, and to which address',
    input: z.object({}),
    output: z.object({ mail: preference, address: z.string().nullable(), active: z.boolean(), digestHour: z.number() }),
  }),
  setPreference: endpoint({
    method: 'PUT',
    path: '/notifications/preference',
    permission: 'self',
    summary: 'Asks for the daily mail, or does without',
    input: z.object({ mail: preference }),
    output: ok,
  }),
  printList: endpoint({
    method: 'GET',
    path: '/notifications/print',
    permission: 'programme.write',
    summary: 'What people whom no mail reaches have to be told, by unit; to be printed and handed out',
    input: z.object({ printed: z.stringbool().default(false) }),
    output: z.object({
      organisation: z.string(),
      today: z.iso.date(),
      people: z.array(
        z.object({
          personId: id,
          name: z.string(),
          unit: z.string().nullable(),
          post: z.string(),
          why: z.enum(['noAddress', 'failed', 'noServer']),
          rows: z.array(notificationRow.extend({ printed: z.boolean() })),
        }),
      ),
    }),
  }),
  markPrinted: endpoint({
    method: 'POST',
    path: '/notifications/printed',
    permission: 'programme.write',
    summary: 'Notes that notices were printed and handed out',
    input: z.object({ ids: z.array(id).min(1).max(5000) }),
    output: z.object({ count: z.number() }),
  }),
}
