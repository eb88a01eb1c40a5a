import { mkdirSync } from 'node:fs'
import { userInfo } from 'node:os'
import { appIsRunning } from '../../core/app-lock.ts'
import { systemClock } from '../../core/clock.ts'
import { readConfig } from '../../core/config.ts'
import type { Actor, Context, Services } from '../../core/context.ts'
import { fullAccess } from '../../core/permission.ts'
import { startServices } from '../start-services.ts'
import type { CliIo } from './cli-io.ts'

/** Who stands at the console is whoever may read the data folder; history names the machine's own user. */
export const consoleActor = (): Actor => ({ kind: 'console', name: userInfo().username })

export type Console = {
  services: Services
  actor: Actor
  /** Everything allowed within one organisation. */
  contextOf: (organisationId: string) => Context
}

/**
 * Runs `work` on the installation of `DATA_DIR`, whether or not the application runs: its database is adopted, or started and
 * stopped again by whoever leaves last. Queues are left to the application's own workers.
 */
export async function withServices<T>(
  io: CliIo,
  work: (console: Console) => Promise<T>,
  { lostKey = 'refuse' }: { lostKey?: 'refuse' | 'allow' } = {},
): Promise<T> {
  const config = { ...readConfig(io.env), mode: 'web' as const }
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const { services, stop } = await startServices(config, systemClock, {
    leaveRunning: () => appIsRunning(config.dataDir),
    lostKey,
  })
  const actor = consoleActor()
  try {
    const contextOf = (organisationId: string): Context => ({
      ...services,
      organisationId,
      actor,
      access: fullAccess,
      locale: io.locale,
    })
    return await work({ services, actor, contextOf })
  } finally {
    await stop()
  }
}
