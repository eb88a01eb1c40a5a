import type { BookColumn, Fields } from '../registers/sheet/register-book.types.ts'
import { answerLabels, terminalKindLabels, type TerminalKey, terminalLabels } from './terminals.labels.ts'

type Typed = Omit<BookColumn, 'key' | 'label'>

/** Marks by which lists say that something is set up, is not, or has not been looked at. */
export const answerChoices: NonNullable<BookColumn['choices']> = {
  yes: {
    ...answerLabels.yes,
    also: [
      '○',
      '〇',
      '◯',
      '有',
      'あり',
      '有効',
      '済',
      '実施済',
      '設定済',
      '登録済',
      '対応',
      'はい',
      'オン',
      'on',
      'enabled',
      'true',
      '1',
      '禁止',
    ],
  },
  no: {
    ...answerLabels.no,
    also: [
      '×',
      '✕',
      '無',
      'なし',
      '無効',
      '未',
      '未設定',
      '未登録',
      '未対応',
      'いいえ',
      'オフ',
      'off',
      'disabled',
      'false',
      '0',
      '許可',
    ],
  },
  unknown: { ...answerLabels.unknown, also: ['不明', '確認中', '要確認', '？', '△'] },
}
const answer = (width: number, also: readonly string[]): Typed => ({
  kind: 'choice',
  width,
  // Nobody having looked is no yes.
  empty: 'unknown',
  also,
  choices: answerChoices,
})

/** 端末・サーバ台帳: each column typed once, in the order of the sheet. */
const columns: Record<TerminalKey, Typed> = {
  number: {
    kind: 'text',
    width: 14,
    longest: 40,
    single: true,
    also: ['番号', 'No', 'NO.', '端末番号', '資産番号', '機器番号', '備品番号', '台帳番号', '整理番号', '項番'],
  },
  name: {
    kind: 'text',
    width: 26,
    longest: 200,
    required: true,
    single: true,
    also: ['名称', '機器名', '機器名称', 'コンピュータ名', 'コンピューター名', 'ホスト名', 'PC名'],
  },
  kind: {
    kind: 'choice',
    width: 14,
    empty: 'terminal',
    also: ['種別', '機器種別', '区分', '機器の種類'],
    choices: {
      terminal: {
        ...terminalKindLabels.terminal,
        also: ['PC', 'パソコン', 'ノートPC', 'デスクトップ', 'クライアント'],
      },
      server: { ...terminalKindLabels.server, also: ['サーバー', 'server', '仮想サーバ'] },
      thinClient: { ...terminalKindLabels.thinClient, also: ['シンクラ', 'ゼロクライアント'] },
      tablet: { ...terminalKindLabels.tablet, also: ['タブレット端末', 'iPad'] },
      phone: { ...terminalKindLabels.phone, also: ['スマートフォン', 'スマホ', '携帯'] },
      networkDevice: {
        ...terminalKindLabels.networkDevice,
        also: ['ネットワーク機器', 'ルータ', 'ルーター', 'スイッチ', 'ファイアウォール', 'UTM', 'FW'],
      },
      printer: { ...terminalKindLabels.printer, also: ['プリンタ', 'プリンター', '複合機'] },
      other: terminalKindLabels.other,
    },
  },
  serial: {
    kind: 'text',
    width: 18,
    longest: 100,
    single: true,
    also: ['シリアル番号', 'シリアル', 'S/N', 'SN', '機械番号'],
  },
  model: {
    kind: 'text',
    width: 20,
    longest: 200,
    also: ['型番', '型式', '機種名', 'メーカー・型番', '品名', '製品名'],
  },
  os: { kind: 'text', width: 18, longest: 100, also: ['基本ソフト', 'OS名', 'OSバージョン'] },
  unitId: {
    kind: 'reference',
    width: 20,
    also: ['部署', '所属', '設置課', '使用課', '所管課', '市町村', '市町村名', '配置先', '配備先'],
  },
  place: { kind: 'text', width: 20, longest: 400, also: ['場所', '設置個所', '設置箇所', '所在'] },
  userPersonId: { kind: 'reference', width: 18 },
  userText: {
    kind: 'text',
    width: 18,
    longest: 200,
    also: ['利用者', '使用者名', '利用者名', '使用職員', '主な使用者', '使用者（名簿外）'],
  },
  zoneId: {
    kind: 'reference',
    width: 18,
    also: ['セグメント', '三層の区分', '領域（3系）', '系', '接続系', 'ネットワーク'],
  },
  containerId: {
    kind: 'reference',
    width: 22,
    also: ['システム', 'システム名', '属するシステム', '利用システム', '区域'],
  },
  multiFactor: answer(12, ['二要素認証', '多要素', '多要素認証の有無', 'MFA', '2要素認証', '認証方式']),
  mediaBlocked: answer(14, [
    'USB制御',
    'USB禁止',
    '媒体制御',
    'デバイス制御',
    '持出し不可設定',
    '持ち出し不可設定',
    'USB接続制限',
  ]),
  encrypted: answer(10, ['暗号化の有無', 'ディスク暗号化', 'HDD暗号化', 'BitLocker']),
  malwareProtection: answer(14, ['ウイルス対策', 'ウイルス対策ソフト', 'アンチウイルス', 'マルウェア対策', 'EDR']),
  supportEnds: { kind: 'day', width: 18, also: ['サポート期限', '保守期限', '保守終了日', 'OSサポート終了日'] },
  leaseNumber: {
    kind: 'text',
    width: 16,
    longest: 100,
    also: ['リース契約番号', '契約番号', 'リースNo', '賃貸借番号'],
  },
  leaseEnds: { kind: 'day', width: 18, also: ['リース満了日', 'リース期限', '満了日', 'リース終了', '賃貸借終了日'] },
  validFrom: {
    kind: 'day',
    width: 18,
    single: true,
    also: ['導入日', '取得日', '使用開始日', '設置日', '配備日', '登録日'],
  },
  validTo: { kind: 'day', width: 18, also: ['廃棄日', '返却日', '撤去日', '使用終了日', '廃止日'] },
}

export const terminalColumns: readonly BookColumn[] = Object.entries(columns).map(([key, typed]) => ({
  key,
  label: terminalLabels[key as TerminalKey],
  ...typed,
}))

/** A terminal of which nothing is known: what nobody has looked at is 未確認. */
export const blankTerminal: Fields = Object.fromEntries(
  Object.entries(columns).map(([key, { kind, empty }]) => [key, empty ?? (kind === 'text' ? '' : null)]),
)
