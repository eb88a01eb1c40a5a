import { expect, it } from 'vitest'
import { clausePath } from './clause-path.rules.ts'

it.each([
  [
    [
      ['Article', '6'],
      ['Item', '(3)'],
      ['Subitem1', '①'],
    ],
    '6(3)①',
  ],
  [
    [
      ['Chapter', '第2章'],
      ['Article', '第12条'],
      ['Paragraph', '２'],
      ['Item', '(1)'],
    ],
    '第12条第２項(1)',
  ],
  [
    [
      ['Part', '第1編'],
      ['Chapter', '第2章'],
    ],
    '第2章',
  ],
  [[['Article', '1．']], '1'],
  [
    [
      ['SupplProvision', '附則'],
      ['Paragraph', '1'],
    ],
    '附則第1項',
  ],
])('%j is quoted as %s', (steps, path) => {
  expect(clausePath(steps.map(([type, label]) => ({ type: type ?? '', label: label ?? '' })))).toBe(path)
})
