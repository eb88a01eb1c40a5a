import { createHash } from 'node:crypto'
import { configurationsErrors } from './configurations.errors.ts'

type Given = { configuration?: File | undefined; sha256?: string | undefined }
const SHA256 = /^[0-9a-f]{64}$/

/** SHA-256 (FIPS 180-4) of an exported configuration, or as the paper bears it; where both are given they have to agree. */
export async function readHash({ configuration, sha256 }: Given): Promise<{
  sha256: string
  hashSource: 'computed' | 'typed'
}> {
  const typed = (sha256 ?? '').normalize('NFKC').toLowerCase().replaceAll(/[\s:]/g, '')
  if (typed !== '' && !SHA256.test(typed)) throw configurationsErrors('notAHash', {}, [{ path: 'sha256', message: '' }])
  if (!configuration) {
    if (typed === '') throw configurationsErrors('hashNeeded', {}, [{ path: 'configuration', message: '' }])
    return { sha256: typed, hashSource: 'typed' }
  }
  const bytes = new Uint8Array(await configuration.arrayBuffer())
  if (bytes.byteLength === 0) throw configurationsErrors('fileEmpty', {}, [{ path: 'configuration', message: '' }])
  const computed = createHash('sha256').update(bytes).digest('hex')
  if (typed !== '' && typed !== computed)
    throw configurationsErrors('hashDiffers', {}, [{ path: 'sha256', message: '' }])
  return { sha256: computed, hashSource: 'computed' }
}
