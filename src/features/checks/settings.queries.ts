import { sql } from 'kysely'
import type { Tx } from '../../core/db/database.ts'
import type { Day } from '../../core/dates/days.ts'
import type { CheckDefinition } from './check.types.ts'

export type SettingInForce = { value: number; decidedOn: Day | null; decidedBy: string; documentNumber: string }

/** What was decided for each `code key` and holds on the day; whatever is missing stands at the value that ships (states.md R6). */
export async function loadSettings(tx: Tx, today: Day): Promise<Map<string, SettingInForce>> {
  const { rows } = await sql<SettingInForce & { code: string; key: string }>`
    select distinct on (s.check_code, s.setting) s.check_code as code, s.setting as key, (s.value #>> '{}')::int as value,
      d.decided_on, d.decided_by, r.document_number
    from check_setting s join decision d on d.organisation_id = s.organisation_id and d.id = s.decision_id
    join record r on r.organisation_id = d.organisation_id and r.id = d.id
    where s.valid_from <= ${today}::date order by s.check_code, s.setting, s.valid_from desc`.execute(tx)
  return new Map(rows.map(({ code, key, ...setting }) => [`${code} ${key}`, setting]))
}

export const settingValue = (
  settings: ReadonlyMap<string, SettingInForce>,
  check: CheckDefinition,
  key: string,
): number => {
  const shipped = check.settings?.find((setting) => setting.key === key)
  if (!shipped) throw new Error(`${check.code} has no setting ${key}`)
  return settings.get(`${check.code} ${key}`)?.value ?? shipped.default
}
