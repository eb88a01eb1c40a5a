import { loadSample } from '../sample/load-sample.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { withServices } from './with-services.ts'

/** `sample`: the whole sample union, waited for; prints who can sign in and with which password. */
export async function sampleLoad(io: CliIo): Promise<ExitCode> {
  const sample = await withServices(io, ({ services }) =>
    loadSample(services, {
      onProgress: async (done, total) => {
        if (done % 10 === 0 || done === total) io.say({ ja: `読込み ${done}/${total}`, en: `loading ${done}/${total}` })
      },
    }),
  )
  const ja = io.locale === 'ja'
  io.print(`${ja ? '団体コード' : 'organisation code'}: ${sample.code}`)
  io.print(`${ja ? 'パスワード（全員共通）' : 'password of every account'}: ${sample.password}`)
  for (const { username, displayName, role, scope } of sample.accounts)
    io.print(`  ${username}  ${displayName}  ${role}${scope === null ? '' : `  ${scope}`}`)
  io.value(sample)
  return 0
}
