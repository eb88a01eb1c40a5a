import type { EvidenceKind, MeasureObject } from '../measures/measures.schema.ts'
import type { Step } from './propose.types.ts'

/** Where the objects of a duty are kept; null where no register has come yet, and the duty's own page is the place. */
const registers: Record<MeasureObject, { href: string; name: string } | null> = {
  organisation: null,
  boundBody: { href: '/organisation', name: '組織' },
  unit: { href: '/organisation', name: '組織' },
  memberBody: { href: '/demarcations', name: '責任分界' },
  post: { href: '/people', name: '名簿・発令' },
  person: { href: '/people', name: '名簿・発令' },
  asset: { href: '/assets', name: '情報資産台帳' },
  system: { href: '/systems', name: 'システム台帳' },
  terminal: { href: '/terminals', name: '端末台帳' },
  medium: { href: '/media', name: '媒体台帳' },
  area: { href: '/areas', name: '管理区域' },
  zone: { href: '/systems', name: 'システム台帳' },
  connection: { href: '/systems', name: 'システム台帳' },
  supplier: null,
  contract: null,
  cloudService: null,
  socialAccount: null,
  account: { href: '/systems', name: 'システム台帳' },
  activity: null,
}

/** Work that has a screen of its own, by the guideline clause of the measure. */
const screens: readonly (readonly [clause: RegExp, step: Step])[] = [
  [/^2(?!\d)/, { title: '情報資産の分類と取扱いを確かめる', href: '/levels' }],
  [/^7\.3|^1\(9\)/, { title: '緊急連絡網を確かめる', href: '/organisation/contacts' }],
  [/^9\.3|^基本方針[89]/, { title: '方針の現在を見て、見直しの要否を判断する', href: '/' }],
  [/^7\.1|^9\.2/, { title: '照合の結果を見る', href: '/checks' }],
]

/** What to do, in order, each with the screen where it is done. */
export function stepsOf(duty: {
  id: string
  guideline: string | null
  objectKind: MeasureObject
  objects: number
  record: string
}): Step[] {
  const register = registers[duty.objectKind]
  const screen = screens.find(([clause]) => clause.test(duty.guideline ?? ''))?.[1]
  const first: Step[] = register
    ? [
        duty.objects > 0
          ? { title: `${register.name}で対象を確かめる`, href: register.href }
          : { title: `${register.name}に対象を登録する`, href: register.href },
      ]
    : []
  return [
    ...first,
    ...(screen ? [screen] : []),
    { title: '求められていることを読み、実施する', href: `/duties/${duty.id}` },
    { title: `${duty.record}を登録する`, href: `/duties/${duty.id}?do=attach` },
  ]
}

/** 所要時間の目安 in minutes by the first kind of record asked for: a default of the product, to be corrected. */
const minutesByKind: Record<EvidenceKind, number> = {
  record: 30,
  document: 120,
  list: 60,
  configuration: 60,
  measurement: 90,
  contract: 60,
  minutes: 90,
  certificate: 30,
  photo: 20,
  report: 180,
}
export const minutesOf = (kind: EvidenceKind | undefined): number => (kind ? minutesByKind[kind] : 30)
