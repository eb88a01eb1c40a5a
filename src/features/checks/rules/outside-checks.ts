import { sql } from 'kysely'
import type { CheckDefinition } from '../check.types.ts'
import { holds } from '../check-sql.ts'

/** The ledger against the lists of others: what they name and the ledger lacks is nobody's object, so the unit that the list names answers for it. */
export const outsideChecks: readonly CheckDefinition[] = [
  {
    code: 'outside.lacking',
    register: 'terminals',
    kinds: ['unit', 'memberBody', 'organisation'],
    method: 'register',
    title: { ja: '外部一覧にあって台帳にない機器', en: 'Devices that outside lists name and the register lacks' },
    explanation: {
      ja: '種類ごとに最新の外部一覧（リース物件、認証サーバ、対策ソフトなど）の各行が、端末・サーバ台帳のどれかに結び付くかを見ます。行に書かれた部署ごとに数え、部署が分からない行は団体全体に数えます。',
      en: 'Looks whether every row of the newest outside list of each kind (lease, sign-in, anti-malware …) is about something in the register. Counted by the unit that the row names, else for the whole body.',
    },
    remedy: {
      ja: '現物を確かめて台帳に登録するか、一覧を直して取り込み直し、外部リストの画面で突き合わせ直してください。',
      en: 'Find the device and register it, or have the list corrected; then match the list again on its page.',
    },
    links: [],
    why: {
      lacking: {
        ja: '外部の一覧にあって台帳にない機器が{n}件あります（例：{list}（{on}）の{first}）',
        en: '{n} devices stand in outside lists and not in the register (such as {first}, {list} of {on})',
      },
    },
    rows: (scope) => sql`
      select v.id as object_id, v.n = 0 as positive, case when v.n = 0 then '{}'::jsonb
          else jsonb_build_object('r', 'lacking', 'n', v.n, 'list', v.first->>0, 'on', v.first->>1, 'first', v.first->>2) end as why,
        least(v.data_on, ${scope.today}::date) as data_on
      from (select coalesce(u.id, w.id) as id, (count(*) filter (where r.object_id is null))::int as n, max(l.taken_on) as data_on,
          (array_agg(jsonb_build_array(l.kind, l.taken_on, coalesce(nullif(r.facts->>'name', ''), nullif(r.facts->>'serial', ''), nullif(r.facts->>'number', ''), r.key))
            order by l.taken_on desc, l.kind, r.row) filter (where r.object_id is null))[1] as first
        from (select distinct on (kind) id, kind, taken_on from outside_list order by kind, taken_on desc, imported_at desc) l
        join outside_list_row r on r.list_id = l.id
        join object w on w.organisation_id = r.organisation_id and w.kind = 'organisation'
        left join lateral (select o.id from object o where o.organisation_id = r.organisation_id and o.kind in ('unit', 'memberBody')
          and o.name = r.facts->>'unitText' and ${holds('o', scope)} order by o.id limit 1) u on true
        group by 1) v
      where ${scope.only('v.id')}`,
  },
]
