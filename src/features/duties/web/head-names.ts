import type { Dictionary } from '../../../web/locale.ts'

/** Heads of 施行規則16条の3第1項, short enough for a card; always with 号 and name, never a bare number. */
const headNames = {
  1: { ja: '第1号 組織', en: 'No. 1 Organisation' },
  2: { ja: '第2号 分類', en: 'No. 2 Assets' },
  3: { ja: '第3号 物理', en: 'No. 3 Physical' },
  4: { ja: '第4号 人的', en: 'No. 4 People' },
  5: { ja: '第5号 技術', en: 'No. 5 Technical' },
  6: { ja: '第6号 運用', en: 'No. 6 Operation' },
  7: { ja: '第7号 委託', en: 'No. 7 Outsourcing' },
  8: { ja: '第8号 評価', en: 'No. 8 Evaluation' },
} satisfies Dictionary<'1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'>

export const headNumbers = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** 第3号 物理 of 3; the number alone where the law should come to know more heads. */
export const headName = (head: number, locale: 'ja' | 'en'): string => {
  const known = headNumbers.find((each) => each === head)
  return known ? headNames[known][locale] : locale === 'ja' ? `第${head}号` : `No. ${head}`
}
