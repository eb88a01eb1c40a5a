import type { Services } from '../../../core/context.ts'
import { ExternalProblem } from './external-problem.ts'
import { seal, unseal } from './seal.ts'

type Keeper = Pick<Services, 'keyOf'>
type Place = { organisationId: string; id: string }

const placeOf = ({ organisationId, id }: Place): string => `${organisationId}/${id}`

/** A provider's secret as it is stored; the key is derived from the installation's secret, which no backup of the database holds. */
export const sealSecret = ({ keyOf }: Keeper, place: Place, secret: string): Buffer | null =>
  secret === '' ? null : seal(keyOf('identity-provider'), placeOf(place), secret)

/** @throws {ExternalProblem} where the stored secret belongs to another installation's key */
export function openSecret({ keyOf }: Keeper, place: Place, sealed: Buffer | null): string {
  if (sealed === null) return ''
  const secret = unseal(keyOf('identity-provider'), placeOf(place), sealed)
  if (secret === null) throw new ExternalProblem('misconfigured', 'secretKey')
  return secret
}
