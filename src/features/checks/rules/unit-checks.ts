import { sql, type RawBuilder } from 'kysely'
import type { CheckDefinition, CheckScope } from '../check.types.ts'
import { holds } from '../check-sql.ts'
import { assetDataOn, classJoin, inventoryFrom, inventoryMonth } from './asset-shared.ts'

type Sql = RawBuilder<unknown>

/** What a complete row of 情報資産台帳 has (m0218): the same questions about each unit as a whole. */
export const unitChecks: readonly CheckDefinition[] = [
  {
    code: 'unit.ledger',
    register: 'units',
    kinds: ['unit', 'memberBody'],
    method: 'register',
    title: { ja: '情報資産台帳の欄がそろわない部署', en: 'Units whose asset register has gaps' },
    explanation: {
      ja: '情報資産のある部署について、全ての資産に分類、所在、管理責任者、保存期間があるかを見ます。',
      en: 'Looks, for units that have assets, whether every one has its class, place, owner and retention.',
    },
    remedy: {
      ja: '情報資産の一覧をその部署で絞り、空欄を埋めてください。',
      en: 'Narrow the list of assets to the unit and fill in what is empty.',
    },
    links: [{ measureId: 'm0218', proves: true }],
    why: {
      gaps: {
        ja: '情報資産{total}件のうち{gaps}件に空欄があります（分類{class}、所在{place}、管理責任者{owner}、保存期間{retention}）',
        en: '{gaps} of {total} assets have gaps (class {class}, place {place}, owner {owner}, retention {retention})',
      },
    },
    rows: (scope) => sql`
      select u.id as object_id, u.gaps = 0 as positive, case when u.gaps = 0 then '{}'::jsonb else jsonb_build_object('r', 'gaps', 'total', u.total, 'gaps', u.gaps,
          'class', u.class, 'place', u.place, 'owner', u.owner, 'retention', u.retention) end as why, least(u.data_on, ${scope.today}::date) as data_on
      from (select o.unit_id as id, count(*)::int as total, max(${assetDataOn}) as data_on,
          (count(*) filter (where c.confidentiality_id is null or t.place = '' or t.owner_post_id is null or (t.retention_years is null and t.retention_note = '')))::int as gaps,
          (count(*) filter (where c.confidentiality_id is null))::int as class, (count(*) filter (where t.place = ''))::int as place,
          (count(*) filter (where t.owner_post_id is null))::int as owner,
          (count(*) filter (where t.retention_years is null and t.retention_note = ''))::int as retention
        from asset t join object o on o.organisation_id = t.organisation_id and o.id = t.id ${classJoin(scope)}
        where ${holds('o', scope)} and o.unit_id is not null and ${scope.only('o.unitId')} group by o.unit_id) u`,
  },
  {
    code: 'unit.inventory',
    register: 'units',
    kinds: ['unit', 'memberBody'],
    method: 'register',
    title: { ja: '棚卸しを終えていない部署', en: 'Units whose inventory is not done' },
    explanation: {
      ja: '情報資産のある部署について、全ての資産が今年度（終える月が過ぎるまでは前年度以後）に確認されているかを見ます。',
      en: 'Looks, for units that have assets, whether every one was confirmed this fiscal year (until the month has passed, since the last).',
    },
    remedy: {
      ja: '台帳と現物を突き合わせ、確認日を登録してください。',
      en: 'Compare the register with what is there and register the day.',
    },
    links: [{ measureId: 'm0219', proves: true }],
    settings: [inventoryMonth],
    why: {
      open: {
        ja: '情報資産{total}件のうち{open}件が確認されていません',
        en: '{open} of {total} assets are not confirmed',
      },
    },
    rows: (scope) => sql`
      select u.id as object_id, u.open = 0 as positive, case when u.open = 0 then '{}'::jsonb else jsonb_build_object('r', 'open', 'total', u.total, 'open', u.open) end as why,
        least(case when u.open = 0 then u.first else greatest(u.last, ${inventoryFrom(scope)}::date) end, ${scope.today}::date) as data_on
      from (select o.unit_id as id, count(*)::int as total, min(t.confirmed_on) as first, max(${assetDataOn}) as last,
          (count(*) filter (where t.confirmed_on is null or t.confirmed_on < ${inventoryFrom(scope)}::date))::int as open
        from asset t join object o on o.organisation_id = t.organisation_id and o.id = t.id
        where ${holds('o', scope)} and o.unit_id is not null and ${scope.only('o.unitId')} group by o.unit_id) u`,
  },
  {
    code: 'handOver.receipt',
    register: 'units',
    kinds: ['unit', 'memberBody'],
    method: 'register',
    title: { ja: '受領書のない受渡し', en: 'Hand-overs without a receipt' },
    explanation: {
      ja: '外に渡した媒体やデータについて、渡してから下の日数が過ぎても受領書の日付がないものを、渡した部署ごとに見ます。',
      en: 'Looks, by unit, for media and data handed out whose receipt is not there after this many days.',
    },
    remedy: {
      ja: '渡した先に受領書を求め、番号と日付を登録してください。',
      en: 'Ask the receiver for the receipt; register its number and day.',
    },
    links: [{ measureId: 'm0206', proves: false }],
    settings: [
      { key: 'days', default: 14, unit: 'days', label: { ja: '受領書を待つ日数', en: 'Days to wait for the receipt' } },
    ],
    why: {
      none: {
        ja: '{on}に{partner}へ渡したもの（{number}）の受領書がありません',
        en: 'No receipt for what was handed to {partner} on {on} ({number})',
      },
    },
    rows: (scope) =>
      handOvers(scope, {
        ok: sql`(h.receipt_on is not null or h.handed_on + ${scope.setting('days')}::int >= ${scope.today}::date)`,
        where: sql`h.direction = 'out'`,
        why: sql`'r', 'none', 'number', h.number, 'partner', h.partner, 'on', h.handed_on`,
        since: sql`h.handed_on + ${scope.setting('days')}::int + 1`,
      }),
  },
  {
    code: 'handOver.returned',
    register: 'units',
    kinds: ['unit', 'memberBody'],
    method: 'register',
    title: { ja: '返還・消去が済んでいない受渡し', en: 'Hand-overs not returned or erased in time' },
    explanation: {
      ja: '返還期限のある受渡しについて、期限までに返還、消去又は廃棄が登録されているかを、渡した部署ごとに見ます。',
      en: 'Looks, by unit, whether what was handed over with a day of return came back or was erased by then.',
    },
    remedy: {
      ja: '渡した先に返還又は消去を求め、結果を登録してください。',
      en: 'Ask the receiver to return or erase it and register what was done.',
    },
    links: [{ measureId: 'm0206', proves: false }],
    why: {
      late: {
        ja: '{partner}へ渡したもの（{number}）の返還期限は{on}でした',
        en: 'What was handed to {partner} ({number}) was due back on {on}',
      },
    },
    rows: (scope) =>
      handOvers(scope, {
        ok: sql`(h.returned_on is not null or h.return_due >= ${scope.today}::date)`,
        where: sql`h.return_due is not null`,
        why: sql`'r', 'late', 'number', h.number, 'partner', h.partner, 'on', h.return_due`,
        since: sql`h.return_due + 1`,
      }),
  },
]

/** Hand-overs by the unit that answers for them; the gravest stands for the unit. */
const handOvers = (
  scope: CheckScope,
  { ok, where, why, since }: { ok: Sql; where: Sql; why: Sql; since: Sql },
): Sql => sql`
  select distinct on (o.id) o.id as object_id, ${ok} as positive, case when ${ok} then '{}'::jsonb else jsonb_build_object(${why}) end as why,
    least(case when ${ok} then greatest(h.handed_on, h.receipt_on, h.returned_on) else ${since} end, ${scope.today}::date) as data_on
  from hand_over h join object o on o.organisation_id = h.organisation_id and o.id = h.unit_id
  where ${holds('o', scope)} and ${scope.only('o.id')} and ${where}
  order by o.id, ${ok}, h.handed_on desc, h.id`
