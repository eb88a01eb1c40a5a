import type { Dictionary } from '../locale.ts'

/** States of a duty or clause, in the order in which they are shown. */
export const states = ['unmet', 'partly', 'unknown', 'exempted', 'met', 'notApplicable'] as const
export type State = (typeof states)[number]

export const stateLabels = {
  met: { ja: '適合', en: 'Met' },
  partly: { ja: '一部不適合', en: 'Partly met' },
  unmet: { ja: '不適合', en: 'Not met' },
  unknown: { ja: '未確認', en: 'Unconfirmed' },
  exempted: { ja: '例外措置', en: 'Exempted' },
  notApplicable: { ja: '対象外', en: 'Not applicable' },
} satisfies Dictionary<State>

/** One character each, for the bars of counts: 適9・未1. */
export const stateShortLabels = {
  met: { ja: '適', en: 'Met ' },
  partly: { ja: '部', en: 'Partly ' },
  unmet: { ja: '不', en: 'Not met ' },
  unknown: { ja: '未', en: 'Unconfirmed ' },
  exempted: { ja: '例', en: 'Exempted ' },
  notApplicable: { ja: '外', en: 'N/A ' },
} satisfies Dictionary<State>

export type Assurance = 'A' | 'B' | 'C' | 'D'
export type ProofKind = 'audit' | 'measurement' | 'configurationCheck' | 'registerCheck' | 'record' | 'declaration'

/** What a verdict rests on. 台帳照合 and its like are never called 自動点検, a twin of 自己点検. */
export const proofLabels = {
  audit: { ja: '監査', en: 'Audit' },
  measurement: { ja: '実測', en: 'Measured' },
  configurationCheck: { ja: '設定照合', en: 'Configuration check' },
  registerCheck: { ja: '台帳照合', en: 'Register check' },
  record: { ja: '記録', en: 'Record' },
  declaration: { ja: '申告', en: 'Declared' },
} satisfies Dictionary<ProofKind>

export const assuranceLabels = {
  assurance: { ja: '確かさ', en: 'Assurance' },
  dataOf: { ja: 'データの日付', en: 'data of' },
} satisfies Dictionary
