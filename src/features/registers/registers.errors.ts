import { defineErrors } from '../../core/errors.ts'

export const registerErrors = defineErrors('registers', {
  unknownFilter: {
    status: 422,
    ja: '「{key}」では絞り込めません。絞込みを解除して、選び直してください。',
    en: 'The list cannot be filtered by “{key}”. Clear the filters and choose again.',
  },
  filterValue: {
    status: 422,
    ja: '「{key}」の条件「{value}」は使えません。絞込みを解除して、選び直してください。',
    en: '“{value}” is no value for the filter “{key}”. Clear the filters and choose again.',
  },
  unknownSort: {
    status: 422,
    ja: '「{key}」では並べ替えられません。別の列を選んでください。',
    en: 'The list cannot be sorted by “{key}”. Choose another column.',
  },
  badCursor: {
    status: 422,
    ja: '続きの位置が読み取れません。一覧を最初から開いてください。',
    en: 'The place to go on from cannot be read. Open the list from its beginning.',
  },
  notASheet: {
    status: 422,
    ja: 'Excelブック（.xlsx）でもCSVでもありません。表計算ソフトで「Excelブック（.xlsx）」として保存し直してください。',
    en: 'This is neither an Excel workbook (.xlsx) nor CSV. Save it as “Excel Workbook (.xlsx)” and choose it again.',
  },
  oldExcelOrPassword: {
    status: 422,
    ja: '古い形式のExcel（.xls）か、パスワードのついたファイルです。パスワードを外し、「Excelブック（.xlsx）」として保存し直してください。',
    en: 'This is an old Excel file (.xls) or has a password. Remove the password and save it as “Excel Workbook (.xlsx)”.',
  },
  damaged: {
    status: 422,
    ja: 'ファイルが壊れています。元のファイルを開いて、保存し直してください。',
    en: 'The file is damaged. Open the original and save it again.',
  },
  tooLarge: {
    status: 422,
    ja: '表が大きすぎます。1枚のシートに{n}行までです。分けて取り込んでください。',
    en: 'The table is too large: at most {n} rows on a sheet. Take it in in parts.',
  },
  undecodable: {
    status: 422,
    ja: 'CSVの文字コードが読み取れません。「CSV UTF-8」として保存し直してください。',
    en: 'The character set of the CSV cannot be read. Save it as “CSV UTF-8”.',
  },
  noTable: {
    status: 422,
    ja: '表のあるシートがありません。見出しの行とデータの行があるシートを選んでください。',
    en: 'No sheet holds a table. Choose a file with a heading row and rows of data.',
  },
  badMapping: {
    status: 422,
    ja: '列の対応が読み取れません。画面を読み直し、ファイルを選び直してください。',
    en: 'The assignment of columns cannot be read. Reload the page and choose the file again.',
  },
  nothingToTake: {
    status: 422,
    ja: '取り込める行がありません。全ての行が登録済みか、取り込めない行です。',
    en: 'There is nothing to take: every row is as registered already, or cannot be taken.',
  },
  nothingToChange: {
    status: 422,
    ja: '変更される行がありません。値か、対象の行を選び直してください。',
    en: 'No row would change. Choose another value or other rows.',
  },
  tooMany: {
    status: 422,
    ja: '一度に変更できるのは{n}件までです。絞り込んで、分けて行ってください。',
    en: 'At most {n} rows can be changed at once. Narrow the list and do it in parts.',
  },
  notEditable: {
    status: 422,
    ja: 'この項目はまとめて変更できません。別の項目を選んでください。',
    en: 'This field cannot be changed for many rows at once. Choose another.',
  },
  viewNameTaken: {
    status: 409,
    ja: '「{name}」という名前の表示を既に保存しています。別の名前にしてください。',
    en: 'You have saved a view named “{name}” already. Choose another name.',
  },
  unitNeeded: {
    status: 422,
    ja: '担当範囲の中の部署・市町村を選んでください。範囲の外や団体全体のものは登録できません。',
    en: 'Choose a unit within your reach; what lies outside or belongs to the whole body cannot be registered by you.',
  },
  numberTaken: {
    status: 409,
    ja: '番号「{number}」は既に使われています。別の番号にするか、空欄にして自動で付けてください。',
    en: 'The number “{number}” is in use. Choose another, or leave it empty to be given one.',
  },
  fileEmpty: {
    status: 422,
    ja: 'ファイルの中身がありません。選び直してください。',
    en: 'The file is empty. Choose it again.',
  },
  fileProgram: {
    status: 422,
    ja: 'プログラムのファイルは添付できません。PDFや画像、Excelにしてください。',
    en: 'Programs cannot be attached. Use a PDF, a picture or a workbook.',
  },
})
