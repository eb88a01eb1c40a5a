import { describe, expect, it } from 'vitest'
import {
  brokenRules,
  type ConnectionFacts,
  type ConnectionRule,
  connectionRules,
  ruleCodes,
} from './connection.rules.ts'

const number = { mayHoldPersonalNumber: true, reachesInternet: false }
const office = { mayHoldPersonalNumber: false, reachesInternet: false }
const internet = { mayHoldPersonalNumber: false, reachesInternet: true }
const today = '2026-11-23'

/** A specific connection that keeps every rule. */
const specific: ConnectionFacts = {
  kind: 'specific',
  from: number,
  to: null,
  allowed: null,
  peer: 'LGWAN',
  peerReachesInternet: 'no',
  address: '192.0.2.1',
  mac: '',
  protocol: 'TCP',
  port: '443',
  method: 'none',
  basis: '',
  approver: 'CISO',
  approvedOn: '2026-04-01',
  expiresOn: '2027-03-31',
  nextReview: '2027-03-31',
}
const sanitised: ConnectionFacts = {
  ...specific,
  kind: 'sanitised',
  from: office,
  to: internet,
  allowed: 'sanitised',
  peer: '',
  method: 'mailText',
}
const external: ConnectionFacts = { ...specific, kind: 'external', from: internet }
const remote: ConnectionFacts = { ...specific, kind: 'remoteMaintenance' }

type Case = [ConnectionRule, what: string, broken: ConnectionFacts]
const cases: Case[] = [
  ['specificZone', 'from another zone', { ...specific, from: office }],
  ['specificUnlimited', 'no address', { ...specific, address: '' }],
  ['specificUnlimited', 'any protocol', { ...specific, protocol: 'any' }],
  ['specificUnlimited', 'any port', { ...specific, port: 'any' }],
  [
    'internetPeerNotNamed',
    'some cloud',
    { ...specific, peer: '某クラウド', peerReachesInternet: 'yes', basis: '必要' },
  ],
  ['internetPeerWithoutReason', 'no reason', { ...specific, peer: 'ｅＬＴＡＸ', peerReachesInternet: 'yes' }],
  ['internetPeerUnknown', 'not asked', { ...specific, peerReachesInternet: 'unknown' }],
  ['externalFromSeparated', 'from the separated zone', { ...external, from: number }],
  ['sanitisedZones', 'between two closed zones', { ...sanitised, to: office }],
  ['sanitisedWithoutMethod', 'no method', { ...sanitised, method: 'none' }],
  ['pairForbidden', 'the matrix says none', { ...sanitised, allowed: 'none' }],
  ['pairForbidden', 'the matrix is silent', { ...sanitised, allowed: null }],
  [
    'pairOtherKind',
    'external where only sanitised may pass',
    { ...external, to: office, peer: '', allowed: 'sanitised' },
  ],
  ['anyPort', 'any port', { ...external, port: 'any' }],
  ['remoteWithoutExpiry', 'no end', { ...remote, expiresOn: null }],
  ['notApproved', 'by nobody', { ...external, approver: '' }],
  ['notApproved', 'at no time', { ...external, approvedOn: null }],
  ['expired', 'since yesterday', { ...external, expiresOn: '2026-11-22' }],
  ['reviewOverdue', 'since yesterday', { ...external, nextReview: '2026-11-22' }],
]

describe('rules of permitted connections', () => {
  it.each([
    ['specific', specific],
    ['limited by MAC', { ...specific, address: '', mac: '00:00:5E:00:53:01' }],
    [
      'to a named peer of the internet',
      { ...specific, peer: 'マイナポータル', peerReachesInternet: 'yes', basis: '申請' },
    ],
    ['sanitised', sanitised],
    ['external', external],
    ['remote maintenance', remote],
    ['free between zones', { ...external, to: office, peer: '', allowed: 'free' }],
    ['on its last day', { ...external, expiresOn: today, nextReview: today }],
  ] satisfies [string, ConnectionFacts][])('are kept: %s', (_, connection) =>
    expect(brokenRules(connection, today)).toEqual([]),
  )

  it.each(cases)('%s is broken, and only it: %s', (code, _, connection) =>
    expect(brokenRules(connection, today)).toEqual([code]),
  )

  it('each have a case here, a clause and words', () => {
    expect(ruleCodes.filter((code) => !cases.some(([broken]) => broken === code))).toEqual([])
    for (const code of ruleCodes) expect(connectionRules[code].clause).toMatch(/^総務省ガイドライン \d/)
  })
})
