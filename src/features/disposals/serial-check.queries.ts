import { sql } from 'kysely'
import type { z } from 'zod'
import type { Tx } from '../../core/db/database.ts'
import { withinReach } from '../../core/query.ts'
import { stepDown } from '../levels/container-class.sql.ts'
import { compareSerials, plainSerial } from '../media/serials.rules.ts'
import type { disposalPage } from './disposals.schema.ts'

type Found = NonNullable<z.output<typeof disposalPage>['serials']>

/**
 * The serials of a certificate against those of the register: of the thing itself, of the media and terminals that it held on the day, and of the
 * other things that the same certificate speaks of. What is on the paper only is looked for in the whole register within reach.
 */
export async function compareWithRegister(
  tx: Tx,
  disposalId: string,
  certificate: readonly string[],
  day: string,
  reach: 'all' | ReadonlySet<string>,
): Promise<Found> {
  const { rows } = await sql<{ serial: string }>`
    with recursive named as (
      select d.object_id as id from disposal d where d.id = ${disposalId}::uuid
      union select e.object_id from disposal d join disposal e on e.organisation_id = d.organisation_id
        and e.certificate_number = d.certificate_number and e.done_on is not null
        where d.id = ${disposalId}::uuid and d.certificate_number <> ''),
    down(id) as (select id from named union select e.id from down d ${stepDown(day)})
    select coalesce(m.serial, t.serial) as serial from down d
    left join medium m on m.id = d.id left join terminal t on t.id = d.id
    where coalesce(m.serial, t.serial, '') <> '' order by 1`.execute(tx)
  const { same, similar, missing, unknown, twice } = compareSerials(
    rows.map(({ serial }) => serial),
    certificate,
  )
  const elsewhere = unknown.length === 0 ? [] : await othersOf(tx, unknown, reach)
  const known = new Map(elsewhere.map(({ serial, number, name }) => [plainSerial(serial), { number, name }]))
  return {
    same,
    similar,
    missing,
    twice,
    unknown: unknown.map((serial) => ({
      serial,
      object: known.get(plainSerial(serial)) ?? null,
    })),
  }
}

/** Things of the register that bear one of these serials, whatever the width or case. */
async function othersOf(tx: Tx, serials: readonly string[], reach: 'all' | ReadonlySet<string>) {
  const { rows } = await sql<{ serial: string; number: string; name: string }>`
    select b.serial, b.number, o.name from (
      select organisation_id, id, number, serial from medium where serial <> ''
      union all select organisation_id, id, number, serial from terminal where serial <> '') b
    join object o on o.organisation_id = b.organisation_id and o.id = b.id
    where ${withinReach(reach, 'o.unitId')}
      and regexp_replace(upper(normalize(b.serial, NFKC)), '[\\s_‐‑–—―−ー-]', '', 'g') = any(${serials.map(plainSerial)}::text[])
    order by b.number limit 200`.execute(tx)
  return rows
}
