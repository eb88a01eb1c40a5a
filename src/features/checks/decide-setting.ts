import { command } from '../../core/command.ts'
import { fail } from '../../core/errors.ts'
import { requireOtherDecider } from '../dual-roles/require-other-hand.ts'
import { enterDecision } from '../duties/enter-decision.ts'
import { requireEverywhere } from '../organisation/organisation.policy.ts'
import { checkErrors } from './checks.errors.ts'
import { checksContract } from './checks.contract.ts'
import { findCheck } from './checks.ts'
import { loadSettings, settingValue } from './settings.queries.ts'

const input = checksContract.decideSetting['~orpc'].inputSchema!

/** A threshold changes only by a recorded decision, from its day on (states.md R6). */
export const decideSetting = command('duties.decide', input, async (scope) => {
  const { tx, ctx, input, record, enqueue } = scope
  requireEverywhere(ctx, 'duties.decide')
  const check = findCheck(input.code)
  const setting = check?.settings?.find(({ key }) => key === input.key)
  if (!check || !setting) throw fail('notFound')
  if (setting.unit === 'month' && input.value > 12) throw fail('invalidInput', {}, [{ path: 'value', message: '' }])
  const before = settingValue(await loadSettings(tx, ctx.clock.today()), check, input.key)
  const subject = `照合の基準：${check.title.ja}`
  const decision = await enterDecision(tx, ctx, subject, input.decision)
  await requireOtherDecider(
    scope,
    'operationalMatters',
    input.decision,
    { kind: 'decision', id: decision, name: subject },
    input.override,
  )
  const stored = await tx
    .insertInto('checkSetting')
    .values({
      organisationId: ctx.organisationId,
      checkCode: check.code,
      setting: input.key,
      value: JSON.stringify(input.value),
      validFrom: input.decision.decidedOn,
      decisionId: decision,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('checkCode')
    .executeTakeFirst()
  if (!stored) throw checkErrors('decidedThatDay', {}, [{ path: 'decision.decidedOn', message: '' }])
  record({
    action: 'checkSetting.decide',
    kind: 'check',
    id: decision,
    before: { checkCode: check.code, setting: input.key, value: before },
    after: { checkCode: check.code, setting: input.key, value: input.value, ...input.decision },
  })
  await enqueue('checks.run', { code: check.code })
  return {}
})
