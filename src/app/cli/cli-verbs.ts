import type { Message } from '../../core/errors.ts'
import type { CliArguments, CliIo, ExitCode } from './cli-io.ts'

export type CliVerb = {
  /** As typed: `policy parse`, `openapi`. */
  name: string
  /** Names of what must follow, in order. */
  needs: readonly string[]
  /** Options that must be given, each with a value. */
  options: readonly string[]
  /** Options that may be given, by what stands for their value; null takes none. */
  optional?: Readonly<Record<string, string | null>>
  summary: Message
  /** Loaded only when asked for: a verb that needs no database does not wait for one. */
  load: () => Promise<(io: CliIo, given: CliArguments) => Promise<ExitCode>>
}

export const cliVerbs: readonly CliVerb[] = [
  {
    name: 'policy parse',
    needs: ['FILE'],
    options: [],
    summary: { ja: '文書を読み取り、規定の木を表示する', en: 'Read a document and show its clause tree' },
    load: async () => (await import('./policy-parse.ts')).policyParse,
  },
  {
    name: 'policy map',
    needs: ['FILE'],
    options: [],
    summary: { ja: '規定ごとに、対応する対策項目の候補を表示する', en: 'Show which measures answer to which clause' },
    load: async () => (await import('./policy-map.ts')).policyMap,
  },
  {
    name: 'policy check',
    needs: ['FILE'],
    options: [],
    summary: {
      ja: '誤記の疑い、表記ゆれ、照会事項を挙げる（文書は変えない）',
      en: 'Name possible slips, double spellings and questions (the text is not changed)',
    },
    load: async () => (await import('./policy-check.ts')).policyCheck,
  },
  {
    name: 'policy compare',
    needs: ['OLD', 'NEW'],
    options: [],
    optional: { preset: 'NAME', format: 'html|docx|pdf', out: 'FILE' },
    summary: {
      ja: '二つの文書の新旧対照表を作る',
      en: 'Make the comparison table (old and new) of two documents',
    },
    load: async () => (await import('./policy-compare.ts')).policyCompare,
  },
  {
    name: 'measures check',
    needs: [],
    options: [],
    summary: {
      ja: '対策項目集を検査し、号・節ごとの数を表示する',
      en: 'Validate the catalogue of measures and count its rows',
    },
    load: async () => (await import('./measures-check.ts')).measuresCheck,
  },
  {
    name: 'openapi',
    needs: [],
    options: [],
    summary: { ja: 'API の定義（OpenAPI 3.1）を JSON で表示する', en: 'Print the API as OpenAPI 3.1 JSON' },
    load: async () => (await import('./openapi.ts')).openapi,
  },
  {
    name: 'sample',
    needs: [],
    options: [],
    summary: { ja: '見本の広域連合を読み込む', en: 'Load the sample union' },
    load: async () => (await import('./sample-load.ts')).sampleLoad,
  },
  {
    name: 'sample delete',
    needs: [],
    options: [],
    summary: { ja: '見本の広域連合を消す', en: 'Delete the sample union' },
    load: async () => (await import('./sample-delete.ts')).sampleDelete,
  },
  {
    name: 'organisation create',
    needs: ['CODE', 'NAME', 'KIND'],
    options: ['admin'],
    summary: {
      ja: '団体と最初の管理者を登録し、最初のパスワードを表示する',
      en: 'Add an organisation with its first administrator and print the first password',
    },
    load: async () => (await import('./organisation-create.ts')).organisationCreate,
  },
  {
    name: 'account reset',
    needs: ['ORG', 'NAME'],
    options: [],
    summary: {
      ja: 'サインインできなくなった利用者に新しいパスワードを出す',
      en: 'Give a new password to somebody who is locked out',
    },
    load: async () => (await import('./account-reset.ts')).accountReset,
  },
  {
    name: 'history verify',
    needs: [],
    options: [],
    optional: { checkpoint: 'FILE', export: 'FILE', organisation: 'CODE' },
    summary: {
      ja: '履歴が書き換えられていないか確かめる（手元の検証票や書き出しとも照合できる）',
      en: 'Check that the history was not rewritten, also against a checkpoint or an export that was kept',
    },
    load: async () => (await import('./history-verify.ts')).historyVerify,
  },
  {
    name: 'history export',
    needs: ['FILE'],
    options: ['from', 'to'],
    optional: { organisation: 'CODE' },
    summary: {
      ja: '履歴を、第三者が確かめられる形で書き出す（日付は 2026-04-01 の形）',
      en: 'Write the history of some days for a third party to verify (days as 2026-04-01)',
    },
    load: async () => (await import('./history-export.ts')).historyExport,
  },
  {
    name: 'report page',
    needs: ['FILE'],
    options: [],
    optional: { day: 'DAY', organisation: 'CODE' },
    summary: {
      ja: 'CISO・委員会に出す1枚の報告を作る（.pdf・.docx、内訳は .xlsx）。日付は 2026-04-01 の形',
      en: 'Make the one page for the CISO and the committee (.pdf, .docx; the rows behind it .xlsx), as of a day',
    },
    load: async () => (await import('./report-page.ts')).reportPage,
  },
  {
    name: 'report audit',
    needs: ['FILE'],
    options: [],
    optional: { day: 'DAY', organisation: 'CODE' },
    summary: {
      ja: '監査資料一式を一つの zip に書き出す',
      en: 'Write the audit package of a day as one zip',
    },
    load: async () => (await import('./report-audit.ts')).reportAudit,
  },
  {
    name: 'history purge',
    needs: [],
    options: ['before'],
    optional: { 'dry-run': null, 'decided-on': 'DAY', 'decided-by': 'NAME', number: 'NUMBER', organisation: 'CODE' },
    summary: {
      ja: '保存年限を過ぎた記録の履歴の内容を、決裁にもとづいて消去する。--dry-run は何が消えるかだけを示す',
      en: 'Purge the history of records past their retention, by a recorded decision; --dry-run only shows what would go',
    },
    load: async () => (await import('./history-purge.ts')).historyPurge,
  },
  {
    name: 'history new-key',
    needs: [],
    options: [],
    summary: {
      ja: 'secret.key が失われたときに、履歴の署名鍵を新しくする（アプリケーションを止めて行う）',
      en: 'Begin a new signing key after secret.key was lost (with the application stopped)',
    },
    load: async () => (await import('./history-new-key.ts')).historyNewKey,
  },
  {
    name: 'backup',
    needs: ['FILE'],
    options: [],
    optional: { keys: 'FILE' },
    summary: {
      ja: '控え（データベースとファイル）を一つのファイルに取る。鍵は --keys で別のファイルに',
      en: 'Back database and files up into one file; --keys writes the secret apart',
    },
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    needs: ['FILE'],
    options: [],
    optional: { keys: 'FILE', replace: null },
    summary: {
      ja: '控えを確かめてから戻す。--replace は今のデータの控えを取って入れ替える',
      en: 'Check a backup and restore it; --replace backs up what is there and exchanges it',
    },
    load: async () => (await import('./restore.ts')).restore,
  },
]

/** The verb that the words begin with; the longer name wins (`sample delete` before `sample`). */
export function findVerb(words: readonly string[]): CliVerb | undefined {
  const fits = cliVerbs.filter((verb) => verb.name.split(' ').every((part, index) => words[index] === part))
  return fits.toSorted((a, b) => b.name.length - a.name.length)[0]
}

const valueOf = (option: string): string => (option === 'admin' ? 'NAME' : 'DAY')

export const usageOf = (verb: CliVerb): string =>
  [
    'sakimori',
    verb.name,
    ...verb.needs,
    ...verb.options.map((name) => `--${name} ${valueOf(name)}`),
    ...Object.entries(verb.optional ?? {}).map(([name, value]) => `[--${name}${value === null ? '' : ` ${value}`}]`),
    '[--json]',
    '[--lang ja|en]',
  ].join(' ')
