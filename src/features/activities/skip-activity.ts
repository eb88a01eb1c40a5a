import { command } from '../../core/command.ts'
import { withReason } from './activities.schema.ts'
import { closeActivity } from './close-activity.ts'

/** It is not done this time, for a reason that the next programme and the auditor will read. */
export const skipActivity = command('programme.write', withReason, (scope) =>
  closeActivity(scope, { act: 'skip', state: 'skipped' }),
)
