import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPost } from '../../features/people/create-post.ts'
import { createUnit } from '../../features/organisation/create-unit.ts'
import { type Client, startTestApp, type TestApp, type TestOrganisation } from '../../testing/test-app.ts'

let app: TestApp
let organisation: TestOrganisation
let client: Client
beforeAll(async () => {
  app = await startTestApp()
  organisation = await app.organisation()
  ;({ client } = await organisation.signIn('administrator'))
})
afterAll(() => app.stop())

const done = async (tries: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled').length
const pairs = [0, 1, 2, 3, 4, 5]

describe('two people at one moment', () => {
  it('do not put two units below each other: a reach would widen to both', async () => {
    for (const pair of pairs) {
      const [one, two] = [
        await createUnit(organisation.ctx, { name: `甲${pair}` }),
        await createUnit(organisation.ctx, { name: `乙${pair}` }),
      ]
      expect(
        await done([
          client.organisation.updateUnit({ id: one.id, parentId: two.id }),
          client.organisation.updateUnit({ id: two.id, parentId: one.id }),
        ]),
      ).toBe(1)
    }
  })

  it('do not make two posts each other’s superior', async () => {
    for (const pair of pairs) {
      const [one, two] = [
        await createPost(organisation.ctx, { title: `長${pair}` }),
        await createPost(organisation.ctx, { title: `次${pair}` }),
      ]
      expect(
        await done([
          client.people.updatePost({ id: one.id, superiorId: two.id }),
          client.people.updatePost({ id: two.id, superiorId: one.id }),
        ]),
      ).toBe(1)
    }
  })

  it('do not make two units of one name', async () => {
    expect(await done([1, 2, 3].map(() => client.organisation.createUnit({ name: '同名課' })))).toBe(1)
  })
})
