import { formatNumber } from '../docx/number-format.ts'
import { attribute, children, isElement, type HtmlElement } from './dom.ts'

const TYPES: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
const STYLES: Record<string, string> = {
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'japaneseCounting',
  'japanese-informal': 'japaneseCounting',
  katakana: 'aiueoFullWidth',
  'katakana-iroha': 'irohaFullWidth',
  'decimal-leading-zero': 'decimalZero',
}

/**
 * Labels a browser prints before the items of an ol (HTML Standard 4.4.5: start, reversed, type, li value), with the full stop
 * it adds; a label is null where the list has no numbers.
 */
export function listLabels(list: HtmlElement): Map<HtmlElement, string | null> {
  const labels = new Map<HtmlElement, string | null>()
  const items = children(list).filter((each): each is HtmlElement => isElement(each) && each.tagName === 'li')
  const format = formatOf(list)
  const step = attribute(list, 'reversed') === null ? 1 : -1
  let number = integer(attribute(list, 'start')) ?? (step === 1 ? 1 : items.length)
  for (const item of items) {
    number = integer(attribute(item, 'value')) ?? number
    labels.set(item, list.tagName !== 'ol' || format === 'none' ? null : print(number, format))
    number += step
  }
  return labels
}

function print(number: number, format: string): string {
  const mark = /^(japanese|aiueo|iroha)/.test(format) ? '、' : '.'
  return formatNumber(number, format) + mark
}

function formatOf(list: HtmlElement): string {
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attribute(list, 'style') ?? '')?.[1]?.toLowerCase()
  if (style === 'none') return 'none'
  return STYLES[style ?? ''] ?? TYPES[attribute(list, 'type') ?? '1'] ?? 'decimal'
}

function integer(text: string | null): number | null {
  return text !== null && /^\s*-?\d+\s*$/.test(text) ? Number(text) : null
}
