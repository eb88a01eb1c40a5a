import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guidelineCodes } from '../levels/levels.schema.ts'
import type { DisposalMethod } from './disposals.labels.ts'
import { methods } from './disposals.schema.ts'
import { type Carrier, carrierOf, type Disposed, fittingMethods, methodWarnings } from './method.rules.ts'

const thing = (guideline: string | null, carrier: Carrier = 'magnetic', residents = false): Disposed => ({
  carrier,
  guideline,
  residents,
})

/** 図表41 and what the carrier allows; what is not listed does not fit. */
const table: [name: string, thing: Disposed, fits: string][] = [
  ['residents of My Number systems', thing('3B', 'magnetic', true), 'destroy shred dissolve burn'],
  ['residents on a solid-state drive', thing('3B', 'flash', true), 'destroy shred dissolve burn'],
  ['residents, though classed low', thing('1', 'magnetic', true), 'destroy shred dissolve burn'],
  ['3A', thing('3A'), 'destroy eraseCommand cryptoErase degauss shred dissolve burn'],
  ['2', thing('2'), 'destroy eraseCommand cryptoErase degauss shred dissolve burn'],
  ['unclassified', thing(null), 'destroy eraseCommand cryptoErase degauss shred dissolve burn'],
  ['1', thing('1'), 'destroy eraseCommand cryptoErase degauss overwrite shred dissolve burn'],
  ['2 on flash', thing('2', 'flash'), 'destroy eraseCommand cryptoErase shred dissolve burn'],
  ['2 on a drive of unknown kind', thing('2', 'drive'), 'destroy eraseCommand cryptoErase shred dissolve burn'],
  ['2 on a disc', thing('2', 'optical'), 'destroy shred dissolve burn'],
  ['1 on a disc', thing('1', 'optical'), 'destroy shred dissolve burn'],
  ['2 on paper', thing('2', 'paper'), 'shred dissolve burn'],
  ['paper with numbers', thing('3B', 'paper', true), 'shred dissolve burn'],
  ['1 on paper', thing('1', 'paper'), 'destroy shred dissolve burn returnToOwner other'],
  ['2 as data', thing('2', 'data'), 'destroy eraseCommand cryptoErase shred dissolve burn'],
]

describe('how a thing may be disposed of', () => {
  it.each(table)('%s', (_name, one, fits) => {
    expect(fittingMethods(methods, one).join(' ').split(' ').toSorted()).toEqual(fits.split(' ').toSorted())
  })

  it('names for every warning the source and the reason in both languages', () => {
    for (const [, one] of table)
      for (const method of methods)
        for (const { source, why } of methodWarnings(method, one))
          expect([source.ja, source.en, why.ja, why.en].every((text) => text.length > 5)).toBe(true)
    expect(methodWarnings('overwrite', thing('2'))[0]?.source.ja).toContain('図表41 (2)')
    expect(methodWarnings('eraseCommand', thing('3B', 'magnetic', true))[0]?.source.ja).toContain('図表41 (1)')
  })

  it('never allows for a graver class what a lighter one forbids', () => {
    const carrier = fc.constantFrom<Carrier>('magnetic', 'flash', 'optical', 'drive', 'data', 'paper')
    const code = fc.constantFrom(...guidelineCodes)
    const method = fc.constantFrom<DisposalMethod>(...methods)
    fc.assert(
      fc.property(carrier, code, code, method, fc.boolean(), (kind, a, b, how, residents) => {
        const [grave, light] = guidelineCodes.indexOf(a) <= guidelineCodes.indexOf(b) ? [a, b] : [b, a]
        const fits = (guideline: string) => methodWarnings(how, thing(guideline, kind, residents)).length === 0
        if (fits(grave)) expect(fits(light)).toBe(true)
      }),
    )
  })

  it('knows what data lie on by the kinds of the registers', () => {
    expect(
      [
        ['asset', 'paper'],
        ['asset', 'cloud'],
        ['medium', 'usb'],
        ['medium', 'optical'],
        ['medium', 'tape'],
        ['medium', 'innerDrive'],
        ['terminal', 'server'],
      ].map(([object = '', kind = '']) => carrierOf(object, kind)),
    ).toEqual(['paper', 'data', 'flash', 'optical', 'magnetic', 'drive', 'drive'])
  })
})
