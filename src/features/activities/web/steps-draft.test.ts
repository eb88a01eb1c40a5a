import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stepsOf, stepsText } from './steps-draft.ts'

it('reads a step a line, with its screen behind an arrow', () => {
  expect(stepsOf('台帳を開く → /assets\n\n 現物と合わせる \n外部 -> https://example.jp/a')).toEqual([
    { title: '台帳を開く', href: '/assets' },
    { title: '現物と合わせる', href: '' },
    { title: '外部', href: 'https://example.jp/a' },
  ])
})

it('gives back what it wrote', () => {
  const step = fc.record({
    title: fc.stringMatching(/^[ぁ-ん一-龠a-z][ぁ-ん一-龠a-z ]{0,10}[ぁ-ん一-龠a-z]$/),
    href: fc.constantFrom('', '/assets', '/systems/1?tab=a', 'https://example.jp/x-y'),
  })
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      expect(stepsOf(stepsText(steps))).toEqual(steps)
    }),
  )
})
