import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const TEXT = '情報セキュリティ基本方針\r\n第１条　この規程は、①機密性（漏えい等）を守る。'

/** Inverts the platform's decoder for two-byte signs; `encode` gives bytes for text of these and ASCII. */
function encoder(label: string, lead: number[], trail: [number, number]): (text: string) => Uint8Array {
  const table = new Map<string, number[]>()
  for (const first of lead) {
    for (let second = trail[0]; second <= trail[1]; second++) {
      const sign = new TextDecoder(label).decode(new Uint8Array([first, second]))
      if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, [first, second])
    }
  }
  return (text) =>
    new Uint8Array(
      [...text].flatMap((sign) => {
        const bytes = sign < '\x80' ? [sign.charCodeAt(0)] : table.get(sign)
        if (!bytes) throw new Error(`no bytes for ${sign}`)
        return bytes
      }),
    )
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)
const sjis = encoder('shift_jis', [...range(0x81, 0x9f), ...range(0xe0, 0xfc)], [0x40, 0xfc])
const euc = encoder('euc-jp', range(0xa1, 0xfe), [0xa1, 0xfe])

/** ISO-2022-JP is EUC-JP with seven bits between escapes. */
function jis(text: string): Uint8Array {
  const parts = text
    .split(/([^\t-~]+)/)
    .flatMap((part, index) =>
      index % 2 === 0
        ? [...euc(part)]
        : [0x1b, 0x24, 0x42, ...[...euc(part)].map((byte) => byte & 0x7f), 0x1b, 0x28, 0x42],
    )
  return new Uint8Array(parts)
}

const decode = (bytes: Uint8Array) => decodeText(bytes, '方針.txt')

describe('decodeText', () => {
  it.each([
    ['utf-8', new TextEncoder().encode(TEXT)],
    ['utf-8', new TextEncoder().encode(`\ufeff${TEXT}`)],
    ['shift_jis', sjis(TEXT)],
    ['euc-jp', euc(TEXT.replace('①', '一'))],
    ['iso-2022-jp', jis(TEXT.replace('①', '一'))],
  ])('%s', (encoding, bytes) => {
    const decoded = decode(bytes)
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text.replace('①', '一')).toBe(TEXT.replace('①', '一'))
  })

  it('UTF-16 with a byte order mark', () => {
    const little = new Uint8Array(new Uint16Array([0xfeff, ...[...'第1条'].map((sign) => sign.charCodeAt(0))]).buffer)
    expect(decode(little)).toEqual({ text: '第1条', encoding: 'utf-16le' })
    const big = little.slice()
    for (let at = 0; at < big.length; at += 2) [big[at], big[at + 1]] = [little[at + 1] ?? 0, little[at] ?? 0]
    expect(decode(big)).toEqual({ text: '第1条', encoding: 'utf-16be' })
  })

  it.each(['方針', '第１条', '情報資産', 'ウイルス', 'セキュリティ', '管理', '目　的', '岡山県'])(
    'short texts: %s',
    (text) => {
      expect(decode(sjis(text))).toEqual({ text, encoding: 'shift_jis' })
      expect(decode(euc(text))).toEqual({ text, encoding: 'euc-jp' })
    },
  )

  it('half-width kana of CP932 stay CP932', () => {
    const bytes = new Uint8Array([...sjis('住所の'), 0xb6, 0xc5, ...sjis('表記')])
    expect(decode(bytes)).toEqual({ text: '住所のｶﾅ表記', encoding: 'shift_jis' })
  })

  it('either set is told for any mix of common words', () => {
    const words = [
      '情報',
      'セキュリティ',
      '職員は、',
      '規程',
      'しなければならない。',
      '第３条',
      '端末',
      'の',
      '及び',
      '\n',
      ' USB ',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 3, maxLength: 30 }), (chosen) => {
        const text = `管理${chosen.join('')}`
        expect(decode(sjis(text))).toEqual({ text, encoding: 'shift_jis' })
        expect(decode(euc(text))).toEqual({ text, encoding: 'euc-jp' })
      }),
    )
  })

  it('follows the character set a page names', () => {
    const bytes = euc('<html><meta charset="euc-jp"><p>ア</p>')
    expect(decode(bytes).encoding).toBe('euc-jp')
  })

  it('does not take damaged UTF-8 for CP932', () => {
    const bytes = new TextEncoder().encode('情報セキュリティ基本方針を定める。')
    expect(() => decode(bytes.subarray(0, bytes.length - 1))).toThrow('fits none of')
    expect(() => decode(new Uint8Array([...bytes.subarray(0, 9), 0x81, ...bytes.subarray(9)]))).toThrow('byte 10, 0x81')
  })

  it('says at which byte it is at a loss', () => {
    expect(() => decode(new Uint8Array([0x41, 0x42, 0xff, 0xfd, 0xff]))).toThrow('byte 3, 0xFF')
  })
})
