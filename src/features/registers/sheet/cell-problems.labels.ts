import type { Message } from '../../../core/errors.ts'

/** Why a cell or row cannot be taken, and what to do; `{detail}` is filled in. */
export const cellProblems = {
  missing: {
    reason: { ja: '空欄です。必ず入れる項目です。', en: 'It is empty, but needed.' },
    remedy: { ja: '値を入れてください。', en: 'Enter a value.' },
  },
  notADay: {
    reason: { ja: '年月日として読み取れません。', en: 'It cannot be read as a day.' },
    remedy: {
      ja: '「令和8年4月1日」「R8.4.1」「2026/4/1」のように、日まで入れてください。',
      en: 'Write it as 令和8年4月1日, R8.4.1 or 2026/4/1, down to the day.',
    },
  },
  notATime: {
    reason: { ja: '時刻として読み取れません。', en: 'It cannot be read as a time.' },
    remedy: {
      ja: '「8:31」「8時31分」「2026/11/2 8:31」のように入れてください。',
      en: 'Write it as 8:31, or with its day as 2026/11/2 8:31.',
    },
  },
  notANumber: {
    reason: { ja: '数として読み取れません。', en: 'It cannot be read as a number.' },
    remedy: { ja: '{detail}の整数だけを入れてください。', en: 'Enter a whole number only: {detail}.' },
  },
  notAChoice: {
    reason: { ja: '選択肢にありません。', en: 'It is none of the choices.' },
    remedy: { ja: '次のどれかにしてください：{detail}', en: 'Use one of: {detail}' },
  },
  notAFlag: {
    reason: { ja: '○か×として読み取れません。', en: 'It can be read neither as ○ nor as ×.' },
    remedy: { ja: '該当するときは「○」、しないときは「×」を入れてください。', en: 'Enter ○ for yes and × for no.' },
  },
  unknownReference: {
    reason: { ja: '登録されていないか、担当範囲の外です。', en: 'It is not registered, or lies outside your reach.' },
    remedy: {
      ja: '登録されている名称に直すか、先に登録してください。{detail}',
      en: 'Correct the name, or register it first. {detail}',
    },
  },
  ambiguousReference: {
    reason: { ja: '同じ名称のものが複数あります。', en: 'Several bear this name.' },
    remedy: { ja: '次のどれかを、このとおりに書いてください：{detail}', en: 'Write one of these exactly: {detail}' },
  },
  tooLong: {
    reason: { ja: '長すぎます。', en: 'It is too long.' },
    remedy: { ja: '{detail}字までにしてください。', en: 'Use at most {detail} letters.' },
  },
  unknownId: {
    reason: {
      ja: '隠し列の番号に当たる行が、この台帳にありません。',
      en: 'No row of the register bears the id of the hidden column.',
    },
    remedy: {
      ja: '新しい行として加えるときは、ID列の値を消してください。',
      en: 'Clear the cell of the column ID to add it as a new row.',
    },
  },
  outsideReach: {
    reason: { ja: '担当範囲の外の行です。', en: 'The row lies outside your reach.' },
    remedy: { ja: '担当の部署に取込みを依頼してください。', en: 'Ask the unit in charge to take it in.' },
  },
  numberElsewhere: {
    reason: { ja: 'この番号は、別の行に使われています。', en: 'This number belongs to another row.' },
    remedy: {
      ja: '別の番号にするか、空欄にして自動で付けてください。',
      en: 'Choose another number, or leave it empty to be given one.',
    },
  },
  sameRow: {
    reason: { ja: '{detail}と同じ内容の行です。', en: 'It is the same as {detail}.' },
    remedy: {
      ja: '重複なら、この行を消してください。別のものなら、番号か名称で区別してください。',
      en: 'Delete it if it is a duplicate; else tell them apart by number or name.',
    },
  },
  sameObject: {
    reason: { ja: '{detail}と同じ番号（又は同じID）の行です。', en: 'It has the number (or id) of {detail}.' },
    remedy: { ja: '一つにまとめるか、番号を直してください。', en: 'Make one of them, or correct the number.' },
  },
  unitNeeded: {
    reason: {
      ja: '部署・市町村が空欄です。団体全体のものは、担当範囲の外です。',
      en: 'The unit is empty; what belongs to the whole body lies outside your reach.',
    },
    remedy: { ja: '担当の部署・市町村を入れてください。', en: 'Enter a unit within your reach.' },
  },
} satisfies Record<string, { reason: Message; remedy: Message }>

export type CellProblem = keyof typeof cellProblems

const fill = (message: Message, detail: Message): Message => ({
  ja: message.ja.replaceAll('{detail}', detail.ja),
  en: message.en.replaceAll('{detail}', detail.en),
})

/** The words of a problem with its detail filled in. */
export const problemOf = (problem: CellProblem, detail: Message = { ja: '', en: '' }) => ({
  reason: fill(cellProblems[problem].reason, detail),
  remedy: fill(cellProblems[problem].remedy, detail),
})
