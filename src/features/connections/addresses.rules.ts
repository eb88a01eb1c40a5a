import type { Message } from '../../core/errors.ts'

/** What was typed in its plain form, or why it is none and what to do. */
export type ReadText = { value: string } | { problem: { reason: Message; remedy: Message } }

/** Stands for "not limited": stored so that the rules can refuse it by name. */
export const ANY = 'any'
const anyWords = new Set(['any', 'all', '*', '全て', 'すべて', '全部', '制限なし', '指定なし', '無制限'])

const parts = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[\s,、;]+/u)
    .filter(Boolean)
const refuse = (part: string, ja: string, en: string, remedyJa: string, remedyEn: string): ReadText => ({
  problem: { reason: { ja: `「${part}」${ja}`, en: `“${part}” ${en}` }, remedy: { ja: remedyJa, en: remedyEn } },
})

/** Reads parts one by one and joins them in their plain form; full-width letters and digits are folded. */
function readParts(text: string, read: (part: string) => ReadText): ReadText {
  const words = parts(text)
  if (words.some((word) => anyWords.has(word.toLowerCase()))) return { value: ANY }
  const values: string[] = []
  for (const word of words) {
    const found = read(word)
    if ('problem' in found) return found
    if (!values.includes(found.value)) values.push(found.value)
  }
  // A network or range of everything limits nothing, whatever stands beside it.
  return { value: values.includes(ANY) ? ANY : values.join(', ') }
}

/** 192.0.2.1 as a number; null where it is no IPv4 address (RFC 791; no leading zeros, which some read as octal). */
function ipv4(text: string): number | null {
  const bytes = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1)
  if (!bytes?.every((byte) => Number(byte) < 256 && String(Number(byte)) === byte)) return null
  return bytes.reduce((sum, byte) => sum * 256 + Number(byte), 0)
}
const dotted = (value: number): string => [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')

/** The shortest form of an IPv6 address (RFC 5952); null where it is none. */
function ipv6(text: string): string | null {
  if (!/^[0-9a-f:.]+$/i.test(text) || !text.includes(':')) return null
  try {
    return new URL(`http://[${text}]/`).hostname.slice(1, -1)
  } catch {
    return null
  }
}

function readAddress(part: string): ReadText {
  const [start = '', length, ...more] = part.split('/')
  const range = /^([\d.]+)[-~〜–]([\d.]+)$/.exec(part)
  if (range) {
    const [from, to] = [ipv4(range[1] ?? ''), ipv4(range[2] ?? '')]
    if (from !== null && to !== null && from < to) return { value: `${dotted(from)}-${dotted(to)}` }
    return refuse(
      part,
      'は、範囲として読めません。',
      'is no range of addresses.',
      '小さい方から「192.0.2.1-192.0.2.10」のように入れてください。',
      'Write the lower first, as 192.0.2.1-192.0.2.10.',
    )
  }
  const four = ipv4(start)
  const six = four === null ? ipv6(start) : null
  if (more.length > 0 || (four === null && six === null))
    return refuse(
      part,
      'は、IPアドレスではありません。',
      'is no IP address.',
      '「192.0.2.10」「192.0.2.0/24」「2001:db8::1」のように入れてください。名称は「相手先」に入れます。',
      'Write 192.0.2.10, 192.0.2.0/24 or 2001:db8::1; names go into the field Peer.',
    )
  if (length === undefined) return { value: six ?? dotted(four ?? 0) }
  const most = six === null ? 32 : 128
  const bits = /^\d{1,3}$/.test(length) ? Number(length) : -1
  if (bits < 0 || bits > most)
    return refuse(
      part,
      `の「/${length}」が使えません。`,
      'has no usable prefix length.',
      `/の後は0から${most}までの数にしてください。`,
      `Use 0 to ${most} after the slash.`,
    )
  if (six !== null) return { value: bits === 0 ? ANY : `${six}/${bits}` }
  const size = 2 ** (32 - bits)
  const network = dotted(Math.floor((four ?? 0) / size) * size)
  if (network !== start)
    return refuse(
      part,
      'は、ネットワークの先頭のアドレスではありません。',
      'does not begin at the address of its network.',
      `ネットワーク全体なら「${network}/${bits}」、1台なら「${start}」にしてください。`,
      `Write ${network}/${bits} for the network, or ${start} for one host.`,
    )
  return bits === 0 ? { value: ANY } : { value: `${network}/${bits}` }
}

/** IPv4 and IPv6 addresses, networks (RFC 4632) and ranges, separated by commas or blanks. */
export const readAddresses = (text: string): ReadText => readParts(text, readAddress)

/** MAC addresses in any of the usual forms, as AA:BB:CC:DD:EE:FF. */
export const readMacs = (text: string): ReadText =>
  readParts(text, (part) => {
    const shaped = /^([0-9a-f]{2}([:-])([0-9a-f]{2}\2){4}[0-9a-f]{2}|[0-9a-f]{12}|([0-9a-f]{4}\.){2}[0-9a-f]{4})$/i
    if (shaped.test(part))
      return { value: (part.replace(/[^0-9a-f]/gi, '').match(/../g) ?? []).join(':').toUpperCase() }
    return refuse(
      part,
      'は、MACアドレスではありません。',
      'is no MAC address.',
      '「00:00:5E:00:53:01」のように、16進数12桁で入れてください。',
      'Write twelve hexadecimal digits, as 00:00:5E:00:53:01.',
    )
  })

const PORTS = 65_535
/** Port numbers and ranges of them (RFC 6335). */
export const readPorts = (text: string): ReadText =>
  readParts(text, (part) => {
    const [, first, last = first] = /^(\d{1,5})(?:[-~〜–](\d{1,5}))?$/.exec(part) ?? []
    const [from, to] = [Number(first), Number(last)]
    if (first === undefined || from < 1 || to > PORTS || from > to)
      return refuse(
        part,
        'は、ポート番号ではありません。',
        'is no port number.',
        `1から${PORTS}までの番号か「8000-8010」のような範囲で入れてください。TCP・UDPの別は「プロトコル」に入れます。`,
        `Use 1 to ${PORTS}, or a range as 8000-8010; TCP and UDP go into the field Protocol.`,
      )
    if (from === 1 && to === PORTS) return { value: ANY }
    return { value: from === to ? String(from) : `${from}-${to}` }
  })

/** TCP, UDP, HTTPS …: as written, in capitals; words for "all" become `any`. */
export const readProtocols = (text: string): ReadText =>
  readParts(text.normalize('NFKC').replaceAll('/', ','), (part) => ({ value: part.toUpperCase() }))
