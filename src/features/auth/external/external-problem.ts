import { externalProblems, type ExternalProblemKey } from './external-problems.labels.ts'

/** A sign-in at a provider that did not come about; `reason` is a code for the log, never text from outside. */
export class ExternalProblem extends Error {
  override name = 'ExternalProblem'
  readonly problem: ExternalProblemKey
  readonly reason: string
  constructor(problem: ExternalProblemKey, reason = '') {
    super(externalProblems[problem].en)
    this.problem = problem
    this.reason = reason
  }
}

const certificateCodes = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])
const networkCodes = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'EPROTO',
  'ETIMEDOUT',
  'OAUTH_TIMEOUT',
])

/** Code of an error, or of what caused it. */
function* codesOf(error: unknown): Generator<string> {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof AggregateError) for (const one of at.errors) yield* codesOf(one)
    if ('code' in at && typeof at.code === 'string') yield at.code
  }
}

/** What a failed connection comes down to; undefined where the other side did answer. */
export function connectionProblem(error: unknown): ExternalProblem | undefined {
  for (let at: unknown = error; at instanceof Error; at = at.cause) if (at instanceof ExternalProblem) return at
  const codes = [...codesOf(error)]
  const certificate = codes.find((code) => certificateCodes.has(code))
  if (certificate) return new ExternalProblem('certificate', certificate)
  const network = codes.find((code) => networkCodes.has(code) || code.startsWith('ERR_SSL_'))
  return network ? new ExternalProblem('unreachable', network) : undefined
}
