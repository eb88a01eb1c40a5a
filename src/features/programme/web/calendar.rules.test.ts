import { expect, it } from 'vitest'
import { entriesOf } from './calendar.rules.ts'

const line = (id: string, title: string, due: string, legalDay = false) => ({ id, title, due, dutyId: id, legalDay })

it('a month shows what falls due in it by day, work of one name once, and what law sets first on its day', () => {
  const lines = [
    line('a', 'ログの点検（3／11回目）', '2027-06-30'),
    line('b', 'ログの点検（3／11回目）', '2027-06-30'),
    line('c', '訓練', '2027-06-15'),
    line('d', '公表', '2027-06-30', true),
    line('e', '監査', '2027-11-30'),
  ]
  expect(entriesOf(lines, 2).map(({ day, title, count, law }) => `${day} ${title} ${count} ${law}`)).toEqual([
    '15 訓練 1 false',
    '30 公表 1 true',
    '30 ログの点検 2 false',
  ])
  expect(entriesOf(lines, 0)).toEqual([])
})
