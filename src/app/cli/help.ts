import type { Locale } from '../../core/context.ts'
import { settings } from '../../core/config.ts'
import { cliVerbs, usageOf } from './cli-verbs.ts'

const words = {
  use: {
    ja: '使い方: npm run -s sakimori -- 命令 [--json] [--lang ja|en]',
    en: 'Usage: npm run -s sakimori -- COMMAND [--json] [--lang ja|en]',
  },
  exit: {
    ja: '終了コード: 0 済んだ　1 拒まれた・不備があった　2 使い方の誤り',
    en: 'Exit: 0 done, 1 refused or found wanting, 2 wrong use',
  },
  settings: { ja: '設定（環境変数）:', en: 'Settings (environment):' },
} as const

/** What `--help` prints: every command with its arguments, exit codes, and the settings. */
export function helpText(locale: Locale): string {
  return [
    words.use[locale],
    '',
    ...cliVerbs.flatMap((verb) => [`  ${usageOf(verb).replace(/^sakimori /, '')}`, `      ${verb.summary[locale]}`]),
    '',
    words.settings[locale],
    ...settings.map(
      (setting) => `  ${setting.env.padEnd(14)}${setting[locale]}${setting.default && ` (${setting.default})`}`,
    ),
    '',
    words.exit[locale],
  ].join('\n')
}
