import { expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

it.each([
  ['１，２００', 1200],
  ['1,200', 1200],
  ['1、200', 1200],
  [' 3.5 ', 3.5],
  ['－３', -3],
  ['−3', -3],
  ['0', 0],
  ['', null],
  ['　', null],
  ['約20', Number.NaN],
  ['1.2.3', Number.NaN],
  ['20台', Number.NaN],
])('reads %j as %s', (text, number) => expect(readNumber(text)).toBe(number))
