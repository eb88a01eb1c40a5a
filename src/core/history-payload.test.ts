import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { payloadDigest, payloadText, rowMac } from './history-payload.ts'

const string = fc.string({ unit: 'grapheme' })

it('puts a payload together exactly as canonical JSON would', () => {
  fc.assert(
    fc.property(
      fc.record({ action: string, subjectKind: string, subjectId: string, id: string, at: string, disclosure: string }),
      fc.option(string),
      fc.jsonValue().filter((value) => canonicalJson(value) !== ''),
      fc.option(fc.dictionary(string, fc.jsonValue())),
      (texts, unitId, after, before) => {
        const actor = { kind: 'user', name: texts.id, id: texts.at, personId: null }
        const parts = {
          ...texts,
          unitId,
          actor: canonicalJson(actor),
          before: before && canonicalJson(before),
          after: canonicalJson(after),
        }
        expect(payloadText(parts)).toBe(canonicalJson({ ...texts, unitId, actor, before, after }))
      },
    ),
  )
})

it('hashes the salt’s digits and the payload, and marks the digest under a key', () => {
  // printf %s%s 00ff '{}' | sha256sum
  expect(payloadDigest('00ff', '{}').toString('hex')).toBe(
    '5c2f85c3856910ee8d462f8e6ac59486ac8fdf586681debd4dad60a28a281ca9',
  )
  expect(rowMac(Buffer.alloc(32, 1), Buffer.alloc(32))).not.toEqual(rowMac(Buffer.alloc(32, 2), Buffer.alloc(32)))
})
