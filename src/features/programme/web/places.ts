import type { Option } from '../../../web/kit/Select.tsx'
import type { Locale } from '../../../web/locale.ts'

/** Screens on which work is done, for the choice beside a step. */
const places: readonly (readonly [href: string, ja: string, en: string])[] = [
  ['/', '方針の現在', 'The policy today'],
  ['/duties', '遵守事項', 'Duties'],
  ['/documents', '文書', 'Documents'],
  ['/levels', '情報資産の分類', 'Classification'],
  ['/assets', '情報資産', 'Information assets'],
  ['/systems', 'システム', 'Systems'],
  ['/terminals', '端末', 'Terminals'],
  ['/areas', '管理区域', 'Areas'],
  ['/demarcations', '責任分界', 'Demarcation'],
  ['/media', '媒体', 'Media'],
  ['/take-outs', '持出し', 'Take-outs'],
  ['/disposals', '廃棄', 'Disposals'],
  ['/checks', '照合', 'Checks'],
  ['/inquiries', '照会', 'Inquiries'],
  ['/organisation', '組織・職', 'Organisation'],
  ['/organisation/contacts', '緊急連絡網', 'Contact tree'],
  ['/people', '名簿・発令', 'People and posts'],
]

export const placesOf = (dutyId: string | null, locale: Locale): Option[] => [
  ...(dutyId === null
    ? []
    : [
        { value: `/duties/${dutyId}`, label: locale === 'ja' ? 'この遵守事項' : 'This duty' },
        {
          value: `/duties/${dutyId}?do=attach`,
          label: locale === 'ja' ? 'この遵守事項の証跡の登録' : 'Evidence of this duty',
        },
      ]),
  ...places.map(([value, ja, en]) => ({ value, label: locale === 'ja' ? ja : en })),
]
