import { describe, expect, it } from 'vitest'
import { extractedFromText } from './extracted-from-text.ts'
import { parseDocument } from './parse-document.ts'

const verdict = (text: string): string => {
  const result = parseDocument(extractedFromText(text))
  return 'refused' in result ? result.code : 'accepted'
}

const refused: [string, string, string][] = [
  ['nothing', '', 'empty'],
  ['white space', ' \n\u3000\t\n', 'empty'],
  ['a word', '情報セキュリティ', 'tooShort'],
  [
    'source code',
    'export function add(a: number, b: number): number {\n  // 足す\n  return a + b\n}\n'.repeat(5),
    'notJapanese',
  ],
  [
    'an English text',
    '1 Purpose\nThis policy sets out what staff must do to protect information.\n2 Scope\nAll staff.',
    'notJapanese',
  ],
  [
    'a table of data',
    '施設名,所在地,電話番号,開館時間\n中央図書館,本町一丁目,なし,九時から\n東公民館,東町二丁目,なし,九時から\n西体育館,西町三丁目,なし,十時から\n',
    'tableOnly',
  ],
  [
    'a recipe',
    '肉じゃがの作り方\n1 じゃがいもの皮をむき、一口の大きさに切る。\n2 鍋に油をひき、肉を炒める。\n3 水と調味料を加え、二十分煮る。\n4 火を止めて、しばらく置く。',
    'notNormative',
  ],
  [
    'a diary',
    '今日は朝から雨が降っていた。傘を持って出かけたが、昼にはすっかり晴れて、帰り道では虹が見えた。夕方は友人と食事をして、楽しい一日だった。',
    'noClauses',
  ],
  [
    'an invitation',
    '拝啓　時下ますますご清栄のこととお慶び申し上げます。\n下記のとおり研修会を開催しますので、ご出席くださいますようお願いいたします。\n敬具\n記\n1 日時　令和7年6月1日\n2 場所　市役所大会議室\n3 内容　情報の取扱いについて',
    'letter',
  ],
  [
    'a novel in numbered parts',
    '一　旅立ち\n男は朝早く家を出た。空はまだ暗く、道には誰もいなかった。\n二　峠\n峠の茶屋で老人に会った。老人は昔の話をした。\n三　里\n里に着くと、祭りの太鼓が聞こえた。',
    'notNormative',
  ],
]

const accepted: [string, string][] = [
  [
    'a short policy',
    '1 目的\nこの方針は、情報の管理について定めることを目的とする。\n2 遵守\n職員は、この方針を守らなければならない。',
  ],
  [
    'a standard in plain words',
    '(1) 端末の管理\n職員は、端末を施錠できる場所に保管する。\n(2) パスワード\n職員は、パスワードを他人に教えない。\n(3) 持出し\n端末を持ち出すときは、管理者の許可を得ること。',
  ],
  [
    'a procedure in polite words',
    '1 準備\n作業の前に、管理者へ報告してください。\n2 作業\n手順書に従い、二人で作業を行います。記録を残さなければなりません。\n3 終了\n結果を確認し、システムの台帳に記録する。',
  ],
  [
    'an ordinance',
    '○見本町情報公開条例\n第1条　この条例は、町の情報を公開する手続を定めることを目的とする。\n第2条　町長は、請求があったときは、公開しなければならない。',
  ],
]

describe('texts that are no policy', () => {
  it.each(refused)('%s', (_name, text, code) => {
    expect(verdict(text)).toBe(code)
  })

  it('says why and what to do in both languages', () => {
    const result = parseDocument(extractedFromText(''))
    expect('refused' in result && result.message.ja).toMatch(/選び直してください/)
    expect('refused' in result && result.message.en).toMatch(/Choose/)
  })
})

describe('texts that are taken', () => {
  it.each(accepted)('%s', (_name, text) => {
    expect(verdict(text)).toBe('accepted')
  })
})
