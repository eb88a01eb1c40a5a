import type { Option } from '../../../web/kit/Select.tsx'
import type { Item, Meeting } from './committee-api.ts'

type Outcome = NonNullable<Item['outcome']>
type Attendance = NonNullable<Meeting['members'][number]['attendance']>
export type ActivityDraft = { key: string; title: string; post: Option | null; due: string | null }
export type ItemDraft = {
  id: string
  discussion: string
  outcome: Outcome | null
  resolution: string
  activities: readonly ActivityDraft[]
}
export type MinutesDraft = {
  attendance: readonly { memberId: string; attendance: Attendance | null; proxyName: string }[]
  items: readonly ItemDraft[]
  minutes: string
  reason: string
}

export const minutesDraft = (meeting: Meeting): MinutesDraft => ({
  attendance: meeting.members.map(({ id, attendance, proxyName }) => ({ memberId: id, attendance, proxyName })),
  items: meeting.items.map(({ id, discussion, outcome, resolution }) => ({
    id,
    discussion,
    outcome,
    resolution,
    activities: [],
  })),
  minutes: meeting.minutes,
  reason: '',
})

/** What is still missing, by the part of the form; null where it is complete. */
export const lacks = ({ attendance, items }: MinutesDraft) => ({
  attendance: attendance.some((row) => row.attendance === null),
  outcome: items.some(({ outcome }) => outcome === null),
  activity: items.some(({ activities }) => activities.some(({ title, post, due }) => !title.trim() || !post || !due)),
})

/** As the server takes it. Only a complete draft gets here: `lacks` was asked before. */
export const sentOf = ({ attendance, items, minutes }: MinutesDraft) => ({
  attendance: attendance.flatMap(({ memberId, attendance: said, proxyName }) =>
    said === null ? [] : [{ memberId, attendance: said, proxyName }],
  ),
  items: items.flatMap(({ id, discussion, outcome, resolution, activities }) =>
    outcome === null
      ? []
      : [
          {
            id,
            discussion,
            outcome,
            resolution,
            activities: activities.flatMap(({ title, post, due }) =>
              post && due ? [{ title, ownerPostId: post.value, due }] : [],
            ),
          },
        ],
  ),
  minutes,
})
