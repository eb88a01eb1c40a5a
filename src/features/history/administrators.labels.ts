import type { Message } from '../../core/errors.ts'

export const administratorsLabels = {
  title: { ja: '管理者の操作', en: 'What administrators did' },
  why: {
    ja: '利用者・役割・団体の設定・控えなどの操作の一覧です。操作卓（コマンド）からの操作も含みます。',
    en: 'Accounts, roles, settings of the body, backups. What was done at the console is included.',
  },
  at: { ja: '日時', en: 'When' },
  by: { ja: '行った人', en: 'Who' },
  everybody: { ja: 'すべての人', en: 'Everybody' },
  from: { ja: '始まりの日', en: 'From' },
  to: { ja: '終わりの日', en: 'To' },
  name: { ja: '名称', en: 'Name' },
  changes: { ja: '変更の内容', en: 'Changes' },
  excel: { ja: 'Excel に書き出す', en: 'Save as Excel' },
  history: { ja: '履歴', en: 'History' },
} satisfies Record<string, Message>
