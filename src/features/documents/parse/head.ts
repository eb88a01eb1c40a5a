import type { FurnitureKind } from '../documents.types.ts'
import type { Line } from './lines.ts'

const normative =
  '(?:基本方針|対策基準|方針|基準|ポリシー|手順書?|規程|規則|条例|要綱|要領|訓令|指針|マニュアル|ガイドライン|計画|規約|細則|基準書|法律|法|取扱い|ルール|実施要項|設置要項|規定)'
const titleLine = new RegExp(
  `^[○◯●■◆【〔「『<＜《\\s]*[^。]{0,60}?${normative}(?:について|等|編|集|[(（][^()（）]{0,25}[)）])?[】〕」』>＞》\\s]*(?:[(（].{0,20}[)）])?$`,
)
const dateLine =
  /^[(（〔【]?\s*(?:制定|策定|施行|公布|改定|改正)?[:：\s]*(?:(?:明治|大正|昭和|平成|令和|[MTSHR])\s*(?:[0-9０-９一二三四五六七八九十]{1,3}|元)\s*[年.．]|(?:19|20|１９|２０)[0-9０-９]{2}\s*[年.．/／-]).{0,30}$/
const numberLine = /^[(（]?[^。、]{0,20}第\s*[0-9０-９一二三四五六七八九十百]+\s*号\s*[)）]?$/
const historyLine = /(?:改正|沿革|改定履歴|改訂履歴|改定|改訂|一部改正|全部改正|制定|施行|策定|初版|第[0-9０-９.．]+版)/
const issuerLine =
  /^(?=.{2,30}$)[^。、]*(?:都|道|府|県|市|区|町|村|広域連合|組合|企業団|協議会|委員会|事務局|本部|機構|役場|市役所|[部課室係]|庁|長|議会)[\s]*(?:[部課室係]|長)?$/

/** True for a line that can only be a title: 「○○市情報セキュリティ基本方針」. Spaces between characters do not matter. */
export function looksLikeTitle(text: string): boolean {
  const tight = text.replaceAll(/\s/g, '')
  return (
    tight.length <= 60 &&
    titleLine.test(tight) &&
    !/[、。]/.test(tight) &&
    !/^(?:この|本|当該|次|以下|上記)/.test(tight)
  )
}

export type Head = { title: string; issuer: string; date: string }

/** Sorts the lines before the first clause into title, issuer, date, number, history, preamble; marks them so. */
export function readHead(lines: Line[]): Head {
  const head: Head = { title: '', issuer: '', date: '' }
  const open = lines.filter((line) => !line.furniture)
  const stated = open.find((line) => line.hint.role === 'title')
  const named =
    stated ??
    open.find((line) => looksLikeTitle(line.text) && !isDated(line.text)) ??
    open.find((line) => line.hint.role === 'heading')
  for (const line of open) {
    const kind = headKind(line, named, head)
    line.furniture = kind
    const tight = line.text.replaceAll(/(?<=[^\u0020-\u007e])\s+(?=[^\u0020-\u007e])/g, '')
    if (kind === 'title') head.title = head.title === '' ? tight.replace(/^[○◯●■◆]/, '') : `${head.title} ${tight}`
    if (kind === 'issuer' && head.issuer === '') head.issuer = tight
    if (kind === 'date' && head.date === '') head.date = dayOf(tight)
  }
  return head
}

/** 「（平成16年4月26日規則第9号）」 → 平成16年4月26日. */
function dayOf(text: string): string {
  const found =
    /(?:明治|大正|昭和|平成|令和|[MTSHR])?\s*(?:[0-9０-９一二三四五六七八九十元]+)\s*[年.．/／-]\s*[0-9０-９一二三四五六七八九十]+\s*[月.．/／-]?(?:\s*[0-9０-９一二三四五六七八九十]+\s*日?)?/.exec(
      text,
    )
  return found ? found[0].trim() : text.replaceAll(/^[(（]|[)）]$/g, '')
}

function isDated(text: string): boolean {
  return dateLine.test(text) || /[年月]\s*[0-9０-９]+\s*日/.test(text)
}

function headKind(line: Line, named: Line | undefined, head: Head): FurnitureKind {
  const { role } = line.hint
  if (line === named) return 'title'
  if (role === 'date') return 'date'
  if (role === 'number') return 'number'
  const text = line.text
  if (/^(?:沿革|改正|一部改正|全部改正|改定|改訂)/.test(text)) return 'history'
  if (dateLine.test(text)) {
    if (historyLine.test(text) && head.date !== '') return 'history'
    return head.date === '' || /第.*号/.test(text)
      ? head.date === ''
        ? 'date'
        : 'history'
      : historyLine.test(text)
        ? 'history'
        : 'date'
  }
  if (numberLine.test(text) && text.length <= 30) return 'number'
  if (historyLine.test(text) && isDated(text)) return 'history'
  if (text.endsWith('。') || text.length > 60) return 'preamble'
  if (issuerLine.test(text) && !looksLikeTitle(text)) return 'issuer'
  // A title set over two lines: the body's name, then the name of the text.
  if (looksLikeTitle(text) && named && Math.abs(named.source - line.source) <= 4) return 'title'
  return text.length > 30 || /、/.test(text) ? 'preamble' : 'note'
}
