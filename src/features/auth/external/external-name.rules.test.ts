import * as fc from 'fast-check'
import { DN, Filter, FilterParser } from 'ldapts'
import { describe, expect, it } from 'vitest'
import { bindNameOf, escapeDn, usernameOf } from './external-name.rules.ts'
import { filterOf } from './ldap-search.ts'
import { isPrivateAddress } from './private-address.rules.ts'
import { providerSettings } from './providers.schema.ts'
import { seal, unseal } from './seal.ts'

describe('the user name that a name from outside stands for', () => {
  it.each([
    ['taro', '', 'taro'],
    ['Ｔａｒｏ', '', 'taro'],
    ['taro@city.example.lg.jp', 'city.example.lg.jp', 'taro'],
    ['Taro@CITY.example.lg.jp', 'city.example.lg.jp', 'taro'],
    ['taro@city.example.lg.jp', '', null],
    ['taro@evil.example', 'city.example.lg.jp', null],
    ['taro@city.example.lg.jp@evil.example', 'city.example.lg.jp', null],
    ['taro@evil.city.example.lg.jp', 'city.example.lg.jp', null],
    ['@city.example.lg.jp', 'city.example.lg.jp', null],
    ['', '', null],
  ])('%s in %s is %s', (name, domain, username) => expect(usernameOf(name, domain)).toBe(username))
})

describe('a typed name is only ever a value', () => {
  const settings = providerSettings.parse({
    kind: 'ldap',
    host: 'x',
    port: 389,
    encryption: 'none',
    find: 'search',
    baseDn: 'dc=x',
    filter: '(objectClass=person)',
  })

  it('in a filter, whatever it is (RFC 4515)', () => {
    if (settings.kind !== 'ldap') throw new Error('not a directory')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        const text = filterOf(settings, name)
        expect(text.startsWith('(&(objectClass=person)(uid=')).toBe(true)
        const [, value = ''] = /^\(&\(objectClass=person\)\(uid=(.*)\)\)$/s.exec(text) ?? []
        expect(value).not.toMatch(/[()*\0]/)
        expect(FilterParser.parseString(text).toString()).toContain('objectClass=person')
      }),
    )
    expect(Filter.escape('*)(uid=*')).toBe(String.raw`\2a\29\28uid=\2a`)
  })

  it('in a distinguished name, whatever it is (RFC 4514)', () => {
    const special = fc.constantFrom(...',+"\\<>;=# ab'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: special, minLength: 1 }), (name) => {
        const bare = escapeDn(name).replace(/\\./g, '')
        expect(bare).not.toMatch(/[,+"\\<>;=#]/)
        expect(escapeDn(name)).not.toMatch(/^ |[^\\] $/)
      }),
    )
    expect(bindNameOf('uid={name},dc=x', 'a,dc=y')).toBe(String.raw`uid=a\,dc\=y,dc=x`)
    expect(bindNameOf('uid={name},dc=x', '$&')).toBe('uid=$&,dc=x')
    expect(new DN({ uid: 'a' }).toString()).toBe(bindNameOf('uid={name}', 'a'))
  })

  it('in the names of Active Directory', () => {
    expect(bindNameOf('{name}@city.example.lg.jp', 'taro')).toBe('taro@city.example.lg.jp')
    expect(bindNameOf(String.raw`CITY\{name}`, '山田.太郎')).toBe(String.raw`CITY\山田.太郎`)
    for (const name of ['taro@evil', String.raw`EVIL\taro`, 'cn=x', 'a b', '']) {
      expect(bindNameOf('{name}@city.example.lg.jp', name)).toBeNull()
    }
  })
})

it.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.255.255', true],
  ['192.168.0.1', true],
  ['::1', true],
  ['fd00::1', true],
  ['172.32.0.1', false],
  ['169.254.169.254', false],
  ['203.0.113.9', false],
  ['2001:db8::1', false],
  ['fe80::1', false],
  ['localhost', false],
])('%s lies in a private network: %s', (address, own) => expect(isPrivateAddress(address)).toBe(own))

describe('what is sealed', () => {
  const key = Buffer.alloc(32, 1)

  it('opens with its key, in its place, unaltered, and in no other way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
        const sealed = seal(key, 'here', text)
        expect(unseal(key, 'here', sealed)).toBe(text)
        expect(unseal(key, 'there', sealed)).toBeNull()
        expect(unseal(Buffer.alloc(32, 2), 'here', sealed)).toBeNull()
        const altered = Buffer.from(sealed)
        altered.writeUInt8((altered[at % altered.length] ?? 0) ^ 1, at % altered.length)
        expect(unseal(key, 'here', altered)).toBeNull()
        expect(unseal(key, 'here', sealed.subarray(0, at % sealed.length))).toBeNull()
      }),
    )
  })
})
