import { deleteSample } from '../sample/delete-sample.ts'
import type { CliIo, ExitCode } from './cli-io.ts'
import { withServices } from './with-services.ts'

/** `sample delete`: the sample goes with its history, accounts and files; no other organisation can be deleted. */
export async function sampleDelete(io: CliIo): Promise<ExitCode> {
  await withServices(io, ({ services, actor }) => deleteSample(services, actor))
  io.print(io.locale === 'ja' ? '見本を消しました。' : 'The sample is gone.')
  io.value({ deleted: true })
  return 0
}
