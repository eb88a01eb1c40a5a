import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

it('sorts members by UTF-16 code units and prints as RFC 8785 shows', () => {
  expect(
    canonicalJson({
      numbers: [333333333.33333329, 1e30, 4.5, 0.002, 1e-27],
      string: '€$\nA\'B"\\\\"/',
      literals: [null, true, false],
    }),
  ).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\nA\'B\\"\\\\\\\\\\"/"}',
  )
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
  expect(Object.keys(JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [`k${key}`, 0])))))).toEqual(
    ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33'].map((key) => `k${key}`),
  )
})

it('does not depend on the order of members, and says the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const text = canonicalJson(JSON.parse(JSON.stringify(value)))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

it.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [() => 1]])(
  'refuses what JSON cannot hold: %s',
  (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  },
)
