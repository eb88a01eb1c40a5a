import type { Message } from '../../core/errors.ts'
import type { Outcome, Standing } from './inquiries.schema.ts'
import type { RowChange, Verdict } from './inquiries.types.ts'

export const standingLabels: Record<Standing, Message> = {
  waiting: { ja: '未回答', en: 'No answer' },
  received: { ja: '受領', en: 'Received' },
  returned: { ja: '差戻し', en: 'Returned' },
  accepted: { ja: '確認済', en: 'Accepted' },
  excused: { ja: '免除', en: 'Excused' },
}

export const inquiryStateLabels: Record<'draft' | 'sent' | 'closed' | 'withdrawn', Message> = {
  draft: { ja: '準備中', en: 'Draft' },
  sent: { ja: '照会中', en: 'Out' },
  closed: { ja: '締切済み', en: 'Closed' },
  withdrawn: { ja: '取りやめ', en: 'Withdrawn' },
}

export const rowChangeLabels: Record<RowChange, Message> = {
  same: { ja: '変更なし', en: 'Unchanged' },
  changed: { ja: '変更', en: 'Changed' },
  ended: { ja: '廃止', en: 'Ended' },
  added: { ja: '追加', en: 'Added' },
  filled: { ja: '記入', en: 'Filled in' },
  missing: { ja: '行なし', en: 'Line missing' },
}

export const verdictLabels: Record<Verdict | 'open', Message> = {
  open: { ja: '未確認', en: 'Not judged' },
  accepted: { ja: '採用', en: 'Taken' },
  returned: { ja: '差戻し', en: 'To return' },
  ignored: { ja: '採用しない', en: 'Left out' },
}

export const wayLabels: Record<'file' | 'link' | 'paper', Message> = {
  file: { ja: 'ファイル', en: 'File' },
  link: { ja: '画面', en: 'On screen' },
  paper: { ja: '紙', en: 'Paper' },
}

/** What became of a received file. */
export const outcomeLabels: Record<Outcome, Message> = {
  counted: { ja: '受領しました', en: 'Received' },
  duplicate: { ja: '同じ内容の回答が届いています', en: 'The same answer has come before' },
  older: { ja: '先に保存された回答のため、採用していません', en: 'Saved earlier than the one that counts' },
  stale: { ja: '古い版の回答票のため、採用していません', en: 'An old edition: not counted' },
  afterAcceptance: { ja: '確認済みの後に届いたため、採用していません', en: 'Came after acceptance: not counted' },
  excused: { ja: '免除した後に届いたため、採用していません', en: 'Came after the excuse: not counted' },
  closed: { ja: '締切りの後に届いたため、採用していません', en: 'Came after the end: not counted' },
  wrongInquiry: { ja: '別の照会の回答票です', en: 'A workbook of another inquiry' },
  foreign: { ja: 'ほかの団体の回答票です', en: 'A workbook of another body' },
  unknownKey: { ja: '隠しキーに当たる照会先がありません', en: 'Its key fits nobody here' },
  noKey: { ja: '隠しキーがありません。回答元を指定してください', en: 'No hidden key: name its sender' },
  noTable: { ja: '回答の表が見つかりません', en: 'No table of answers found' },
  damaged: { ja: '壊れていて開けません。送り直してもらってください', en: 'Damaged: ask for it again' },
  password: {
    ja: 'パスワードがかかっています。外して送り直してもらってください',
    en: 'Has a password: ask for it without',
  },
  notASheet: {
    ja: '表計算のファイルではありません。紙の写しなら回答元を指定し、内容を入力してください',
    en: 'No spreadsheet. Of a scan, name the sender and type the answer in',
  },
}
