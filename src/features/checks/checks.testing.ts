import { sql } from 'kysely'
import { type Day, addDays } from '../../core/dates/days.ts'
import { inScope, type Tx } from '../../core/db/database.ts'
import type { ObjectKind } from '../../core/db/db.gen.ts'
import { newId } from '../../core/ids.ts'
import type { TestOrganisation } from '../../testing/test-app.ts'

type Values = Record<string, string | number | boolean | null | string[]>

/** Lays rows into the registers as any writer might, in the organisation's scope; each thing is an object with its row. */
export type Builder = {
  today: Day
  level: (code: string, axis?: string) => string
  row: (table: string, values: Values) => Promise<string>
  /** An object of a kind with the row of its register. */
  thing: (kind: ObjectKind, table: string, values?: Values, object?: Values) => Promise<string>
  unit: (object?: Values) => Promise<string>
  person: (object?: Values) => Promise<string>
  post: (object?: Values) => Promise<string>
  memberBody: (object?: Values) => Promise<string>
  zone: (values?: Values, object?: Values) => Promise<string>
  inZone: (objectId: string, zoneId: string) => Promise<unknown>
  asset: (values?: Values, classes?: { c?: string; i?: string; a?: string }, object?: Values) => Promise<string>
  terminal: (values?: Values, object?: Values) => Promise<string>
  medium: (values?: Values, object?: Values) => Promise<string>
  system: (values?: Values, object?: Values) => Promise<string>
  area: (values?: Values) => Promise<string>
  account: (values?: Values, object?: Values) => Promise<string>
  record: (kind: string) => Promise<string>
  /** A second list with the given keys of objects. */
  list: (kind: string, rows: { objectId: string | null; facts?: object }[]) => Promise<string>
  takeOut: (objectId: string, values?: Values) => Promise<string>
  disposal: (objectId: string, values?: Values) => Promise<string>
  connection: (values?: Values) => Promise<string>
  handOver: (unitId: string, values?: Values) => Promise<string>
  tx: Tx
}

/** Registers whose rows say when they became known. */
const stamped = new Set(['demarcation', 'area_entry', 'facility_inspection'])

/** Runs `work` with a builder in one transaction of the organisation. */
export async function build<T>(
  { id: organisationId, ctx }: TestOrganisation,
  work: (b: Builder) => Promise<T>,
): Promise<T> {
  const today = ctx.clock.today()
  const now = ctx.clock.now()
  return inScope(ctx.db, organisationId, async (tx) => {
    const { rows: levels } = await sql<{ id: string; code: string; axis: string }>`
      select l.id, l.code, s.axis from level l join level_set s on s.id = l.set_id where s.valid_to is null`.execute(tx)
    let n = 0
    const number = () => `T${(now.getTime() % 100_000) + n++}-${newId().slice(-6)}`
    const row: Builder['row'] = async (table, values) => {
      const id = typeof values.id === 'string' ? values.id : newId()
      const all: Values = { ...values, ...(values.id === null ? {} : { id }), organisation_id: organisationId }
      if (values.id === null) delete all.id
      if (stamped.has(table)) all.recorded_at ??= now.toISOString()
      const names = Object.keys(all)
      await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
        values (${sql.join(names.map((name) => sql`${all[name]}`))})`.execute(tx)
      return id
    }
    const thing: Builder['thing'] = async (kind, table, values = {}, object = {}) => {
      const id = newId()
      await row('object', { id, kind, name: `${kind} ${++n}`, recorded_at: now.toISOString(), ...object })
      await row(table, { id, ...values })
      return id
    }
    const changed = { changed_at: now.toISOString() }
    const record: Builder['record'] = (kind) =>
      row('record', {
        kind,
        fiscal_year: 2026,
        created_at: now.toISOString(),
        created_by: '{}',
        disclosure_reason: '事務の支障',
      })
    const b: Builder = {
      tx,
      today,
      level: (code, axis = 'confidentiality') =>
        levels.find((level) => level.axis === axis && level.code === code)?.id ?? `no level ${code}`,
      row,
      thing,
      record,
      unit: async (object) => {
        const id = await thing('unit', 'unit', {}, object)
        await sql`update object set unit_id = id where id = ${id}`.execute(tx)
        return id
      },
      memberBody: async (object) => {
        const id = await thing(
          'memberBody',
          'member_body',
          { code: String(100_000 + ((Date.now() + n * 7) % 800_000)).padStart(6, '0') },
          object,
        )
        await sql`update object set unit_id = id where id = ${id}`.execute(tx)
        return id
      },
      person: (object) => thing('person', 'person', {}, object),
      post: (object) => thing('post', 'post', { title: '課長' }, object),
      zone: (values, object) => thing('zone', 'zone', { code: number(), ...values }, object),
      inZone: (objectId, zoneId) => row('object_zone', { object_id: objectId, zone_id: zoneId }),
      asset: async (values, classes = {}, object) => {
        const id = await thing(
          'asset',
          'asset',
          { number: number(), medium: 'electronic', ...changed, ...values },
          object,
        )
        await row('classification', {
          asset_id: id,
          recorded_at: now.toISOString(),
          confidentiality_id: classes.c ? b.level(classes.c) : null,
          integrity_id: classes.i ? b.level(classes.i, 'integrity') : null,
          availability_id: classes.a ? b.level(classes.a, 'availability') : null,
        })
        return id
      },
      terminal: (values, object) =>
        thing('terminal', 'terminal', { number: number(), kind: 'terminal', ...changed, ...values }, object),
      medium: (values, object) =>
        thing('medium', 'medium', { number: number(), kind: 'usb', ...changed, ...values }, object),
      system: (values, object) =>
        thing('system', 'system', { number: number(), kind: 'system', ...changed, ...values }, object),
      area: (values) => thing('area', 'area', { number: number(), kind: 'serverRoom', ...changed, ...values }),
      account: async (values, object) =>
        thing(
          'account',
          'system_account',
          {
            system_id: values?.system_id ?? (await b.system()),
            login: number(),
            kind: 'personal',
            seen_on: today,
            ...changed,
            ...values,
          },
          object,
        ),
      list: async (kind, listed) => {
        const id = await record('outsideList')
        await row('outside_list', {
          id,
          kind,
          source: '書出し',
          taken_on: addDays(today, -1),
          file_name: 'list.csv',
          rows: listed.length,
          imported_at: now.toISOString(),
        })
        for (const [at, { objectId, facts }] of listed.entries())
          await row('outside_list_row', {
            id: null,
            list_id: id,
            row: at + 1,
            key: `k${at}`,
            object_id: objectId,
            facts: JSON.stringify(facts ?? {}),
          })
        return id
      },
      takeOut: async (objectId, values) => {
        const id = await record('takeOut')
        await row('take_out', {
          id,
          number: number(),
          state: 'out',
          applicant: '佐伯',
          purpose: '会議',
          destination: '県庁',
          from_on: addDays(today, -5),
          to_on: addDays(today, 5),
          asked_on: addDays(today, -6),
          decided_on: addDays(today, -6),
          decided_by: '課長',
          ...values,
        })
        await row('take_out_object', { id: null, take_out_id: id, object_id: objectId })
        return id
      },
      disposal: async (objectId, values) => {
        const id = await record('disposal')
        return row('disposal', {
          id,
          number: number(),
          object_id: objectId,
          method: 'destroy',
          done_on: addDays(today, -5),
          class_code: '2',
          ...values,
        })
      },
      connection: async (values = {}) => {
        const [from, to] = [values.from_zone_id ?? (await b.zone()), values.to_zone_id ?? (await b.zone())]
        return thing('connection', 'connection', {
          number: number(),
          kind: 'external',
          purpose: '業務',
          direction: 'out',
          port: '443',
          address: '10.0.0.1',
          basis: '要領',
          approver: '課長',
          approved_on: today,
          ...changed,
          ...values,
          from_zone_id: from,
          to_zone_id: to,
        })
      },
      handOver: async (unitId, values) => {
        const id = await record('handOver')
        return row('hand_over', {
          id,
          number: number(),
          direction: 'out',
          unit_id: unitId,
          partner: '印刷所',
          contents: '宛名',
          method: 'hand',
          handed_on: addDays(today, -30),
          handed_by: '佐伯',
          ...values,
        })
      },
    }
    return work(b)
  })
}
