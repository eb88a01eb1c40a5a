import type { Services } from '../../../core/context.ts'
import { seal, unseal } from '../../auth/external/seal.ts'

/** The server's password as it is stored; the key comes from the installation's secret, which no backup of the database holds. */
export const sealPassword = (
  { keyOf }: Pick<Services, 'keyOf'>,
  organisationId: string,
  password: string,
): Buffer | null => (password === '' ? null : seal(keyOf('mail'), organisationId, password))

/** @returns null where it was sealed with another secret */
export const openPassword = (
  { keyOf }: Pick<Services, 'keyOf'>,
  organisationId: string,
  sealed: Buffer | null,
): string | null => (sealed === null ? '' : unseal(keyOf('mail'), organisationId, sealed))
