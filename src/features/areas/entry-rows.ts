import { type RawBuilder, sql } from 'kysely'
import type { Context } from '../../core/context.ts'
import type { Tx } from '../../core/db/database.ts'
import type { KnownRow } from '../registers/sheet/register-book.types.ts'
import { entriesFrom } from './entry-list.ts'

type Row = Record<
  'id' | 'areaId' | 'who' | 'affiliation' | 'purpose' | 'escort' | 'carriedIn' | 'carriedOut' | 'checkedBy' | 'note',
  string
> & { enteredText: string; leftText: string | null; unitId: string | null }

/** `2026-11-02 08:31:00` → `08:31`; seconds only where there are some. */
export const timePart = (text: string): string => text.slice(11).replace(/:00$/, '')

/** When somebody left: the time alone where it was on the day of entering. */
export const leftPart = (entered: string, left: string | null): string =>
  left === null
    ? ''
    : left.slice(0, 10) === entered.slice(0, 10)
      ? timePart(left)
      : `${left.slice(0, 10)}T${timePart(left)}`

/** Entries with all their fields, as sheets, forms and history see them; one statement. */
export async function entryRows(
  tx: Tx,
  _ctx: Context,
  wanted: RawBuilder<boolean>,
  order?: RawBuilder<unknown>,
): Promise<KnownRow[]> {
  const { rows } = await sql<Row>`
    select o.id, o.area_id, o.entered_text, o.left_text, o.who, o.affiliation, o.purpose, o.escort, o.carried_in, o.carried_out, o.checked_by, o.note, o.unit_id
    from ${entriesFrom} where ${wanted} ${order ? sql`order by ${order}` : sql``}`.execute(tx)
  return rows.map(({ id, unitId, enteredText, leftText, ...fields }) => ({
    id,
    unitId,
    fields: {
      ...fields,
      unitId,
      day: enteredText.slice(0, 10),
      enteredAt: timePart(enteredText),
      leftAt: leftPart(enteredText, leftText),
    },
  }))
}
