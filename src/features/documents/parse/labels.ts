import { halfWidthDigits, numeralToNumber } from './kanji-numerals.ts'
import { tailDoubt } from './label-doubt.ts'
import type { LabelCandidate, LabelEnd, LabelKind } from './label-kinds.ts'
import { appendixLabel } from './label-appendix.ts'
import { irohaOrdinal, kataOrdinal, latinOrdinal, romanOrdinal } from './letter-ordinals.ts'

const digit = '[0-9０-９]'
const numeral = `(?:${digit}{1,4}|[一二三四五六七八九十百〇]{1,5})`
const spaces = '[ \\t\\u3000\\u00a0]*'
const dash = '[-－‐‑–—―ー−─]'
const unitKinds: Record<string, LabelKind> = {
  編: 'part',
  部: 'part',
  章: 'chapter',
  節: 'section',
  款: 'subsection',
  目: 'division',
  条: 'article',
}

const branch = `(?:${spaces}の${spaces}${numeral}(?![部般つ切人者定時方旦度括]))*`
const unit = new RegExp(
  `^第${spaces}(${numeral})${spaces}(編(?!成|集)|部(?=[ \t\u3000]|$)|章|節(?!電|度)|款|目(?!${spaces}[的標次録])|条(?!件|例|項|文|約))(${branch})(?:${spaces}(?:から|及び|、|～|－)${spaces}第${spaces}(${numeral})${spaces}[編部章節款目条](?:${branch})${spaces}(?:まで)?(?=${spaces}削${spaces}除))?`,
)
const dai = new RegExp(`^第${spaces}(${numeral})(?![者人種回号条項次期版表位線類面報0-9０-９])`)
const daiMulti = new RegExp(
  `^第${spaces}(${digit}{1,2})((?:${spaces}${dash}${spaces}${digit}{1,2}){0,3})(?:${spaces}${dash}${spaces}([⑴-⒇])|(?<=${dash}${spaces}${digit}{1,2}))`,
)
/** 第3の2: a 第3 put in later, or the second under 第3; the sequence decides. */
const daiBranch = new RegExp(
  `^(?:${spaces}の${spaces}${numeral})+(?=[ \\t\\u3000(（]|$|(?![及又並若項号条節目])[一-龠ァ-ヺ])`,
)
/** 1－（2）, (1)-①, 4.1(1): labels of two levels printed as one. */
const compound = new RegExp(
  `^(?:(${digit}{1,2}(?:(?:[.．]|${dash})${digit}{1,2}){0,2})${dash}[(（](${digit}{1,2})[)）]` +
    `|[(（](${digit}{1,2})[)）]${dash}(${digit}{1,2}|[①-⑳])(?!${digit})` +
    `|(${digit}{1,2}(?:[.．]${digit}{1,2}){1,2})[(（](${digit}{1,2})[)）])(?![のをにがはとへ、。及又])`,
)
const dressedSign =
  /^(?:[(（][ \t\u3000]*([\u2160-\u216b\u2170-\u217b\u2460-\u2473])[ \t\u3000]*[)）]|([\u2160-\u216b\u2170-\u217b])[ \t\u3000]*[)）])/
const multi = new RegExp(
  `^(${digit}{1,2})((?:${spaces}${dash}${spaces}${digit}{1,3}|[.．・]${digit}{1,3}){1,4})[.．]?(?!${digit})`,
)
const num = new RegExp(`^(${digit}{1,3})(?!${digit}|[,，]${digit}|[.．]${digit}|${dash}${digit})`)
const paren = new RegExp(
  `^[(（]${spaces}(${digit}{1,3})(${branch})${spaces}[)）](${branch})(?:${spaces}から${spaces}[(（]${spaces}(${digit}{1,3})${spaces}[)）]${spaces}まで(?=${spaces}削${spaces}除))?`,
)
const bracket = new RegExp(`^[[［【〔<＜〈《]${spaces}(${digit}{1,2})${spaces}[\\]］】〕>＞〉》]`)
const circleAndDigit = new RegExp(`^[○◯〇]${spaces}(${digit}{1,2})(?!${digit})`)
const letter = '[ア-ンヰヱｱ-ﾝ口二八へり]|[a-zA-Zａ-ｚＡ-Ｚ]{1,5}|[一二三四五六七八九十百]{1,4}'
const bullets = /^(?:[-－‐–—*＊・･●○◯■□◆◇▪•‣➢▶]|#{1,6}|\||｜)[ \t\u3000]*/

const signRanges: [first: number, last: number, start: number, kind: LabelKind][] = [
  [0x2460, 0x2473, 1, 'circled'],
  [0x3251, 0x325f, 21, 'circled'],
  [0x32b1, 0x32bf, 36, 'circled'],
  [0x2776, 0x277f, 1, 'circled'],
  [0x24f5, 0x24fe, 1, 'circled'],
  [0x2474, 0x2487, 1, 'paren'],
  [0x2488, 0x249b, 1, 'num'],
  [0x249c, 0x24b5, 1, 'parenLatin'],
  [0x2160, 0x216b, 1, 'romanUpper'],
  [0x2170, 0x217b, 1, 'roman'],
  [0x3220, 0x3229, 1, 'parenKanji'],
  [0x32d0, 0x32fe, 1, 'circledKata'],
]

const strengths: Partial<Record<LabelKind, number>> = {
  part: 6,
  chapter: 6,
  section: 6,
  subsection: 6,
  division: 4,
  article: 6,
  suppl: 6,
  appdx: 5,
  paren: 4,
  circled: 4,
}

/**
 * Every way the start of `line` (trimmed) can be read as a printed label; empty where it cannot. Characters are never
 * folded first: NFKC would turn ① into 1. A bullet glued to the label (`- (1)`, `・①`) lies before `start`.
 */
export function labelCandidates(line: string): LabelCandidate[] {
  const direct = candidatesAt(line, 0)
  if (direct.length > 0) return direct
  const bullet = bullets.exec(line)
  return bullet ? candidatesAt(line, bullet[0].length) : []
}

function candidatesAt(line: string, start: number): LabelCandidate[] {
  const text = line.slice(start)
  const found: LabelCandidate[] = []
  const add = (
    kind: LabelKind,
    ordinal: (number | null)[],
    length: number,
    through: number | null = null,
    extraDoubt = 0,
  ): void => {
    const whole = ordinal.filter((part) => part !== null)
    if (whole.length !== ordinal.length || whole.some((part) => part < 1 || part > 999)) return
    const closed =
      !/^(?:num|multi|dai|kanji|kata|iroha|latin|roman|latinUpper|romanUpper|part|chapter|section|subsection|division|article)$/.test(
        kind,
      )
    const dotted =
      closed || /^(?:part|chapter|section|article)$/.test(kind)
        ? null
        : /^[ \t\u3000]?[.．、，:：]/.exec(text.slice(length))
    const end = start + length + (dotted?.[0].length ?? 0)
    const rest = line.slice(end)
    const labelEnd: LabelEnd =
      rest.trim() === '' ? 'lineEnd' : dotted ? 'dot' : /^\s/.test(rest) ? 'space' : closed ? 'closed' : 'none'
    // Ⅲ is a sign of its own, never the start of a word as ア or i may be.
    const sign = /^[\u2160-\u217f]/.test(text)
    const doubt = tailDoubt(sign ? 'circled' : kind, labelEnd, rest) + extraDoubt
    const strength =
      strengths[kind] ??
      (closed || sign ? 3.5 : labelEnd === 'none' ? 1.5 : labelEnd === 'lineEnd' ? 2 : labelEnd === 'dot' ? 3.4 : 2.8)
    found.push({ kind, ordinal: whole, through, start, end, labelEnd, doubt, strength })
  }

  const appendix = appendixLabel(text)
  if (appendix) add(appendix.kind, [appendix.number], appendix.length)
  const asUnit = unit.exec(text)
  if (asUnit) {
    const kind = unitKinds[(asUnit[2] ?? '').charAt(0)]
    if (kind)
      add(
        kind,
        [numeralToNumber(asUnit[1] ?? ''), ...branches(asUnit[3])],
        asUnit[0].length,
        asUnit[4] ? numeralToNumber(asUnit[4]) : null,
      )
    return found
  }
  const asDaiMulti = daiMulti.exec(text)
  if (asDaiMulti) {
    const parts = halfWidthDigits((asDaiMulti[1] ?? '') + (asDaiMulti[2] ?? ''))
      .split(/[^0-9]+/)
      .map(Number)
    const sign = asDaiMulti[3] ? [(asDaiMulti[3].codePointAt(0) ?? 0) - 0x2473] : []
    add('multi', [...parts, ...sign], asDaiMulti[0].length)
    return found
  }
  const asDai = dai.exec(text)
  if (asDai) {
    const branch = daiBranch.exec(text.slice(asDai[0].length))
    if (branch) {
      const ordinal = [numeralToNumber(asDai[1] ?? ''), ...branches(branch[0])]
      add('dai', ordinal, asDai[0].length + branch[0].length)
      add('multi', ordinal, asDai[0].length + branch[0].length)
      return found
    }
    const kanji = !/[0-9０-９]/.test(asDai[1] ?? '')
    if (!kanji || /^(?:\s|[.．、]|$)/.test(text.slice(asDai[0].length)))
      add('dai', [numeralToNumber(asDai[1] ?? '')], asDai[0].length)
    return found
  }
  const asCompound = compound.exec(text)
  if (asCompound) {
    add('multi', compoundOrdinal(asCompound), asCompound[0].length)
    return found
  }
  const asParen = paren.exec(text)
  if (asParen) {
    add(
      'paren',
      [Number(halfWidthDigits(asParen[1] ?? '')), ...branches(asParen[2]), ...branches(asParen[3])],
      asParen[0].length,
      asParen[4] ? Number(halfWidthDigits(asParen[4])) : null,
    )
    return found
  }
  const asMulti = multi.exec(text)
  if (asMulti && !halfWidthDigits(text).startsWith('0')) {
    const parts = halfWidthDigits(asMulti[0])
      .split(/[^0-9]+/)
      .filter((part) => part !== '')
    if (parts.every((part) => Number(part) > 0 && Number(part) < 100))
      add('multi', parts.map(Number), asMulti[0].length)
    // 「2.3層の対策」: 2. with a heading that begins with a number, where the sequence says so.
    if (
      parts.length === 2 &&
      /^[0-9０-９]{1,2}[.．]/.test(asMulti[0]) &&
      /^[^\s.．0-9０-９]/.test(text.slice(asMulti[0].length))
    )
      add('num', [Number(parts[0])], (asMulti[1] ?? '').length)
    return found
  }
  const asNum = num.exec(text)
  if (asNum) {
    const value = Number(halfWidthDigits(asNum[1] ?? ''))
    const after = text.slice(asNum[0].length)
    const close = /^[ \t\u3000]*[)）]/.exec(after)
    if (close) add('rparen', [value], asNum[0].length + close[0].length)
    else if (value < 200 && !halfWidthDigits(text).startsWith('0')) {
      const asBranch = new RegExp(`^(?:の${digit}{1,2})+(?=[ \\t\\u3000]|$)`).exec(after)
      add('num', [value, ...branches(asBranch?.[0])], asNum[0].length + (asBranch?.[0].length ?? 0))
    }
    return found
  }
  const asCircle = circleAndDigit.exec(text)
  if (asCircle) {
    const rest = text.slice(asCircle[0].length)
    if (tailDoubt('num', 'none', rest) < 8)
      add('circled', [Number(halfWidthDigits(asCircle[1] ?? ''))], asCircle[0].length)
    return found
  }
  const asBracket = bracket.exec(text)
  if (asBracket) add('bracket', [Number(halfWidthDigits(asBracket[1] ?? ''))], asBracket[0].length)
  const asDressed = dressedSign.exec(text)
  const sign = (asDressed?.[1] ?? asDressed?.[2] ?? text).codePointAt(0) ?? 0
  for (const [first, last, begin, kind] of signRanges) {
    if (sign >= first && sign <= last)
      add(
        asDressed ? dressedKind(kind, asDressed[1] !== undefined) : kind,
        [begin + sign - first],
        asDressed?.[0].length ?? 1,
      )
  }
  if (found.length > 0) return found
  const asLetter = new RegExp(
    `^(?:[(（]${spaces}(${letter})${spaces}[)）]|(${letter})${spaces}[)）]|(${letter}))`,
  ).exec(text)
  if (asLetter) addLetters(asLetter, text, add)
  return found
}

/** 「(ⅰ)」 and 「ⅰ)」 are other labels than a bare ⅰ; 「（①）」 counts as ①. */
function dressedKind(kind: LabelKind, inParens: boolean): LabelKind {
  if (kind === 'roman') return inParens ? 'parenRoman' : 'rparenRoman'
  return kind === 'romanUpper' ? 'parenRomanUpper' : kind
}

function compoundOrdinal(found: RegExpExecArray): number[] {
  return found.slice(1).flatMap((part) =>
    part === undefined
      ? []
      : /[①-⑳]/.test(part)
        ? [(part.codePointAt(0) ?? 0) - 0x245f]
        : halfWidthDigits(part)
            .split(/[^0-9]+/)
            .map(Number),
  )
}

type Add = (
  kind: LabelKind,
  ordinal: (number | null)[],
  length: number,
  through?: number | null,
  extraDoubt?: number,
) => void

function addLetters(found: RegExpExecArray, text: string, add: Add): void {
  const [whole, inParens, beforeParen, bare] = found
  const body = inParens ?? beforeParen ?? bare ?? ''
  const form = inParens ? 'paren' : beforeParen ? 'rparen' : ''
  const named = (kind: 'Kata' | 'Iroha' | 'Latin' | 'Roman'): LabelKind =>
    form === '' ? (kind.toLowerCase() as Lowercase<typeof kind>) : form === 'paren' ? `paren${kind}` : `rparen${kind}`
  const after = text.slice(whole.length)
  const apart = form !== '' || /^(?:\s|[.．、，:：]|$)/.test(after)
  const kata = kataOrdinal(body)
  if (kata !== null) add(named('Kata'), [kata], whole.length)
  const iroha = irohaOrdinal(body)
  const lookalike = /[口二八へり]/.test(body)
  if (iroha !== null && (apart || !lookalike)) add(named('Iroha'), [iroha], whole.length, null, lookalike ? 0.4 : 0)
  if (/^[一二三四五六七八九十百]+$/.test(body) && apart)
    add(form === '' ? 'kanji' : 'parenKanji', [numeralToNumber(body)], whole.length)
  if (!/^[a-zA-Zａ-ｚＡ-Ｚ]+$/.test(body) || !apart) return
  const lower = /^[a-zａ-ｚ]/.test(body)
  const latin = latinOrdinal(body)
  if (latin !== null)
    add(
      lower ? named('Latin') : form === '' ? 'latinUpper' : form === 'paren' ? 'parenLatinUpper' : 'rparenLatinUpper',
      [latin],
      whole.length,
    )
  const roman = romanOrdinal(body)
  if (roman !== null)
    add(lower ? named('Roman') : form === 'paren' ? 'parenRomanUpper' : 'romanUpper', [roman], whole.length)
}

function branches(text: string | undefined): (number | null)[] {
  if (!text) return []
  return text
    .replaceAll(/\s/g, '')
    .split('の')
    .slice(1)
    .map((part) => numeralToNumber(part))
}
