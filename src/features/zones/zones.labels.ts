import type { Message } from '../../core/errors.ts'

/** What one zone may send to another, from nothing to everything (総務省ガイドライン 3: 分離・分割). */
export const trafficLabels = {
  none: { ja: '不可', en: 'None' },
  specific: { ja: '特定通信のみ', en: 'Specific only' },
  sanitised: { ja: '無害化通信のみ', en: 'Sanitised only' },
  needed: { ja: '必要な通信', en: 'As needed' },
  free: { ja: '制限なし', en: 'Free' },
} as const satisfies Record<string, Message>

/** Fields of a zone as form, list and page call them. */
export const zoneLabels = {
  code: { ja: '略号', en: 'Code' },
  name: { ja: '領域の名称', en: 'Zone' },
  purpose: { ja: '用途', en: 'Purpose' },
  mostConfidentialityId: { ja: '置いてよい機密性の上限', en: 'Most confidential class' },
  mayHoldPersonalNumber: { ja: '特定個人情報を置いてよい', en: 'May hold the individual number' },
  needsMultiFactor: { ja: '端末に多要素認証が必要', en: 'Terminals need multi-factor sign-in' },
  blocksMedia: { ja: '媒体への書出しを止める', en: 'Removable media are blocked' },
  reachesInternet: { ja: 'インターネットに届く', en: 'Reaches the internet' },
  position: { ja: '順', en: 'Position' },
  validFrom: { ja: '始まりの日', en: 'First day' },
  validTo: { ja: '終わりの日', en: 'Last day' },
} as const satisfies Record<string, Message>

/** Why an asset does not fit where it stands. */
export const misplacedLabels = {
  classAbove: { ja: '領域の上限を超える機密性', en: 'Class above the limit of the zone' },
  personalNumber: {
    ja: '特定個人情報を置けない領域に特定個人情報',
    en: 'Individual numbers in a zone that may not hold them',
  },
  personalNumberOnInternet: {
    ja: 'インターネットに届く領域に特定個人情報',
    en: 'Individual numbers in a zone that reaches the internet',
  },
} as const satisfies Record<string, Message>
export type Misplaced = keyof typeof misplacedLabels

/** Starting sets that can be taken over in one step. */
export const startingSetLabels = {
  threeLayers: { ja: '三層の対策', en: 'Three layers' },
  twoZones: { ja: '二つの領域（LGWAN接続系なし）', en: 'Two zones (no LGWAN zone)' },
} as const satisfies Record<string, Message>
