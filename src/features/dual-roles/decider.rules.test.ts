import { expect, it } from 'vitest'
import { meansThem } from './decider.rules.ts'

const saeki = { names: ['佐伯 美緒'], titles: ['係長', '総務課係長', '統括情報セキュリティ責任者'] }

it.each([
  ['佐伯美緒', true],
  ['総務課 係長　佐伯　美緒', true],
  ['係長（決裁）', true],
  ['総務課係長', true],
  ['統括情報セキュリティ責任者', true],
  ['事務局長', false],
  ['業務課係長', false],
  ['係長補佐', false],
  ['', false],
])('「%s」 means them: %s', (text, answer) => {
  expect(meansThem(text, saeki)).toBe(answer)
})

it('means nobody by an empty name or title', () => {
  expect(meansThem('事務局長', { names: [''], titles: [''] })).toBe(false)
})
