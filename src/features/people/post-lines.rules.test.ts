import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postLines } from './post-lines.rules.ts'

const post = (id: string, superiorId: string | null = null) => ({ id, title: id, superiorId })
const shown = (posts: ReturnType<typeof post>[]) => postLines(posts).map((line) => `${line.depth}${line.post.id}`)

describe('posts on a chart', () => {
  it('stand under the one above, the larger branch first', () => {
    expect(
      shown([
        post('議長'),
        post('書記長', '議長'),
        post('長'),
        post('副', '長'),
        post('管理者', '長'),
        post('次長', '外'),
      ]),
    ).toEqual(['0長', '1副', '1管理者', '0議長', '1書記長', '0次長'])
  })

  it('are each there once, whatever points where, rings included', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(9)), { maxLength: 10 }), (above) => {
        const posts = above.map((at, index) => post(`${index}`, at === null ? null : `${at}`))
        expect(
          postLines(posts)
            .map((line) => line.post.id)
            .toSorted(),
        ).toEqual(posts.map(({ id }) => id).toSorted())
      }),
    )
  })
})
