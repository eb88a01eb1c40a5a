import type { CheckDefinition } from './check.types.ts'
import { accountChecks } from './rules/account-checks.ts'
import { assetChecks } from './rules/asset-checks.ts'
import { unitChecks } from './rules/unit-checks.ts'
import { configurationChecks } from './rules/configuration-checks.ts'
import { coherenceChecks } from './rules/coherence-checks.ts'
import { mediumChecks } from './rules/medium-checks.ts'
import { outsideChecks } from './rules/outside-checks.ts'
import { systemChecks } from './rules/system-checks.ts'
import { terminalChecks } from './rules/terminal-checks.ts'
import { zoneChecks } from './rules/zone-checks.ts'

/** Every check, in the order in which they are listed. */
export const checks: readonly CheckDefinition[] = [
  ...assetChecks,
  ...unitChecks,
  ...systemChecks,
  ...terminalChecks,
  ...outsideChecks,
  ...mediumChecks,
  ...zoneChecks,
  ...configurationChecks,
  ...accountChecks,
  ...coherenceChecks,
]

const byCode = new Map(checks.map((check) => [check.code, check]))
export const findCheck = (code: string): CheckDefinition | undefined => byCode.get(code)
