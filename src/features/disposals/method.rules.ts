import type { Message } from '../../core/errors.ts'
import { guidelineRank } from '../levels/levels.rules.ts'
import type { DisposalMethod } from './disposals.labels.ts'

/** What data lie on, as far as it decides how they go for good. `data`: on a storage that stays (a server, a cloud service). */
export type Carrier = 'magnetic' | 'flash' | 'optical' | 'drive' | 'data' | 'paper'

/** What is known of a thing on the day on which it goes. `guideline`: the guideline's level that its class answers; null: unclassified. */
export type Disposed = { carrier: Carrier; guideline: string | null; residents: boolean }

type Rule = {
  key: string
  fits: (thing: Disposed) => boolean
  methods: readonly DisposalMethod[]
  source: Message
  why: Message
}

const physical = ['destroy', 'shred', 'dissolve', 'burn'] as const
const erasing = ['eraseCommand', 'cryptoErase', 'degauss'] as const
/** Unclassified counts as grave: nobody has said that it is not. */
const graveAsTwo = ({ guideline }: Disposed): boolean => {
  const two = guidelineRank('confidentiality', '2') ?? 0
  return (guidelineRank('confidentiality', guideline) ?? Number.POSITIVE_INFINITY) >= two
}
const isPaper = ({ carrier }: Disposed): boolean => carrier === 'paper'

const figure41: Message = {
  ja: '総務省ガイドライン（令和8年3月）図表41',
  en: 'MIC guideline (March 2026), figure 41',
}
const paperSource: Message = {
  ja: '総務省ガイドライン 対策基準「情報資産の廃棄」',
  en: 'MIC guideline, standard on disposal of information assets',
}

/** Which methods a class allows, the first line that fits: rows of 図表41, then paper, which the figure does not speak of. */
export const classRules: readonly Rule[] = [
  {
    key: 'paper',
    fits: (thing) => isPaper(thing) && graveAsTwo(thing),
    methods: ['shred', 'dissolve', 'burn'],
    source: paperSource,
    why: {
      ja: '書類は、復元できないように細断、溶解又は焼却します。',
      en: 'Paper is shredded, dissolved or burnt so that it cannot be restored.',
    },
  },
  {
    key: 'openPaper',
    fits: isPaper,
    methods: [...physical, 'returnToOwner', 'other'],
    source: paperSource,
    why: { ja: '公表を前提とする書類です。', en: 'Paper that is open to everybody.' },
  },
  {
    key: 'residents',
    fits: ({ residents }) => residents,
    methods: physical,
    source: { ja: `${figure41.ja} (1)`, en: `${figure41.en} (1)` },
    why: {
      ja: 'マイナンバー利用事務系で住民情報を保存した媒体は、物理的に破壊し、再び使いません。令和8年3月版が示す代わりの方法によるときは、備考に書いてください。',
      en: 'A medium that held residents’ data of the individual-number systems is destroyed and not used again. If you follow an alternative of the edition of March 2026, say so in the note.',
    },
  },
  {
    key: 'classified',
    fits: graveAsTwo,
    methods: [...physical, ...erasing],
    source: { ja: `${figure41.ja} (2)`, en: `${figure41.en} (2)` },
    why: {
      ja: '機密性2以上（未分類を含む）の情報を保存した媒体は、破壊するか、研究所の設備でも復元できない方法で消去します。上書きだけでは残る領域があります。',
      en: 'A medium with confidentiality 2 or above (or not classified) is destroyed, or erased beyond restoration in a laboratory; overwriting leaves parts behind.',
    },
  },
  {
    key: 'plain',
    fits: () => true,
    methods: [...physical, ...erasing, 'overwrite'],
    source: { ja: `${figure41.ja} (3)`, en: `${figure41.en} (3)` },
    why: {
      ja: '機密性1の媒体は、市販の道具で復元できないように消去します。返却だけでは消えません。',
      en: 'A medium with confidentiality 1 is erased beyond what tools on the market restore; returning it erases nothing.',
    },
  },
]

type Unfit = { carrier: readonly Carrier[]; methods: readonly DisposalMethod[]; source: Message; why: Message }
const sanitisation: Message = { ja: 'NIST SP 800-88 Rev.1 付録A', en: 'NIST SP 800-88 Rev.1, appendix A' }

/** What does nothing to a carrier, whatever the class. */
export const carrierRules: readonly Unfit[] = [
  {
    carrier: ['flash'],
    methods: ['degauss'],
    source: sanitisation,
    why: {
      ja: 'USBメモリやSSDなどの半導体の媒体は、消磁では消えません。',
      en: 'Degaussing does nothing to flash memory.',
    },
  },
  {
    carrier: ['optical'],
    methods: ['degauss', 'eraseCommand', 'cryptoErase', 'overwrite'],
    source: sanitisation,
    why: {
      ja: 'CD・DVD等は消去できません。細断などで破壊します。',
      en: 'Optical discs cannot be erased; they are destroyed.',
    },
  },
  {
    carrier: ['data'],
    methods: ['degauss'],
    source: sanitisation,
    why: {
      ja: '使い続ける装置の中のデータは、消磁できません。',
      en: 'Data on a device that stays in use cannot be degaussed.',
    },
  },
  {
    carrier: ['drive'],
    methods: ['degauss'],
    source: sanitisation,
    why: {
      ja: '消磁が効くのは磁気ディスクだけです。SSDでないことを確かめ、備考に書いてください。',
      en: 'Degaussing works on magnetic discs only. Make sure that it is no SSD, and say so in the note.',
    },
  },
]

export type MethodWarning = { key: string; source: Message; why: Message }

/** Why a method does not fit a thing of this class and kind; empty: it fits. */
export function methodWarnings(method: DisposalMethod, thing: Disposed): MethodWarning[] {
  const rule = classRules.find(({ fits }) => fits(thing))
  const byClass = rule && !rule.methods.includes(method) ? [{ key: rule.key, source: rule.source, why: rule.why }] : []
  const byCarrier = carrierRules
    .filter(({ carrier, methods }) => carrier.includes(thing.carrier) && methods.includes(method))
    .map(({ source, why }) => ({ key: 'carrier', source, why }))
  return [...byClass, ...byCarrier]
}

/** What fits a thing, for a form to offer first. */
export const fittingMethods = (methods: readonly DisposalMethod[], thing: Disposed): DisposalMethod[] =>
  methods.filter((method) => methodWarnings(method, thing).length === 0)

/** What an object's data lie on, by its kind and the kind that its register gives it. */
export function carrierOf(objectKind: string, kind: string | null): Carrier {
  if (objectKind === 'asset') return kind === 'paper' || kind === 'handwritten' ? 'paper' : 'data'
  if (objectKind !== 'medium') return 'drive'
  if (kind === 'usb' || kind === 'card') return 'flash'
  if (kind === 'optical') return 'optical'
  return kind === 'tape' ? 'magnetic' : 'drive'
}
