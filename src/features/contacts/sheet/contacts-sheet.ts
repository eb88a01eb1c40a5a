import type { Context } from '../../../core/context.ts'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { query, withinReach } from '../../../core/query.ts'
import { writeSheet } from '../../../core/sheets.ts'
import { type ContactTree, loadContacts } from '../contacts.queries.ts'
import { contactTree, flatTree } from '../contacts.rules.ts'
import { type ContactColumn, contactColumns } from './contact-columns.ts'
import { hoursCell } from './plan-contacts.rules.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
type Entry = ContactTree['entries'][number]
type Row = Record<ContactColumn, string>

const empty: Row = Object.fromEntries(contactColumns.map(({ key }) => [key, ''])) as Row

async function workbook(title: string, subtitle: string, rows: readonly Row[]): Promise<File> {
  const columns = contactColumns.map(({ key, names, width }) => ({
    header: names[0] ?? '',
    width,
    hidden: key === 'id',
    value: (row: Row) => row[key],
  }))
  const bytes = await writeSheet([{ name: title, title, subtitle, columns, rows }])
  return new File([new Uint8Array(bytes)], `${title}.xlsx`, { type: XLSX })
}

/** The contact tree within reach in the order of calling; what is changed in it comes back by the hidden ID. */
export const readContactsSheet = (ctx: Context): Promise<File> =>
  query(ctx, 'contacts.read', async (tx, reach) => {
    const { entries, organisation, day } = await loadContacts(tx, ctx, reach)
    const codes = new Map(
      (await tx.selectFrom('memberBody').select(['id', 'code']).execute()).map((one) => [one.id, one.code]),
    )
    const byId = new Map(entries.map((entry) => [entry.id, entry]))
    const rows = flatTree(contactTree(entries)).map(({ row, depth }) =>
      rowOf(row, depth, byId.get(row.parentId ?? '')?.name ?? '', codes.get(row.unitId ?? '') ?? ''),
    )
    return workbook('緊急連絡網', `${organisation}　${formatWareki(day)}現在　取扱注意`, rows)
  })

function rowOf(entry: Entry, depth: number, caller: string, code: string): Row {
  const [one, two, three] = entry.phones
  const name = `${'　'.repeat(depth)}${entry.name}`
  const holders = entry.holders.map((holder) => holder.name).join('・')
  return {
    caller,
    code,
    member: entry.unitName ?? '',
    name: holders === '' ? name : `${name}（${holders}）`,
    phone1: one?.number ?? '',
    hours1: one ? hoursCell(one) : '',
    phone2: two?.number ?? '',
    hours2: two ? hoursCell(two) : '',
    phone3: three?.number ?? '',
    hours3: three ? hoursCell(three) : '',
    email: entry.email,
    note: entry.note,
    verified: entry.verifiedOn === null ? '' : formatWareki(entry.verifiedOn),
    id: entry.id,
  }
}

/** One row for each member body within reach: what is known of its counter, and blanks where nothing is. */
export const readCounterForm = (ctx: Context): Promise<File> =>
  query(ctx, 'contacts.write', async (tx, reach) => {
    const { entries, organisation, day } = await loadContacts(tx, ctx, reach)
    const members = await tx
      .selectFrom('memberBody as m')
      .innerJoin('object as o', (join) =>
        join.onRef('o.organisationId', '=', 'm.organisationId').onRef('o.id', '=', 'm.id'),
      )
      .select(['m.id', 'm.code', 'o.name'])
      .where(withinReach(reach, 'm.id'))
      .where((where) => where.or([where('o.validTo', 'is', null), where('o.validTo', '>=', day)]))
      .orderBy('m.code')
      .execute()
    const rows = members.flatMap(({ id, code, name }) => {
      const own = entries.filter(({ kind, unitId }) => kind === 'outside' && unitId === id)
      return own.length > 0 ? own.map((entry) => rowOf(entry, 0, '', code)) : [{ ...empty, code, member: name }]
    })
    return workbook('市町村の連絡先', `${organisation}　${formatWareki(day)}　取扱注意`, rows)
  })
