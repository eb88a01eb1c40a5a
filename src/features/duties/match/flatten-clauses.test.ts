import { expect, it } from 'vitest'
import type { Clause } from '../../documents/documents.types.ts'
import { flattenClauses } from './flatten-clauses.ts'

const node = (id: string, children: Clause[] = []): Clause => ({
  id,
  type: 'Article',
  label: id,
  computedLabel: false,
  heading: '',
  text: '',
  at: [0, 0],
  children,
})

it('lists a tree in document order with depth and parent', () => {
  const flat = flattenClauses([node('1', [node('1/1', [node('1/1/1')]), node('1/2')]), node('2')])
  expect(flat.map(({ depth, id, parentId }) => [id, depth, parentId])).toEqual([
    ['1', 0, null],
    ['1/1', 1, '1'],
    ['1/1/1', 2, '1/1'],
    ['1/2', 1, '1'],
    ['2', 0, null],
  ])
})
