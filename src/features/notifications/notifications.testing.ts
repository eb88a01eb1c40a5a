import { addDays, type Day } from '../../core/dates/days.ts'
import { inScope } from '../../core/db/database.ts'
import { newId } from '../../core/ids.ts'
import type { TestApp, TestOrganisation } from '../../testing/test-app.ts'
import { createAssignment } from '../people/create-assignment.ts'
import { createPerson } from '../people/create-person.ts'
import { createPost } from '../people/create-post.ts'
import type { Matter, NotificationSource } from './matter.types.ts'
import type { NotificationRow } from './notifications.queries.ts'
import { tellOrganisation } from './tell.ts'

export type TestMatters = {
  matters: Matter[]
  /** A matter of the post, due on the day. */
  matter: (postId: string, due: Day | null, more?: Partial<Matter>) => Matter
  tell: () => Promise<number>
  holder: (
    name: string,
    terms: { superiorId?: string; email?: string; from?: Day },
  ) => Promise<{ personId: string; postId: string }>
  /** What a person was told, oldest first: stage, occurrence, day, title. */
  toldTo: (personId: string) => Promise<string[]>
}

/** A body whose matters are a list in the test's hand. */
export function testMatters(app: TestApp, organisation: TestOrganisation): TestMatters {
  const matters: Matter[] = []
  const source: NotificationSource = {
    topic: 'activity',
    due: async (_tx, { until }) => matters.filter(({ due }) => due === null || due <= until),
  }
  let made = 0
  return {
    matters,
    matter: (postId, due, more = {}) => {
      const made_: Matter = {
        aboutId: newId(),
        title: `実施事項${++made}`,
        href: `/activities/${made}`,
        owner: { postId },
        due,
        legalDay: false,
        announce: false,
        after: 'weekly',
        open: false,
        ...more,
      }
      matters.push(made_)
      return made_
    },
    tell: () => tellOrganisation(app.services, organisation.id, [source]),
    holder: async (name, { superiorId, email, from = '2026-04-01' }) => {
      const { ctx } = organisation
      const { id: personId } = await createPerson(ctx, { name, ...(email ? { email } : {}) })
      const { id: postId } = await createPost(ctx, { title: `${name}の職`, ...(superiorId ? { superiorId } : {}) })
      await createAssignment(ctx, { personId, postId, validFrom: from })
      return { personId, postId }
    },
    toldTo: (personId) =>
      inScope(app.services.db, organisation.id, async (tx) => {
        const rows = await tx
          .selectFrom('notification')
          .select(['stage', 'occurrence', 'day', 'title'])
          .where('personId', '=', personId)
          .orderBy('day')
          .orderBy('stage')
          .orderBy('occurrence')
          .orderBy('title')
          .execute()
        return rows.map(({ stage, occurrence, day, title }) => `${day} ${stage} ${occurrence} ${title}`)
      }),
  }
}

/** Actions that the history gained by an act. */
export async function historyOf(
  app: TestApp,
  { id }: TestOrganisation,
  act: () => Promise<unknown>,
): Promise<string[]> {
  const read = () =>
    inScope(app.services.db, id, (tx) => tx.selectFrom('history').select(['seq', 'action']).orderBy('seq').execute())
  const before = (await read()).length
  await act()
  return (await read()).slice(before).map(({ action }) => action)
}

/** Runs on each day from one to another, at nine in the morning. */
export async function eachDay(app: TestApp, from: Day, to: Day, work: (day: Day) => Promise<unknown>): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    app.setTime(`${day}T09:00`)
    await work(day)
  }
}

export const titlesOf = (rows: readonly Pick<NotificationRow, 'title'>[]): string[] => rows.map(({ title }) => title)
