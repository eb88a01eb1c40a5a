import { join, resolve } from 'node:path'
import { StartError } from './start-error.ts'

export type Config = {
  port: number
  host: string
  dataDir: string
  /** An existing PostgreSQL ≥ 16; without it the product runs its own in `dataDir`. */
  databaseUrl: string | null
  mode: 'all' | 'web' | 'worker'
  /** Whether people reach it over https (a proxy in front): the sign-in cookie then never travels over plain http. */
  https: boolean
}

/** Every setting is an environment variable; the table is what docs/guide/settings.md prints. */
export const settings = [
  { env: 'PORT', default: '8080', ja: '待ち受けるポート番号', en: 'port to listen on' },
  {
    env: 'HOST',
    default: '127.0.0.1',
    ja: '待ち受けるアドレス。庁内から使うときは 0.0.0.0',
    en: 'address to listen on; 0.0.0.0 for the office network',
  },
  { env: 'DATA_DIR', default: './data', ja: 'データを置くフォルダ', en: 'folder that holds all data' },
  {
    env: 'DATABASE_URL',
    default: '',
    ja: '既存の PostgreSQL（16以上）を使うときの接続先',
    en: 'an existing PostgreSQL (16 or later)',
  },
  { env: 'MODE', default: 'all', ja: 'all・web・worker のどれか', en: 'all, web or worker' },
  {
    env: 'HTTPS',
    default: 'off',
    ja: 'https で使うとき（前に置いた機器が暗号化するとき）は on',
    en: 'on where a proxy in front of it speaks https',
  },
] as const

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const value = (name: (typeof settings)[number]['env']) =>
    env[name]?.trim() || settings.find((s) => s.env === name)!.default
  const port = Number(value('PORT'))
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new StartError(
      `PORT は 0 から 65535 の数字にしてください（今は「${value('PORT')}」）。 / PORT must be a number from 0 to 65535.`,
    )
  }
  const mode = value('MODE')
  if (mode !== 'all' && mode !== 'web' && mode !== 'worker') {
    throw new StartError(
      `MODE は all・web・worker のどれかにしてください（今は「${mode}」）。 / MODE must be all, web or worker.`,
    )
  }
  const https = value('HTTPS')
  if (https !== 'on' && https !== 'off') {
    throw new StartError(`HTTPS は on か off にしてください（今は「${https}」）。 / HTTPS must be on or off.`)
  }
  return {
    port,
    host: value('HOST'),
    dataDir: resolve(value('DATA_DIR')),
    databaseUrl: value('DATABASE_URL') || null,
    mode,
    https: https === 'on',
  }
}

export const filesDir = (config: Pick<Config, 'dataDir'>): string => join(config.dataDir, 'files')
