import type { Message } from '../../../core/errors.ts'
import type { Problem } from './verify.rules.ts'

const words: Record<Problem['kind'], Message> = {
  changed: { ja: '内容が記録された後に変えられています', en: 'the content was changed after it was recorded' },
  deleted: { ja: '行が消されています', en: 'the row was deleted' },
  replaced: {
    ja: '行が差し替えられています（挿入・削除・入替えを含む）',
    en: 'the row was replaced (inserted, deleted or moved)',
  },
  truncated: {
    ja: 'ここから後の行がありません（切捨て、または古い控えへの差戻し）',
    en: 'rows from here on are missing (cut off, or an older copy put back)',
  },
  forged: { ja: 'このシステムが書いたものではない行です', en: 'the row was not written by the application' },
  rewritten: {
    ja: 'この範囲の行が、検証票を出した後に書き換えられています',
    en: 'rows of this stretch were rewritten after the checkpoint',
  },
  foreignCheckpoint: {
    ja: '渡された検証票の署名が、この団体の鍵のものではありません',
    en: 'the given checkpoint is not signed with this organisation’s key',
  },
  badCheckpoint: { ja: '保存されている検証票が改変されています', en: 'a stored checkpoint was altered' },
  badKey: { ja: '署名の鍵の記録が改変されています', en: 'the list of signing keys was altered' },
  badLeaf: { ja: '封かんの記録が改変されています', en: 'the seal of the row was altered' },
  proof: { ja: '検証票どうしがつながりません', en: 'the checkpoints do not follow from one another' },
}

/** One problem as a line: which row, what is wrong with it. Rows are counted from 1 for people. */
export function problemText({ kind, index, id, to }: Problem): Message {
  const checkpoint = kind === 'badCheckpoint' || kind === 'badKey' || kind === 'foreignCheckpoint' || kind === 'proof'
  const stretch = to === undefined || index === null || to === index ? '' : `–${to + 1}`
  const ja = index === null ? '' : checkpoint ? `${index}行までの検証票` : `${index + 1}${stretch}行目`
  const en = index === null ? '' : checkpoint ? `checkpoint of ${index} rows` : `row ${index + 1}${stretch}`
  const name = id === null ? '' : ` ${id}`
  return { ja: `${ja}${name}: ${words[kind].ja}`.trim(), en: `${en}${name}: ${words[kind].en}`.trim() }
}
