import { command } from '../../core/command.ts'
import { withReason } from './activities.schema.ts'
import { closeActivity } from './close-activity.ts'

/** It should not have been there: entered twice, or for the wrong unit. */
export const withdrawActivity = command('programme.write', withReason, (scope) =>
  closeActivity(scope, { act: 'withdraw', state: 'withdrawn' }),
)
