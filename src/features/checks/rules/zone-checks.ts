import { sql, type RawBuilder } from 'kysely'
import { addDays, addMonths } from '../../../core/dates/days.ts'
import { judgedAssets } from '../../zones/assets-above-zone.queries.ts'
import type { CheckDefinition, CheckScope } from '../check.types.ts'
import { dayOf, holds, personalReasons, registerRows, worstOf } from '../check-sql.ts'

type Sql = RawBuilder<unknown>
const connections = (
  scope: CheckScope,
  parts: { ok: Sql; why: Sql; joins?: Sql; where?: Sql; since?: Sql; dataOn?: Sql },
): Sql => registerRows({ scope, table: 'connection', dataOn: dayOf('t.changedAt'), ...parts })

/** Ports that name no application: any, *, all, empty. */
const anyPort = sql`(t.port = '' or lower(t.port) in ('any', '*', 'all', '全て', 'すべて', '0-65535', '1-65535'))`

/** First and last day of the month before today's. */
const lastMonth = ({ today }: CheckScope) => {
  const first = addMonths(`${today.slice(0, 7)}-01`, -1)
  return { first, last: addDays(`${today.slice(0, 7)}-01`, -1) }
}

/** Not in another body's building: nobody outside answers for its walls on the day (states.md R14). */
const underOwnPolicy = (scope: CheckScope): Sql => sql`not exists (select from demarcation d
  left join object p on p.organisation_id = d.organisation_id and p.id = d.party_id
  where d.organisation_id = t.organisation_id and d.object_id = t.id and d.responsibility = 'physical' and d.retracted_at is null
    and (d.party_id is null or p.kind = 'memberBody') and ${holds('d', scope)})`

/** Zones and what may pass between them, secure areas and the facilities in them. */
export const zoneChecks: readonly CheckDefinition[] = [
  {
    code: 'zone.personalNumber',
    register: 'zones',
    kinds: ['zone'],
    method: 'register',
    title: { ja: '特定個人情報が紛れ込んだ領域', en: 'Zones into which specific personal information has strayed' },
    explanation: {
      ja: '特定個人情報を置けない領域とインターネットに届く領域について、特定個人情報を含む情報資産が、直接に又はシステムや媒体に収められて置かれていないかを見ます。',
      en: 'Looks whether zones that may not hold it, or that reach the internet, hold assets with specific personal information, by themselves or by a system or medium.',
    },
    remedy: {
      ja: '情報資産をマイナンバー利用事務系に移してください。',
      en: 'Move the assets into the zone for personal numbers.',
    },
    links: [{ measureId: 'm0303', proves: false }],
    why: {
      holds: {
        ja: '特定個人情報を含む情報資産が{n}件置かれています（{asset} ほか）',
        en: 'It holds {n} assets with specific personal information ({asset} …)',
      },
    },
    rows: (scope) =>
      registerRows({
        scope,
        table: 'zone',
        joins: sql`left join (select m.zone_id, count(distinct m.asset_id)::int as n, min(ao.name) as asset,
            max(coalesce(oz.valid_from, ${dayOf('a.changedAt')})) as since
          from (${judgedAssets(scope.today, sql<boolean>`a.specific_personal`)}) m
          join asset a on a.id = m.asset_id join object ao on ao.organisation_id = a.organisation_id and ao.id = a.id
          join object_zone oz on oz.organisation_id = a.organisation_id and oz.object_id = coalesce(m.via_id, m.asset_id) and oz.zone_id = m.zone_id and ${holds('oz', scope)}
          where m.reasons && ${personalReasons} group by m.zone_id) held on held.zone_id = t.id`,
        where: sql`(t.reaches_internet or not t.may_hold_personal_number)`,
        ok: sql`held.n is null`,
        why: sql`'r', 'holds', 'n', held.n, 'asset', held.asset`,
        dataOn: dayOf('o.recordedAt'),
        since: sql`held.since`,
      }),
  },
  {
    code: 'connection.expired',
    register: 'connections',
    kinds: ['connection'],
    method: 'register',
    title: { ja: '期限が過ぎた許可通信', en: 'Connections whose permission has expired' },
    explanation: {
      ja: '終わりの日が登録された許可通信について、その日を過ぎて残っていないかを見ます。',
      en: 'Looks whether connections stand on after the last day of their permission.',
    },
    remedy: {
      ja: '設定から取り除いて終了を登録するか、許可を取り直してください。',
      en: 'Take it out of the configuration and end it, or have it permitted anew.',
    },
    links: [{ measureId: 'm0305', proves: false }],
    why: { expired: { ja: '許可は{on}までです', en: 'It was permitted until {on}' } },
    rows: (scope) =>
      connections(scope, {
        where: sql`t.expires_on is not null`,
        ok: sql`t.expires_on >= ${scope.today}::date`,
        why: sql`'r', 'expired', 'on', t.expires_on`,
        since: sql`t.expires_on + 1`,
      }),
  },
  {
    code: 'connection.port',
    register: 'connections',
    kinds: ['connection'],
    method: 'register',
    title: { ja: 'ポートを限定していない許可通信', en: 'Connections open on any port' },
    explanation: {
      ja: '許可通信の全てについて、ポートが番号で限定されているかを見ます。',
      en: 'Looks whether every connection is limited to named ports.',
    },
    remedy: {
      ja: '必要なポートだけに限り、設定と台帳を改めてください。',
      en: 'Limit it to the ports that are needed, in the configuration and in the register.',
    },
    links: [{ measureId: 'm0614', proves: false }],
    why: { any: { ja: 'ポートが「{port}」のままです', en: 'The port is {port}' } },
    rows: (scope) =>
      connections(scope, {
        ok: sql`not ${anyPort}`,
        why: sql`'r', 'any', 'port', coalesce(nullif(t.port, ''), '空欄')`,
      }),
  },
  {
    code: 'connection.specific',
    register: 'connections',
    kinds: ['connection'],
    method: 'register',
    title: {
      ja: '経路とアプリケーションを限定していない特定通信',
      en: 'Specific connections without limits of route and application',
    },
    explanation: {
      ja: '特定通信について、IPアドレス又はMACアドレスによる経路の限定と、ポート番号によるアプリケーションの限定が登録されているかを見ます。',
      en: 'Looks whether specific connections are limited by IP or MAC address and by port.',
    },
    remedy: {
      ja: '相手のアドレスとポートを登録し、設定がそのとおりかを確かめてください。',
      en: 'Register address and port, and check that the configuration says the same.',
    },
    links: [{ measureId: 'm0304', proves: false }],
    why: {
      open: { ja: '特定通信に限定がありません（{fields}）', en: 'The specific connection has no limit of {fields}' },
    },
    rows: (scope) =>
      connections(scope, {
        where: sql`t.kind = 'specific'`,
        ok: sql`(t.address <> '' or t.mac <> '') and not ${anyPort}`,
        why: sql`'r', 'open', 'fields', concat_ws('、', case when t.address = '' and t.mac = '' then '経路' end, case when ${anyPort} then 'ポート' end)`,
      }),
  },
  {
    code: 'connection.approval',
    register: 'connections',
    kinds: ['connection'],
    method: 'register',
    title: { ja: '根拠又は承認のない許可通信', en: 'Connections without basis or approval' },
    explanation: {
      ja: '許可通信の全てについて、根拠、承認者及び承認日があるかを見ます。',
      en: 'Looks whether basis, approver and day of approval are registered.',
    },
    remedy: { ja: '承認を受け、根拠とともに登録してください。', en: 'Have it approved and register the basis.' },
    links: [{ measureId: 'm0617', proves: false }],
    why: { gaps: { ja: '登録されていない欄があります（{fields}）', en: 'Not registered: {fields}' } },
    rows: (scope) =>
      connections(scope, {
        ok: sql`t.basis <> '' and t.approver <> '' and t.approved_on is not null`,
        why: sql`'r', 'gaps', 'fields', concat_ws('、', case when t.basis = '' then '根拠' end, case when t.approver = '' then '承認者' end,
          case when t.approved_on is null then '承認日' end)`,
      }),
  },
  {
    code: 'connection.review',
    register: 'connections',
    kinds: ['connection'],
    method: 'register',
    title: { ja: '見直しの期限が過ぎた許可通信', en: 'Connections whose review is overdue' },
    explanation: {
      ja: '次の見直しの日が登録された許可通信について、その日が過ぎていないかを見ます。',
      en: 'Looks whether the next review of a connection lies behind.',
    },
    remedy: {
      ja: '要否を見直し、次の見直しの日を登録してください。',
      en: 'Review whether it is needed and register the next day.',
    },
    links: [{ measureId: 'm0614', proves: false }],
    why: { overdue: { ja: '見直しの期限は{on}でした', en: 'Its review was due on {on}' } },
    rows: (scope) =>
      connections(scope, {
        where: sql`t.next_review is not null`,
        ok: sql`t.next_review >= ${scope.today}::date`,
        why: sql`'r', 'overdue', 'on', t.next_review`,
        since: sql`t.next_review + 1`,
      }),
  },
  {
    code: 'connection.zonePair',
    register: 'connections',
    kinds: ['connection'],
    method: 'register',
    title: { ja: '通信を許していない領域の間の許可通信', en: 'Connections between zones that may not talk' },
    explanation: {
      ja: '二つの領域の間の許可通信について、領域の間の決まりで許されているかを見ます。決まりのない組は許されていないものとします。',
      en: 'Looks whether the rule between both zones allows it; a pair without a rule may not talk.',
    },
    remedy: {
      ja: '通信を止めるか、領域の間の決まりを改める決定を受けてください。',
      en: 'Stop it, or have the rule between the zones changed.',
    },
    links: [{ measureId: 'm0432', proves: false }],
    why: { forbidden: { ja: '「{from}」から「{to}」への通信は許されていません', en: '{from} may not talk to {to}' } },
    rows: (scope) =>
      connections(scope, {
        joins: sql`join object zf on zf.organisation_id = t.organisation_id and zf.id = t.from_zone_id
          join object zt on zt.organisation_id = t.organisation_id and zt.id = t.to_zone_id`,
        where: sql`t.to_zone_id <> t.from_zone_id`,
        // What comes in travels the other way.
        ok: sql`not exists (select from (values ('out', t.from_zone_id, t.to_zone_id), ('in', t.to_zone_id, t.from_zone_id)) way(d, a, b)
          where t.direction in (way.d, 'both') and not exists (select from zone_rule r where r.organisation_id = t.organisation_id
            and r.from_zone_id = way.a and r.to_zone_id = way.b and r.traffic <> 'none'))`,
        why: sql`'r', 'forbidden', 'from', zf.name, 'to', zt.name`,
      }),
  },
  {
    code: 'area.custodian',
    register: 'areas',
    kinds: ['area'],
    method: 'register',
    title: { ja: '管理者のいない管理区域', en: 'Secure areas without a custodian' },
    explanation: {
      ja: '自らの規程で守る管理区域について、管理者の職と入退室の管理の方法が登録されているかを見ます。',
      en: 'Looks whether custodian and entry control are registered for areas under our own policy.',
    },
    remedy: {
      ja: '管理者の職と入退室の管理の方法を登録してください。',
      en: 'Register the custodian and how entry is controlled.',
    },
    links: [{ measureId: 'm0420', proves: true }],
    why: { gaps: { ja: '登録されていない欄があります（{fields}）', en: 'Not registered: {fields}' } },
    rows: (scope) =>
      registerRows({
        scope,
        table: 'area',
        where: underOwnPolicy(scope),
        ok: sql`t.custodian_post_id is not null and t.entry_control <> ''`,
        why: sql`'r', 'gaps', 'fields', concat_ws('、', case when t.custodian_post_id is null then '管理者' end, case when t.entry_control = '' then '入退室の管理' end)`,
        dataOn: dayOf('t.changedAt'),
      }),
  },
  {
    code: 'area.log',
    register: 'areas',
    kinds: ['area'],
    method: 'register',
    title: {
      ja: '先月の入退室の記録を確かめていない管理区域',
      en: 'Secure areas whose entry log of last month was not looked at',
    },
    explanation: {
      ja: '記録の確認の頻度を定めた管理区域について、先月の入退室の記録の全てに確かめた人があるかを見ます。先月の記録がないものは、適合とも不適合ともしません。',
      en: 'Looks whether somebody looked at every entry of last month; an area without any entry is neither in order nor wanting.',
    },
    remedy: { ja: '記録を確かめ、確かめた人を登録してください。', en: 'Look at the log and register who did.' },
    links: [{ measureId: 'm0425', proves: true }],
    why: {
      open: {
        ja: '{month}の入退室{total}件のうち{open}件が確かめられていません',
        en: '{open} of {total} entries of {month} were not looked at',
      },
    },
    rows: (scope) => {
      const { first, last } = lastMonth(scope)
      return registerRows({
        scope,
        table: 'area',
        joins: sql`join lateral (select count(*)::int as total, greatest(0, count(*) filter (where e.checked_by = '') - coalesce((select max(c.entries) from area_month_check c
            where c.organisation_id = t.organisation_id and c.area_id = t.id and c.month = ${first}::date), 0))::int as open from area_entry e
          where e.organisation_id = t.organisation_id and e.area_id = t.id and e.entered_at >= ${`${first}T00:00:00+09:00`}::timestamptz
            and e.entered_at < ${`${addDays(last, 1)}T00:00:00+09:00`}::timestamptz) log on log.total > 0`,
        where: sql`${underOwnPolicy(scope)} and t.log_every is not null`,
        ok: sql`log.open = 0`,
        why: sql`'r', 'open', 'total', log.total, 'open', log.open, 'month', ${`${Number(first.slice(5, 7))}月`}::text`,
        dataOn: sql`${last}::date`,
      })
    },
  },
  {
    code: 'area.facility',
    register: 'areas',
    kinds: ['area'],
    method: 'register',
    title: { ja: '設備の点検期限が過ぎた管理区域', en: 'Secure areas whose facilities are past their inspection' },
    explanation: {
      ja: '点検の間隔を定めた設備のある管理区域について、最後の点検からその月数が過ぎていないか、結果が「不良」でないかを見ます。',
      en: 'Looks whether a facility in the area with an interval of inspection is past it, or was found bad.',
    },
    remedy: { ja: '点検を行い、結果を登録してください。', en: 'Have it inspected and register the result.' },
    links: [{ measureId: 'm0424', proves: false }],
    why: {
      overdue: { ja: '設備「{facility}」の点検の期限は{on}でした', en: 'The inspection of {facility} was due on {on}' },
      never: { ja: '設備「{facility}」の点検が登録されていません', en: 'No inspection of {facility} is registered' },
      bad: { ja: '設備「{facility}」は{on}の点検で不良でした', en: '{facility} was found bad on {on}' },
    },
    rows: (scope) => {
      const due = sql`(i.inspected_on + make_interval(months => f.inspection_months))::date`
      const ok = sql`(i.inspected_on is not null and i.result <> 'bad' and ${due} >= ${scope.today}::date)`
      return worstOf(sql`
        select o.id as object_id, ${ok} as positive, case when ${ok} then '{}'::jsonb else jsonb_build_object('facility', fo.name,
            'r', case when i.inspected_on is null then 'never' when i.result = 'bad' then 'bad' else 'overdue' end,
            'on', case when i.result = 'bad' then i.inspected_on else ${due} end) end as why,
          least(case when ${ok} or i.result = 'bad' then i.inspected_on else coalesce(${due} + 1, ${dayOf('f.changedAt')}) end, ${scope.today}::date) as data_on
        from facility f join object fo on fo.organisation_id = f.organisation_id and fo.id = f.id and ${holds('fo', scope)}
        join object o on o.organisation_id = f.organisation_id and o.id = f.area_id and ${holds('o', scope)}
        left join lateral (select x.inspected_on, x.result from facility_inspection x where x.organisation_id = f.organisation_id and x.facility_id = f.id
          order by x.inspected_on desc, x.id desc limit 1) i on true
        where f.inspection_months is not null and ${scope.only('o.id')}`)
    },
  },
]
