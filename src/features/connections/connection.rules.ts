import type { Message } from '../../core/errors.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Traffic } from '../zones/zones.schema.ts'
import { ANY } from './addresses.rules.ts'

type Zone = { mayHoldPersonalNumber: boolean; reachesInternet: boolean }
/** A permitted connection as the rules see it. `allowed`: what the matrix lets pass on the way of the connection, the stricter of both ways. */
export type ConnectionFacts = {
  kind: 'specific' | 'sanitised' | 'external' | 'remoteMaintenance'
  from: Zone
  to: Zone | null
  allowed: Traffic | null
  peer: string
  peerReachesInternet: 'yes' | 'no' | 'unknown'
  address: string
  mac: string
  protocol: string
  port: string
  method: string
  basis: string
  approver: string
  approvedOn: Day | null
  expiresOn: Day | null
  nextReview: Day | null
}

/** Peers that reach the internet and yet may be talked to from the zone of individual numbers, by their names (総務省ガイドライン 3(1), 特定通信の例外). */
export const namedPeers = [
  'マイナポータル',
  'ぴったりサービス',
  'eltax',
  '地方税ポータル',
  'セキュリティ向上プラットフォーム',
]

export const foldPeer = (peer: string): string => peer.normalize('NFKC').toLowerCase()
const unlimited = (text: string): boolean => text === '' || text === ANY

type Rule = { clause: string; words: Message; broken: (connection: ConnectionFacts, today: Day) => boolean }

/** Each rule of a permitted connection with the clause of the guideline that it comes from. The same rules in SQL: connection-rules.sql.ts. */
export const connectionRules = {
  specificZone: {
    clause: '総務省ガイドライン 3(1)',
    words: {
      ja: '特定通信は、特定個人情報を置く領域と外部との間に限ります。',
      en: 'Specific traffic is between the zone of individual numbers and the outside only.',
    },
    broken: ({ kind, from, to }) =>
      kind === 'specific' && (to !== null || !from.mayHoldPersonalNumber || from.reachesInternet),
  },
  specificUnlimited: {
    clause: '総務省ガイドライン 3(1)',
    words: {
      ja: '特定通信は、アドレス（IP又はMAC）とプロトコル・ポートの両方で限定します。',
      en: 'Specific traffic is limited both by address (IP or MAC) and by protocol and port.',
    },
    broken: ({ kind, address, mac, protocol, port }) =>
      kind === 'specific' && ((unlimited(address) && unlimited(mac)) || unlimited(protocol) || unlimited(port)),
  },
  internetPeerNotNamed: {
    clause: '総務省ガイドライン 3(1)',
    words: {
      ja: 'インターネットに届く相手先との特定通信は、認められた相手先（マイナポータル、eLTAX等）に限ります。',
      en: 'A peer that reaches the internet has to be one of the named ones (Mynaportal, eLTAX …).',
    },
    broken: ({ kind, peer, peerReachesInternet }) =>
      kind === 'specific' && peerReachesInternet === 'yes' && !namedPeers.some((name) => foldPeer(peer).includes(name)),
  },
  internetPeerWithoutReason: {
    clause: '総務省ガイドライン 3(1)',
    words: {
      ja: 'インターネットに届く相手先との特定通信に、根拠・理由の記載がありません。',
      en: 'No reason is given for a peer that reaches the internet.',
    },
    broken: ({ kind, basis, peerReachesInternet }) =>
      kind === 'specific' && peerReachesInternet === 'yes' && basis === '',
  },
  internetPeerUnknown: {
    clause: '総務省ガイドライン 3(1)',
    words: {
      ja: '特定通信の相手先がインターネットに届くかどうか、確認されていません。',
      en: 'It is not known whether the peer reaches the internet.',
    },
    broken: ({ kind, peerReachesInternet }) => kind === 'specific' && peerReachesInternet === 'unknown',
  },
  externalFromSeparated: {
    clause: '総務省ガイドライン 3(1)',
    words: {
      ja: '特定個人情報を置く領域から外部へは、特定通信でしか接続できません。',
      en: 'From the zone of individual numbers only specific traffic leads outside.',
    },
    broken: ({ kind, from }) => kind === 'external' && from.mayHoldPersonalNumber && !from.reachesInternet,
  },
  sanitisedZones: {
    clause: '総務省ガイドライン 3(2)',
    words: {
      ja: '無害化通信は、インターネットに届く領域と届かない領域との間の通信です。',
      en: 'Sanitised traffic is between a zone that reaches the internet and one that does not.',
    },
    broken: ({ kind, from, to }) =>
      kind === 'sanitised' && (to === null || from.reachesInternet === to.reachesInternet),
  },
  sanitisedWithoutMethod: {
    clause: '総務省ガイドライン 3(2)',
    words: {
      ja: '無害化の方式（メールテキスト化・画面転送・ファイル無害化）が定められていません。',
      en: 'No method of sanitising is laid down.',
    },
    broken: ({ kind, method }) => kind === 'sanitised' && method === 'none',
  },
  pairForbidden: {
    clause: '総務省ガイドライン 3',
    words: {
      ja: 'この領域の間の通信は、通信の可否の表で「不可」です。',
      en: 'The matrix does not let these two zones talk to each other.',
    },
    broken: ({ to, allowed }) => to !== null && (allowed === null || allowed === 'none'),
  },
  pairOtherKind: {
    clause: '総務省ガイドライン 3',
    words: {
      ja: '通信の可否の表で認められた区分（特定通信・無害化通信）ではありません。',
      en: 'The matrix allows these two zones another kind of traffic only.',
    },
    broken: ({ to, allowed, kind }) =>
      to !== null && (allowed === 'specific' || allowed === 'sanitised') && allowed !== kind,
  },
  anyPort: {
    clause: '総務省ガイドライン 6.1（外部ネットワークとの接続制限）',
    words: { ja: 'ポートが限定されていません。', en: 'The port is not limited.' },
    broken: ({ kind, port }) => kind !== 'specific' && port === ANY,
  },
  remoteWithoutExpiry: {
    clause: '総務省ガイドライン 6.3（保守）',
    words: { ja: '遠隔保守に、許可の期限がありません。', en: 'Remote maintenance without a day of expiry.' },
    broken: ({ kind, expiresOn }) => kind === 'remoteMaintenance' && expiresOn === null,
  },
  notApproved: {
    clause: '総務省ガイドライン 6.1（外部ネットワークとの接続制限）',
    words: { ja: '許可者か許可日の記載がありません。', en: 'Who approved it, or when, is missing.' },
    broken: ({ approver, approvedOn }) => approver === '' || approvedOn === null,
  },
  expired: {
    clause: '総務省ガイドライン 6.1（外部ネットワークとの接続制限）',
    words: { ja: '許可の期限を過ぎています。', en: 'The permission has expired.' },
    broken: ({ expiresOn }, today) => expiresOn !== null && expiresOn < today,
  },
  reviewOverdue: {
    clause: '総務省ガイドライン 6.1（外部ネットワークとの接続制限）',
    words: { ja: '見直しの日を過ぎています。', en: 'The review is overdue.' },
    broken: ({ nextReview }, today) => nextReview !== null && nextReview < today,
  },
} as const satisfies Record<string, Rule>

export type ConnectionRule = keyof typeof connectionRules
export const ruleCodes = Object.keys(connectionRules) as [ConnectionRule, ...ConnectionRule[]]

/** Which rules a connection breaks on a day, in the order of the table. */
export const brokenRules = (connection: ConnectionFacts, today: Day): ConnectionRule[] =>
  ruleCodes.filter((code) => connectionRules[code].broken(connection, today))
