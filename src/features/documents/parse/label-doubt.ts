import type { LabelEnd, LabelKind } from './label-kinds.ts'

/** What makes a number at the start of a line a quantity, a date or a name: 3年ごとに, 27市町村, 2以上の. */
const counters = new RegExp(
  '^(?:年(?!間計画|次)|か年|カ年|ヵ年|箇年|[かカヵヶケ箇个][月所国条年]|か(?:月|所)|月(?!次|例)|日(?!常|本|誌|程|報|次)|週|時間(?!外)|時(?!刻|期)|分(?!類|析|担|離|掌|割|散|野)|秒' +
    '|人(?!的|員|事|権|為|材|物|間)|名(?!称|簿|前|義)|回(?!線|復|答|避|収|付)|件(?!名)|つ|個(?!人|別|々)|台(?!帳)|枚|冊|部(?!門|署|局|長|外|品|分|屋)|通(?!信|知|報|常|過|行)|箱|円|万|億|千|百' +
    '|割(?!当)|倍|桁|文字(?!コード)|階(?!層)|級|号|条|項(?!目)|章|編|節|歳|点(?!検)|種(?!別)|段階|段(?!落)|次(?!の|に|期|世)|位(?!置)|番|版(?!権|面|図|元)|市|町|村|県|区(?!分|域|画)|以上|以下|以内|以降|未満|程度|及び|又は|若しくは|並びに|から|まで|より|を除く' +
    '|％|%|℃|[kKMGT]B|ｍ|m[^a-z]|cm|km|[~～〜]|[,，][0-9０-９]|[:：][0-9０-９]|[/／][0-9０-９])',
)

/** A label that is pointed at, not set: 第5条の規定, (1)に掲げる, ①及び②. */
const pointedAt = new RegExp(
  '^(?:第\\s*[0-9０-９一二三四五六七八九十]+\\s*[項号条]|[0-9０-９]+項|前段|後段|本文|ただし書|各号|に(?:掲げ|規定|定め|お|よ|基|該当|示|関|つい|記|従|準|係|い|違反|同じ)|の(?![ぁ-ん])|の(?:いず|うち|とお|ほか|よう|ため|もの|ただ)' +
    '|を|が(?![いけ])|は(?=[、，])|と(?:す|し|同|い|は)|及び|又は|若しくは|並びに|から|まで|、第|・第|、[(（①-⑳]|中「|に|で(?:定|規|あ))',
)

/** Cost of taking the label before `rest` for one; see {@link LabelCandidate.doubt}. */
export function tailDoubt(kind: LabelKind, end: LabelEnd, rest: string): number {
  const tight = rest.trimStart()
  if (tight === '') return 0
  const glued = end === 'none' || end === 'closed'
  switch (kind) {
    case 'suppl':
    case 'appdx':
      return 0
    case 'num':
    case 'multi':
    case 'dai':
    case 'kanji':
      if (/^[%％℃)）,，」』]/.test(tight)) return 8
      // A row of a revision table: 1.1 平成20年4月1日 一部改定.
      if (
        /^(?:明\s?治|大\s?正|昭\s?和|平\s?成|令\s?和)[0-9０-９元\s]+年[0-9０-９\s]+月(?:[0-9０-９\s]+日)?(?:\s|$)|^(?:19|20)[0-9]{2}[年./][0-9]{1,2}[月./]|^(?:明治|大正|昭和|平成|令和|[MTSHR])[0-9元]{1,2}[.．/][0-9]{1,2}[.．/][0-9]{1,2}/.test(
          tight,
        )
      )
        return 4
      // 「2. 3層の対策」 is a heading that begins with a number; 「2.3層」 may be 2.3.
      if (end === 'dot') return /^[0-9０-９]/.test(tight) ? (tight === rest ? 2 : 0.3) : 0
      if (counters.test(tight))
        return end === 'none' ? 8 : /^(?:年|か月|以上|以下|以内|及び|又は|から|まで|[~～〜])/.test(tight) ? 4 : 1.6
      if (end === 'none' && /^[A-ZＡ-Ｚ]{2,}[^a-zA-Zａ-ｚＡ-Ｚ0-9]/.test(tight)) return 1
      if (end === 'none' && /^[a-zA-Zａ-ｚＡ-Ｚ_=+*"'ー・]/.test(tight)) return 4
      if (end === 'none' && kind !== 'num' && pointedAt.test(tight)) return 6
      if (end === 'none' && /^[のをがはにとへ]/.test(tight)) return 5
      return /^[、。]/.test(tight) && kind !== 'kanji' ? 6 : 0
    case 'part':
    case 'chapter':
    case 'section':
    case 'subsection':
    case 'division':
    case 'article':
      return glued && pointedAt.test(tight)
        ? 7
        : /^[、。」』）)]/.test(tight)
          ? 7
          : end === 'space' &&
              /^(?:第\s*[0-9０-９一二三四五六七八九十]+\s*[項号]|の規定|に規定|に定める|及び第|から第|又は第)/.test(
                tight,
              )
            ? 5
            : 0
    case 'kata':
    case 'iroha':
    case 'latin':
    case 'roman':
    case 'latinUpper':
    case 'romanUpper':
      // A row of a table: the class A, B or C, not the item A.
      if (kind.startsWith('latin') && rest.startsWith('\t')) return 3
      if (end !== 'none') return /^[、。」』）)]/.test(tight) ? 5 : 0
      return /^[ァ-ヺーｦ-ﾟ]/.test(tight) ? 6 : pointedAt.test(tight) ? 5 : 0
    default:
      return pointedAt.test(rest) && !/^の?[ァ-ヺ]|^第/.test(rest) ? 4 : /^[、。」』]/.test(tight) ? 5 : 0
  }
}
