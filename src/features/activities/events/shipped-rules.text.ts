import type { ActivityEvent } from '../../../core/db/db.gen.ts'
import type { MeasureRole } from '../../measures/measures.schema.ts'

type ShippedRule = {
  event: ActivityEvent
  measureId: string
  title: string
  securityRole: MeasureRole
  daysBefore: number
  daysAfter: number
  /** `{id}` in an address stands for the person, system … that the event is about. */
  steps: { title: string; href: string }[]
  recordAsked: string
  minutes: number
}

/** What an event starts unless the body decides otherwise. The measures named say why; every part can be changed. */
export const shippedRules: readonly ShippedRule[] = [
  {
    event: 'personCame',
    measureId: 'm0642',
    title: '着任者の利用者IDの登録と研修',
    securityRole: 'securityManager',
    daysBefore: 7,
    daysAfter: 14,
    steps: [
      { title: '必要な権限だけの利用者IDを登録する', href: '' },
      { title: '守ることを説明し、研修を受けさせる', href: '' },
      { title: '名簿の内容を確かめる', href: '/people' },
    ],
    recordAsked: '利用者IDの登録依頼と、説明・研修の記録',
    minutes: 60,
  },
  {
    event: 'personLeft',
    measureId: 'm0513',
    title: '退職・転出者の貸与品の返却と利用者IDの抹消',
    securityRole: 'securityManager',
    daysBefore: 7,
    daysAfter: 3,
    steps: [
      { title: '利用者IDと権限を止める', href: '' },
      { title: '端末・媒体・ICカード・鍵を返させる', href: '/media' },
      { title: '退職後も秘密を守ることを説明する', href: '' },
    ],
    recordAsked: '返却物の一覧と、利用者IDの抹消の記録',
    minutes: 40,
  },
  {
    event: 'personMoved',
    measureId: 'm0513',
    title: '異動者の権限の見直しと引継ぎ',
    securityRole: 'securityManager',
    daysBefore: 7,
    daysAfter: 7,
    steps: [
      { title: '前の職で使っていた権限を外す', href: '' },
      { title: '新しい職に必要な権限を付ける', href: '' },
      { title: '役割と預かり物を引き継ぐ', href: '/people' },
    ],
    recordAsked: '権限の変更の記録と引継書',
    minutes: 30,
  },
  {
    event: 'systemBegan',
    measureId: 'm0120',
    title: 'システムの利用開始の手続',
    securityRole: 'systemManager',
    daysBefore: 14,
    daysAfter: 14,
    steps: [
      { title: '台帳の内容（管理者・領域・委託先）を埋める', href: '/systems/{id}' },
      { title: '情報システム管理者と担当者を決める', href: '/systems/{id}' },
      { title: '実施手順と構成図をそろえる', href: '/systems/{id}' },
    ],
    recordAsked: '情報システム管理者の指定の通知',
    minutes: 120,
  },
  {
    event: 'systemEnded',
    measureId: 'm0415',
    title: 'システムの利用終了の手続',
    securityRole: 'systemManager',
    daysBefore: 14,
    daysAfter: 30,
    steps: [
      { title: '残すデータを移す', href: '/systems/{id}' },
      { title: '機器と媒体のデータを復元できないように消す', href: '/disposals' },
      { title: '利用者IDと接続を止める', href: '/systems/{id}' },
    ],
    recordAsked: '消去又は破壊の証明書',
    minutes: 180,
  },
  {
    event: 'terminalEnded',
    measureId: 'm0417',
    title: '端末の返却・廃棄前のデータ消去',
    securityRole: 'systemOperator',
    daysBefore: 30,
    daysAfter: 7,
    steps: [
      { title: '残すデータを移す', href: '/terminals/{id}' },
      { title: 'データを復元できないように消し、廃棄の記録を付ける', href: '/disposals' },
    ],
    recordAsked: '消去の記録又は証明書',
    minutes: 60,
  },
  {
    event: 'contractBegan',
    measureId: 'm0802',
    title: '委託の開始時の確認',
    securityRole: 'securityManager',
    daysBefore: 30,
    daysAfter: 14,
    steps: [
      { title: '契約書のセキュリティ要件を確かめる', href: '' },
      { title: '委託先の責任者・作業者・作業場所の届出を受け取る', href: '' },
    ],
    recordAsked: '契約書の写しと届出書',
    minutes: 90,
  },
  {
    event: 'contractEnded',
    measureId: 'm0820',
    title: '委託の終了時の返還・消去の確認',
    securityRole: 'securityManager',
    daysBefore: 14,
    daysAfter: 14,
    steps: [
      { title: '渡した情報の返還又は消去の証明を受け取る', href: '/hand-overs' },
      { title: '委託先の利用者IDを止め、貸与品を返させる', href: '' },
    ],
    recordAsked: '返還・消去の証明書',
    minutes: 60,
  },
  {
    event: 'policyRevised',
    measureId: 'm0924',
    title: '改正した方針・規程の周知',
    securityRole: 'chiefSecurityOfficer',
    daysBefore: 0,
    daysAfter: 30,
    steps: [
      { title: '職員等へ周知する', href: '/documents' },
      { title: '公表する文書を差し替える', href: '/documents' },
    ],
    recordAsked: '周知の文書又は掲示の写し',
    minutes: 60,
  },
  {
    event: 'exemptionEnding',
    measureId: 'm0729',
    title: '例外措置の期限前の見直し',
    securityRole: 'chiefSecurityOfficer',
    daysBefore: 30,
    daysAfter: 0,
    steps: [
      { title: '例外をやめられるか、続けるかを決める', href: '/duties' },
      { title: '続けるときは、期限の前に改めて許可を受ける', href: '/duties' },
    ],
    recordAsked: '見直しの結果と、続けるときは許可の決裁',
    minutes: 60,
  },
]
