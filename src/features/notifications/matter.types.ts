import type { Day } from '../../core/dates/days.ts'
import type { Tx } from '../../core/db/database.ts'
import type { Topic } from './topics.labels.ts'

/** Who has a matter. A unit stands for the posts at its head; a security role for the posts that bear it on the day. */
export type MatterOwner = { postId: string } | { personId: string } | { unitId: string } | { securityRole: string }

/** Something that somebody has to know or do, as it stands today; what is settled is no longer among them. */
export type Matter = {
  aboutId: string
  /** In the words of the record itself; empty where the topic says it all. */
  title: string
  titleEn?: string
  /** Path of the screen where it is done. */
  href: string
  owner: MatterOwner
  due: Day | null
  /** The day is set by law: told in quiet months too. */
  legalDay: boolean
  /** Told once as soon as it is there, whenever it falls due. */
  announce: boolean
  /** weekly: something has to be done, and superiors learn of it. once: something ends by itself, and that is told on the day after. */
  after: 'weekly' | 'once'
  /** Whether the title may leave by mail; otherwise a mail says only that there is something of this kind. */
  open: boolean
}

/** Handed in by the application: the base tier knows no register and no process. Set-based, whatever the number of matters. */
export type NotificationSource = {
  topic: Topic
  /** Matters that are due on or before `until`, and those without a day. */
  due: (tx: Tx, ctx: { until: Day }, day: Day) => Promise<Matter[]>
}
