import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAddresses, readMacs, readPorts, readProtocols, type ReadText } from './addresses.rules.ts'

const plain = (read: ReadText) => ('value' in read ? read.value : `✕ ${read.problem.reason.ja}`)

describe('addresses', () => {
  it.each([
    ['192.0.2.10', '192.0.2.10'],
    ['１９２．０．２．１０', '192.0.2.10'],
    ['192.0.2.0/24、 198.51.100.7', '192.0.2.0/24, 198.51.100.7'],
    ['192.0.2.1\n192.0.2.1', '192.0.2.1'],
    ['192.0.2.1～192.0.2.9', '192.0.2.1-192.0.2.9'],
    ['2001:DB8:0:0::1', '2001:db8::1'],
    ['2001:db8::/32', '2001:db8::/32'],
    ['Ａｎｙ', 'any'],
    ['すべて', 'any'],
    ['0.0.0.0/0', 'any'],
    ['192.0.2.1, 0.0.0.0/0', 'any'],
    ['', ''],
  ])('%j is read as %j', (text, value) => expect(plain(readAddresses(text))).toBe(value))

  it.each([
    '192.0.2.256',
    '192.0.2',
    '192.0.2.01',
    'example.jp',
    '192.0.2.0/33',
    '192.0.2.5/24',
    '2001:db8::1::2',
    '1.2.3.4/8/9',
    '192.0.2.9-192.0.2.1',
  ])('%j is refused with what to do', (text) => {
    const read = readAddresses(text)
    expect('problem' in read && read.problem.reason.ja.includes(text) && read.problem.remedy.ja.length > 10).toBe(true)
  })

  it('names the network whose address was meant', () => {
    const read = readAddresses('192.0.2.5/24')
    expect('problem' in read && read.problem.remedy.ja).toContain('192.0.2.0/24')
  })

  it('reads what it wrote, and every IPv4 address in whatever width', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.boolean(), (address, wide) => {
        const text = wide ? address.replace(/[0-9.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : address
        const value = plain(readAddresses(text))
        expect(value).toBe(address)
        expect(plain(readAddresses(value))).toBe(value)
      }),
    )
  })
})

describe('MAC addresses, ports and protocols', () => {
  it.each([
    '00-00-5e-00-53-01',
    '00:00:5E:00:53:01',
    '00005e005301',
    '0000.5e00.5301',
    '００：００：５Ｅ：００：５３：０１',
  ])('%j is one MAC address', (text) => expect(plain(readMacs(text))).toBe('00:00:5E:00:53:01'))
  it.each(['00:00:5E:00:53', '00:00-5E:00:53:01', 'G0:00:5E:00:53:01'])('%j is none', (text) =>
    expect('problem' in readMacs(text)).toBe(true),
  )
  it.each([
    ['４４３', '443'],
    ['80,443 8000～8010', '80, 443, 8000-8010'],
    ['1-65535', 'any'],
    ['全て', 'any'],
    ['443-443', '443'],
  ])('ports %j are %j', (text, value) => expect(plain(readPorts(text))).toBe(value))
  it.each(['0', '65536', '443/tcp', '9-1', 'https'])('%j is no port', (text) =>
    expect('problem' in readPorts(text)).toBe(true),
  )
  it('takes protocols as they are called', () => {
    expect(plain(readProtocols('tcp／ｕｄｐ'))).toBe('TCP, UDP')
    expect(plain(readProtocols('any'))).toBe('any')
  })
})
