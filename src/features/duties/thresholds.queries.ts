import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import { registerNames, unitNames } from '../checks/checks.labels.ts'
import { checks } from '../checks/checks.ts'
import { loadSettings } from '../checks/settings.queries.ts'

/** Every threshold of a check as it stands today: 既定値 until a 決裁 makes it 組織の決定 (states.md R6). One statement. */
export async function loadThresholds(tx: Tx, { clock, locale }: Context) {
  const decided = await loadSettings(tx, clock.today())
  return checks.flatMap(({ code, title, register, settings = [] }) =>
    settings.map(({ key, default: shipped, label, unit }) => {
      const decision = decided.get(`${code} ${key}`)
      return {
        code,
        key,
        check: title[locale],
        register: registerNames[register][locale],
        label: label[locale],
        value: decision?.value ?? shipped,
        unit: unitNames[unit][locale],
        provenance: decision ? ('組織の決定' as const) : ('既定値' as const),
        decidedOn: decision?.decidedOn ?? null,
        documentNumber: decision?.documentNumber ?? '',
      }
    }),
  )
}
