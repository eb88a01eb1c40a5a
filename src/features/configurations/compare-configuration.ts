import { command } from '../../core/command.ts'
import { confirmationSubject } from './configuration.subject.ts'
import { comparison } from './configurations.schema.ts'
import { readHash } from './read-hash.ts'

/**
 * Compares what is configured today with what was confirmed. Where it differs the confirmation holds no longer, from today on; where it is the
 * same again, such as after a change was taken back, it holds again.
 */
export const compareConfiguration = command('registers.write', comparison, async ({ tx, ctx, input, load, record }) => {
  const before = await load(confirmationSubject, input.id, 'compare')
  const { sha256, hashSource } = await readHash(input)
  const same = sha256 === before.sha256
  const after = {
    supersededOn: same ? null : (before.supersededOn ?? ctx.clock.today()),
    supersededSha256: same ? null : sha256,
  }
  await tx.updateTable('configurationConfirmation').set(after).where('id', '=', before.id).execute()
  record({
    action: 'configuration.compare',
    kind: 'configuration',
    id: before.id,
    disclosure: 'closed',
    before: {
      title: before.title,
      supersededOn: before.supersededOn,
      supersededSha256: before.supersededSha256,
    },
    after: { title: before.title, ...after, comparedSha256: sha256, hashSource },
  })
  return { same }
})
