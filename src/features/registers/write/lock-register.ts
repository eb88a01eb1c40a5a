import { sql } from 'kysely'
import type { Tx } from '../../../core/db/database.ts'

/** Held until the transaction ends: two who write one register at one moment would give one number twice, or plan against the same rows. */
export const lockRegister = (tx: Tx, organisationId: string, register: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`${organisationId} ${register}`}, 0))`.execute(tx)
