import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSerials, plainSerial, serialsOfText } from './serials.rules.ts'

describe('serials of a certificate', () => {
  it('are told apart: the same, written differently, missing, unknown, named twice', () => {
    expect(
      compareSerials(['WX-11A', 'ZZ900', 'QQ1', '', 'K7'], ['WX-11A', 'ｚｚ９００', 'K 7', 'NEW-1', 'k7', 'K7']),
    ).toEqual({
      same: ['WX-11A', 'K7'],
      similar: [{ register: 'ZZ900', certificate: 'ｚｚ９００' }],
      missing: ['QQ1'],
      unknown: ['NEW-1'],
      twice: ['K 7'],
    })
  })

  it('put every serial of the register into exactly one heap, whatever they are', () => {
    const serial = fc.string({ unit: fc.constantFrom('A', 'a', 'Ａ', '1', '１', '-', '‐', ' '), maxLength: 4 })
    fc.assert(
      fc.property(fc.array(serial), fc.array(serial), (register, certificate) => {
        const { same, similar, missing, unknown } = compareSerials(register, certificate)
        const keys = [...same, ...similar.map((one) => one.register), ...missing].map(plainSerial)
        expect(keys.toSorted()).toEqual([...new Set(register.map(plainSerial).filter(Boolean))].toSorted())
        const known = new Set(keys)
        for (const one of unknown) expect(known.has(plainSerial(one))).toBe(false)
        for (const { register: ours, certificate: theirs } of similar) {
          expect(plainSerial(ours)).toBe(plainSerial(theirs))
          expect(ours).not.toBe(theirs)
        }
      }),
    )
  })

  it('are read from what is pasted: lines, commas, tabs, numbering', () => {
    expect(serialsOfText('1. ABC-1\r\n２）XYZ\n\n DEF、GHI\tJ;K ')).toEqual(['ABC-1', 'XYZ', 'DEF', 'GHI', 'J', 'K'])
  })
})
