import { sql, type RawBuilder } from 'kysely'
import type { CheckDefinition, CheckScope } from '../check.types.ts'
import { dayOf, holds, registerRows } from '../check-sql.ts'

type Sql = RawBuilder<unknown>
const systems = (
  scope: CheckScope,
  parts: { ok: Sql; why: Sql; joins?: Sql; where?: Sql; since?: Sql; dataOn?: Sql },
): Sql => registerRows({ scope, table: 'system', dataOn: dayOf('t.changedAt'), ...parts })

/** Registers of systems, of the parties across which responsibility is divided, and of what the policy of another body covers. */
export const systemChecks: readonly CheckDefinition[] = [
  {
    code: 'system.administrator',
    register: 'systems',
    kinds: ['system'],
    method: 'register',
    title: { ja: '情報システム管理者のいない情報システム', en: 'Systems without an administrator' },
    explanation: {
      ja: '台帳の情報システム、ネットワーク、回線の全てについて、情報システム管理者の職が登録されているかを見ます。',
      en: 'Looks whether the post of the administrator is registered for every system, network and line.',
    },
    remedy: { ja: '情報システム管理者の職を登録してください。', en: 'Register the post of the administrator.' },
    links: [{ measureId: 'm0120', proves: true }],
    why: { none: { ja: '情報システム管理者の職が登録されていません', en: 'No administrator is registered' } },
    rows: (scope) => systems(scope, { ok: sql`t.administrator_post_id is not null`, why: sql`'r', 'none'` }),
  },
  {
    code: 'system.operator',
    register: 'systems',
    kinds: ['system'],
    method: 'register',
    title: { ja: '情報システム担当者のいない情報システム', en: 'Systems without an operator' },
    explanation: {
      ja: '台帳の情報システム等の全てについて、情報システム担当者の職が登録されているかを見ます。',
      en: 'Looks whether the post that does the work on it is registered for every system.',
    },
    remedy: { ja: '情報システム担当者の職を登録してください。', en: 'Register the post of the operator.' },
    links: [{ measureId: 'm0123', proves: false }],
    why: { none: { ja: '情報システム担当者の職が登録されていません', en: 'No operator is registered' } },
    rows: (scope) => systems(scope, { ok: sql`t.operator_post_id is not null`, why: sql`'r', 'none'` }),
  },
  {
    code: 'system.procedure',
    register: 'systems',
    kinds: ['system'],
    method: 'register',
    title: { ja: '実施手順のない情報システム', en: 'Systems without a procedure' },
    explanation: {
      ja: '実施手順を要する情報システム等について、手順の文書が登録されているかを見ます。要しないとしたものは適合とします。',
      en: 'Looks whether a procedure is registered for each system that needs one; those marked as needing none are in order.',
    },
    remedy: {
      ja: '実施手順を定め、文書として登録してください。',
      en: 'Lay down the procedure and register the document.',
    },
    links: [{ measureId: 'm0025', proves: true }],
    why: { none: { ja: '実施手順が登録されていません', en: 'No procedure is registered' } },
    rows: (scope) =>
      systems(scope, {
        ok: sql`(not t.needs_procedure or exists (select from system_document d where d.organisation_id = t.organisation_id and d.system_id = t.id and d.kind = 'procedure'))`,
        why: sql`'r', 'none'`,
      }),
  },
  {
    code: 'system.support',
    register: 'systems',
    kinds: ['system'],
    method: 'register',
    title: { ja: 'サポートの終わった情報システム', en: 'Systems whose support has ended' },
    explanation: {
      ja: 'サポートの終わる日が登録された情報システム等について、その日が過ぎていないかを見ます。',
      en: 'Looks whether the day on which support ends, where registered, lies behind.',
    },
    remedy: {
      ja: '更新又は利用の停止を計画してください。それまでは代わりの対策を記録してください。',
      en: 'Plan its replacement or end; record what is done instead until then.',
    },
    links: [{ measureId: 'm0698', proves: false }],
    why: { ended: { ja: 'サポートは{on}に終わりました', en: 'Support ended on {on}' } },
    rows: (scope) =>
      systems(scope, {
        where: sql`t.support_ends is not null`,
        ok: sql`t.support_ends >= ${scope.today}::date`,
        why: sql`'r', 'ended', 'on', t.support_ends`,
        since: sql`t.support_ends + 1`,
      }),
  },
  {
    code: 'system.existing',
    register: 'systems',
    kinds: ['system'],
    method: 'register',
    title: {
      ja: '令和9年7月1日に現にあるかが未定の情報システム',
      en: 'Systems of which it is undecided whether they exist on 1 July 2027',
    },
    explanation: {
      ja: '改正省令の経過措置（附則2）が及ぶかどうかを決めるため、令和9年7月1日に現に存するものかが登録されているかを見ます。',
      en: 'The transitional rule of the ordinance (supplementary provision 2) depends on whether the system exists on 1 July 2027.',
    },
    remedy: { ja: '現に存するかどうかを情報システムの画面で登録してください。', en: "Enter it on the system's page." },
    links: [{ measureId: 'm0016', proves: false }],
    why: {
      undecided: {
        ja: '経過措置の対象かどうかが決まっていません',
        en: 'Whether the transitional rule covers it is undecided',
      },
    },
    rows: (scope) => systems(scope, { ok: sql`t.existing_on_start is not null`, why: sql`'r', 'undecided'` }),
  },
  {
    code: 'system.facts',
    register: 'systems',
    kinds: ['system'],
    method: 'register',
    title: { ja: '設置場所又は保守の期限がない情報システム', en: 'Systems without place or end of support' },
    explanation: {
      ja: '情報システム（回線とネットワークを除く。）について、置き場所とサポートの終わる日が登録されているかを見ます。',
      en: 'Looks whether place and end of support are registered for systems other than lines and networks.',
    },
    remedy: {
      ja: '置き場所とサポートの終わる日を登録してください。',
      en: 'Register its place and the day on which support ends.',
    },
    links: [{ measureId: 'm0402', proves: false }],
    why: { gaps: { ja: '登録されていない欄があります（{fields}）', en: 'Not registered: {fields}' } },
    rows: (scope) =>
      systems(scope, {
        where: sql`t.kind in ('system', 'cloud')`,
        ok: sql`t.place <> '' and t.support_ends is not null`,
        why: sql`'r', 'gaps', 'fields', concat_ws('、', case when t.place = '' then '置き場所' end, case when t.support_ends is null then 'サポートの終わる日' end)`,
      }),
  },
  {
    code: 'memberBody.memorandum',
    register: 'memberBodies',
    kinds: ['memberBody'],
    method: 'register',
    title: { ja: '覚書も判断もない構成市町村', en: 'Member bodies without memorandum or judgement' },
    explanation: {
      ja: '構成市町村の全てについて、有効な覚書があるか、覚書が要らないとした判断の記録があるかを見ます。',
      en: 'Looks whether every member body has a memorandum in force or a recorded judgement that none is needed.',
    },
    remedy: {
      ja: '覚書を取り交わして登録するか、要らないとする判断を理由とともに登録してください。',
      en: 'Sign and register a memorandum, or record the judgement and its reason.',
    },
    links: [{ measureId: 'm0008', proves: true }],
    why: {
      none: {
        ja: '覚書も、要らないとした判断も登録されていません',
        en: 'Neither a memorandum nor a judgement is registered',
      },
      ended: { ja: '覚書「{title}」は{on}に終わりました', en: 'Memorandum {title} ended on {on}' },
    },
    rows: (scope) =>
      registerRows({
        scope,
        table: 'member_body',
        joins: sql`left join lateral (select m.title, m.valid_to, m.signed_on, ${dayOf('m.recordedAt')} as recorded_on from memorandum m
          where m.organisation_id = t.organisation_id and m.party_id = t.id and m.withdrawn_at is null and m.kind in ('memorandum', 'notNeeded')
          order by m.valid_to desc nulls first, m.recorded_at desc limit 1) m on true`,
        ok: sql`m.title is not null and (m.valid_to is null or m.valid_to >= ${scope.today}::date)`,
        why: sql`'r', case when m.title is null then 'none' else 'ended' end, 'title', m.title, 'on', m.valid_to`,
        dataOn: sql`coalesce(m.signed_on, m.recorded_on, o.valid_from, ${dayOf('o.recordedAt')})`,
        since: sql`m.valid_to + 1`,
      }),
  },
  {
    code: 'memberBody.memorandumReview',
    register: 'memberBodies',
    kinds: ['memberBody'],
    method: 'register',
    title: { ja: '見直しの期限が過ぎた覚書', en: 'Memoranda whose review is overdue' },
    explanation: {
      ja: '覚書又は判断に次の見直しの日がある構成市町村について、その日が過ぎていないかを見ます。',
      en: 'Looks whether the next review of a memorandum or judgement lies behind.',
    },
    remedy: {
      ja: '覚書又は判断を見直し、次の見直しの日を登録してください。',
      en: 'Review it and register the day of the next review.',
    },
    links: [{ measureId: 'm0008', proves: false }],
    why: { overdue: { ja: '「{title}」の見直しの期限は{on}でした', en: 'The review of {title} was due on {on}' } },
    rows: (scope) =>
      registerRows({
        scope,
        table: 'member_body',
        joins: sql`join lateral (select m.title, m.next_review, ${dayOf('m.recordedAt')} as recorded_on from memorandum m
          where m.organisation_id = t.organisation_id and m.party_id = t.id and m.withdrawn_at is null and m.next_review is not null
            and (m.valid_to is null or m.valid_to >= ${scope.today}::date) order by m.next_review, m.id limit 1) m on true`,
        ok: sql`m.next_review >= ${scope.today}::date`,
        why: sql`'r', 'overdue', 'title', m.title, 'on', m.next_review`,
        dataOn: sql`m.recorded_on`,
        since: sql`m.next_review + 1`,
      }),
  },
  {
    code: 'memberBody.yearlyConfirmation',
    register: 'memberBodies',
    kinds: ['memberBody'],
    method: 'register',
    title: { ja: '管理の年次確認を終えていない構成市町村', en: 'Member bodies whose yearly confirmation is missing' },
    explanation: {
      ja: '責任分界点が登録された構成市町村（他団体の規程で守られる資産があるもの）について、下の月数以内に年次確認があるかを見ます。',
      en: 'Looks whether each member body that answers for something (by the demarcation) confirmed within these months that it is kept safe.',
    },
    remedy: { ja: '年次確認の書面を求め、登録してください。', en: 'Ask for the yearly confirmation and register it.' },
    links: [{ measureId: 'm0009', proves: true }],
    settings: [
      {
        key: 'months',
        default: 12,
        unit: 'months',
        label: { ja: '確認が有効な月数', en: 'Months for which it holds' },
      },
    ],
    why: {
      never: { ja: '年次確認が登録されていません', en: 'No yearly confirmation is registered' },
      old: { ja: '最後の年次確認は{on}です', en: 'The last yearly confirmation is of {on}' },
    },
    rows: (scope) => {
      const months = sql`make_interval(months => ${scope.setting('months')}::int)`
      return registerRows({
        scope,
        table: 'member_body',
        joins: sql`left join lateral (select max(m.signed_on) as signed_on from memorandum m where m.organisation_id = t.organisation_id
          and m.party_id = t.id and m.withdrawn_at is null and m.kind = 'yearlyConfirmation') m on true`,
        where: sql`exists (select from demarcation d where d.organisation_id = t.organisation_id and d.party_id = t.id and d.retracted_at is null and ${holds('d', scope)})`,
        ok: sql`m.signed_on + ${months} >= ${scope.today}::date`,
        why: sql`'r', case when m.signed_on is null then 'never' else 'old' end, 'on', m.signed_on`,
        dataOn: sql`coalesce(m.signed_on, o.valid_from, ${dayOf('o.recordedAt')})`,
        since: sql`(m.signed_on + ${months})::date + 1`,
      })
    },
  },
]
