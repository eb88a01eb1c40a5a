import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNearTwins } from './measure-similarity.ts'

describe('near-identical texts', () => {
  it('sees through punctuation, white space and character width', () => {
    expect(findNearTwins(['端末を施錠し、保管する。', '端末を 施錠し保管する'], 1)).toEqual([[1, 0]])
    expect(findNearTwins(['ＩＤを消す', 'IDを消す'], 1)).toEqual([[1, 0]])
  })

  it('keeps texts apart that share only their ending', () => {
    expect(findNearTwins(['台帳を作らなければならない。', '鍵を掛けなければならない。'], 0.8)).toEqual([])
  })

  it('reports a text against the first it repeats', () => {
    expect(findNearTwins(['監査を行う', '点検を行う者', '監査を行う', '監査を行う'], 0.8)).toEqual([
      [2, 0],
      [3, 0],
    ])
  })

  it('always finds a copy, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 4 })), fc.string({ minLength: 4 }), (others, text) => {
        const twins = findNearTwins([text, ...others, text], 1)
        expect(twins.some(([later]) => later === others.length + 1)).toBe(true)
      }),
    )
  })
})
