import type { Provenance } from '../measures/measures.schema.ts'
import type { Axis, GuidelineLevel, Operation } from './levels.schema.ts'

export type ShippedLevel = {
  code: string
  name: string
  description: string
  guideline: GuidelineLevel
  rules: { operation: Operation; text: string; provenance: Provenance }[]
}
export type ShippedSet = { key: string; axis: Axis; name: string; nameEn: string; levels: ShippedLevel[] }

const order = ['display', 'copy', 'send', 'carry', 'store'] as const
type Texts = Partial<Record<(typeof order)[number], string>>

/** Rules in our own words. Disposal follows 図表41 of the guideline; the others are defaults until the body decides. */
const rules = (texts: Texts, dispose = ''): ShippedLevel['rules'] => [
  ...order.flatMap((operation) => {
    const text = texts[operation]
    return text === undefined ? [] : [{ operation, text, provenance: '既定値' as const }]
  }),
  ...(dispose ? [{ operation: 'dispose' as const, text: dispose, provenance: '総務省ガイドライン' as const }] : []),
]

const secret = rules(
  {
    display: '取り扱う者を名前で決める。のぞき見されない場所で扱い、離席のときは画面を消して書類をしまう。',
    copy: '所属長の許可を受けた部数だけ作り、番号を付けて配布先を記録する。',
    send: '原則として送らない。送るときは所属長の許可を受け、暗号化し、パスワードは別の手段で伝える。',
    carry: '所属長の許可を受け、施錠できる容器に入れて二人以上で運ぶ。経過を記録する。',
    store: '施錠できる保管庫か、許可した者だけが入れる領域に置く。貸与した端末以外では扱わない。',
  },
  '住民情報を含む媒体は職員が立ち会って物理的に破壊し、再び使わない。書類は溶解か細断とし、記録を残す。',
)
const residents = rules(
  {
    display: '業務で必要な職員だけが見る。窓口など住民から見える向きに画面を置かない。',
    copy: '必要な部数だけ作り、使い終えたら廃棄する。私物の端末や記録媒体に写さない。',
    send: '専用線など決められた経路で送る。媒体やメールで送るときは許可を受けて暗号化し、宛先を二人で確かめる。',
    carry: '許可を受けた媒体に暗号化して入れ、施錠できる容器で運ぶ。持出しと返却を記録する。',
    store: '許可した者だけが入れる領域か、施錠できる場所に置く。インターネットにつながる領域に置かない。',
  },
  '媒体は職員が立ち会って物理的に破壊し、再び使わない。書類は溶解か細断とし、証明書を受け取る。',
)
const internal = rules(
  {
    display: '業務で必要な職員だけが見る。離席のときは画面を消す。',
    copy: '必要な範囲にとどめる。私物の端末や記録媒体に写さない。',
    send: '外部へ送るときは所属長の許可を受け、暗号化するかパスワードを付ける。',
    carry: '所属長の許可を受け、暗号化した媒体で運ぶ。持出しと返却を記録する。',
    store: '閲覧できる者を決めた場所に置く。書類と媒体は施錠できる場所にしまう。',
  },
  '媒体は破壊するか、復元できない方法で消去する。書類は細断する。',
)
const notYetOpen = rules(
  {
    display: '職員の範囲で扱う。公表の前に外部へ見せない。',
    copy: '必要な範囲にとどめる。',
    send: '外部へ送るときは宛先と内容を確かめ、必要に応じて暗号化する。',
    carry: '所属長の許可を受けて持ち出す。',
    store: '職員だけが入れる場所か、閲覧できる者を決めたフォルダに置く。',
  },
  '媒体は破壊するか、復元できない方法で消去する。書類は細断する。',
)
const open = rules({
  display: '制限なし。',
  copy: '制限なし。',
  send: '公表した内容と同じか確かめて送る。',
  carry: '制限なし。',
  store: '改ざんや紛失が起きない場所に置く。',
})

const confidentiality: ShippedSet = {
  key: 'confidentiality-5',
  axis: 'confidentiality',
  name: '機密性（3A・3B・3C・2・1）',
  nameEn: 'Confidentiality, five levels',
  levels: [
    {
      code: '3A',
      name: '自治体機密性3A',
      description: '秘密文書に当たるもの。',
      guideline: '3A',
      rules: secret,
    },
    {
      code: '3B',
      name: '自治体機密性3B',
      description:
        '漏れると個人の権利利益を大きく害し、取扱いに特に注意が要るもの。住民記録、税、被保険者、レセプトの情報など。',
      guideline: '3B',
      rules: residents,
    },
    {
      code: '3C',
      name: '自治体機密性3C',
      description: '公表を前提としないもの。職員の情報、入札の予定価格など。',
      guideline: '3C',
      rules: internal,
    },
    {
      code: '2',
      name: '自治体機密性2',
      description: 'すぐに公表することを前提としないもの。検討中の政策の資料など。',
      guideline: '2',
      rules: notYetOpen,
    },
    {
      code: '1',
      name: '自治体機密性1',
      description: '公表しているもの、公表してよいもの。',
      guideline: '1',
      rules: open,
    },
  ],
}

const older: ShippedSet = {
  key: 'confidentiality-3',
  axis: 'confidentiality',
  name: '機密性（3・2・1）',
  nameEn: 'Confidentiality, the older three levels',
  levels: [
    {
      code: '3',
      name: '機密性3',
      description: '秘密文書に当たるものと、漏れると個人の権利利益を大きく害するもの。3A・3B・3Cをまとめた区分。',
      guideline: '3A',
      rules: residents,
    },
    {
      code: '2',
      name: '機密性2',
      description: 'すぐに公表することを前提としないもの。',
      guideline: '2',
      rules: internal,
    },
    { code: '1', name: '機密性1', description: '公表しているもの、公表してよいもの。', guideline: '1', rules: open },
  ],
}

const integrity: ShippedSet = {
  key: 'integrity-2',
  axis: 'integrity',
  name: '完全性（2・1）',
  nameEn: 'Integrity, two levels',
  levels: [
    {
      code: '2',
      name: '完全性2',
      description: '改ざん、誤り、破損があると、住民の権利を害するか、業務を正しく行えなくなるもの。',
      guideline: '2',
      rules: rules({
        copy: '正本を決め、写しと区別する。',
        send: '送ったものと届いたものが同じか確かめる。必要なものには電子署名を付ける。',
        carry: '外で書き換えるときは所属長の許可を受け、戻したときに正本と照らし合わせる。',
        store: '控えを取り、書き換えられる者を限る。書類と媒体は施錠できる場所にしまう。',
      }),
    },
    {
      code: '1',
      name: '完全性1',
      description: '上に当たらないもの。',
      guideline: '1',
      rules: rules({ store: '必要に応じて控えを取る。' }),
    },
  ],
}

const availability: ShippedSet = {
  key: 'availability-2',
  axis: 'availability',
  name: '可用性（2・1）',
  nameEn: 'Availability, two levels',
  levels: [
    {
      code: '2',
      name: '可用性2',
      description: '失われたり使えなくなったりすると、住民の権利を害するか、業務を続けられなくなるもの。',
      guideline: '2',
      rules: rules({
        copy: '控えを決められた間隔で取る。',
        carry: '持ち出している間も業務が続けられるよう、写しを残す。',
        store: '控えを別の場所に置き、決めた時間で戻せることを確かめる。書類と媒体は施錠できる場所にしまう。',
      }),
    },
    {
      code: '1',
      name: '可用性1',
      description: '上に当たらないもの。',
      guideline: '1',
      rules: rules({ store: '必要に応じて控えを取る。' }),
    },
  ],
}

/** The first of an axis is what a new organisation starts with. */
export const shippedSets: readonly ShippedSet[] = [confidentiality, older, integrity, availability]
