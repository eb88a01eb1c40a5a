import type { startingSets, Traffic } from './zones.schema.ts'

type SetZone = {
  code: string
  name: string
  purpose: string
  /** Gravest level that may stand here, by the guideline's code. */
  most: '3A' | '3B' | '3C' | '2'
  mayHoldPersonalNumber: boolean
  needsMultiFactor: boolean
  blocksMedia: boolean
  reachesInternet: boolean
}
type StartingSet = {
  zones: readonly SetZone[]
  /** Pairs by code; what is not listed may not pass. */
  traffic: readonly (readonly [from: string, to: string, traffic: Traffic, note: string])[]
}

const number: SetZone = {
  code: 'MN',
  name: 'マイナンバー利用事務系',
  purpose: '個人番号利用事務の情報システムとデータ。他の領域とは通信しない。',
  most: '3A',
  mayHoldPersonalNumber: true,
  needsMultiFactor: true,
  blocksMedia: true,
  reachesInternet: false,
}
const internet: SetZone = {
  code: 'INET',
  name: 'インターネット接続系',
  purpose: 'インターネットメール、ホームページの閲覧と管理。',
  most: '2',
  mayHoldPersonalNumber: false,
  needsMultiFactor: false,
  blocksMedia: false,
  reachesInternet: true,
}
const lgwan: SetZone = {
  code: 'LGWAN',
  name: 'LGWAN接続系',
  purpose: '人事給与、財務会計、文書管理など、LGWANに接続する情報システムとデータ。',
  most: '3B',
  mayHoldPersonalNumber: false,
  needsMultiFactor: false,
  blocksMedia: false,
  reachesInternet: false,
}

/** 三層の対策 (総務省ガイドライン 3: 情報システム全体の強靭性の向上) and the same without an LGWAN zone; to begin with, to be changed at will. */
export const shippedStartingSets: Record<(typeof startingSets)[number], StartingSet> = {
  threeLayers: {
    zones: [number, lgwan, internet],
    traffic: [
      ['LGWAN', 'INET', 'sanitised', '無害化通信に限る'],
      ['INET', 'LGWAN', 'sanitised', '無害化通信に限る'],
    ],
  },
  twoZones: { zones: [number, internet], traffic: [] },
}
