import { sql, type RawBuilder } from 'kysely'
import { carriedLevels, ownRanksBelow, stepDown } from '../../levels/container-class.sql.ts'
import type { CheckDefinition, CheckScope } from '../check.types.ts'
import { dayOf, holds, rankFrom, rankOf, registerRows, worstOf } from '../check-sql.ts'

type Sql = RawBuilder<unknown>
const media = (
  scope: CheckScope,
  parts: { ok: Sql; why: Sql; joins?: Sql; where?: Sql; since?: Sql; dataOn?: Sql },
): Sql => registerRows({ scope, table: 'medium', dataOn: dayOf('t.changedAt'), ...parts })

/** Highest confidentiality of what each medium holds today, however deep: `held(id, rank)`. */
const heldRanks = (scope: CheckScope): Sql => sql`(
  with recursive ${carriedLevels(scope.today)},
  down(root, id) as (
    select m.id, m.id from medium m where ${scope.only('m.id')}
    union select d.root, e.id from down d ${stepDown(scope.today)}),
  ${ownRanksBelow(scope.today)}
  select d.root as id, max(w.confidentiality) as rank from down d join own w on w.id = d.id group by d.root)`

type Written = { ok: Sql; why: Sql; where?: Sql; joins?: Sql; since?: Sql; dataOn: Sql }

/** Things named by take-outs: the record `r`, the thing `o`. */
const takeOuts = (scope: CheckScope, { ok, why, where, since, dataOn }: Written): Sql =>
  worstOf(sql`
    select o.id as object_id, coalesce(${ok}, false) as positive, case when ${ok} then '{}'::jsonb else jsonb_build_object(${why}) end as why,
      least(case when ${ok} then ${dataOn} else coalesce(${since ?? sql`null::date`}, ${dataOn}) end, ${scope.today}::date) as data_on
    from take_out r join take_out_object x on x.organisation_id = r.organisation_id and x.take_out_id = r.id
    join object o on o.organisation_id = x.organisation_id and o.id = x.object_id
    where ${scope.only('o.id')} and ${holds('o', scope)} and ${where ?? sql`true`}`)

/** Things that were disposed of: the record `r`, the thing `o`, which has ended by then. */
const disposals = (scope: CheckScope, { ok, why, where, joins, dataOn }: Written): Sql =>
  worstOf(sql`
    select o.id as object_id, coalesce(${ok}, false) as positive, case when ${ok} then '{}'::jsonb else jsonb_build_object(${why}) end as why,
      least(${dataOn}, ${scope.today}::date) as data_on
    from disposal r join object o on o.organisation_id = r.organisation_id and o.id = r.object_id ${joins ?? sql``}
    where r.done_on is not null and ${scope.only('o.id')} and ${where ?? sql`true`}`)
const disposedOn = sql`greatest(r.done_on, r.certificate_on)`

export const mediumChecks: readonly CheckDefinition[] = [
  {
    code: 'medium.returned',
    register: 'media',
    kinds: ['medium'],
    method: 'register',
    title: { ja: '返却期限が過ぎた媒体', en: 'Media not returned in time' },
    explanation: {
      ja: '貸し出したことのある媒体について、返却期限を過ぎて戻っていない貸出しがないかを見ます。',
      en: 'Looks, for media that were ever lent, whether a loan is past its day of return.',
    },
    remedy: {
      ja: '借りた人に確かめ、返却を登録してください。見つからないときはインシデントとして報告してください。',
      en: 'Ask the borrower and register the return; report it as an incident if it cannot be found.',
    },
    links: [{ measureId: 'm0445', proves: false }],
    why: { late: { ja: '{who}に貸し出し、返却期限は{on}でした', en: 'Lent to {who}, due back on {on}' } },
    rows: (scope) =>
      media(scope, {
        joins: sql`join lateral (select l.borrower, l.due_on, l.returned_on, l.lent_on from medium_loan l where l.organisation_id = t.organisation_id and l.medium_id = t.id
          order by (l.returned_on is null and l.due_on < ${scope.today}::date) desc, l.lent_on desc, l.id limit 1) l on true`,
        ok: sql`(l.returned_on is not null or l.due_on >= ${scope.today}::date)`,
        why: sql`'r', 'late', 'who', l.borrower, 'on', l.due_on`,
        dataOn: sql`greatest(l.lent_on, l.returned_on)`,
        since: sql`l.due_on + 1`,
      }),
  },
  {
    code: 'medium.encrypted',
    register: 'media',
    kinds: ['medium'],
    method: 'register',
    title: { ja: '暗号化されていない機密性2以上の媒体', en: 'Media of confidentiality 2 or graver without encryption' },
    explanation: {
      ja: '機密性2以上の情報資産を入れた媒体（中身から計算）について、暗号化されているかを見ます。',
      en: 'Looks whether media that hold assets of confidentiality 2 or graver (computed from what they hold) are encrypted.',
    },
    remedy: {
      ja: '暗号化できる媒体に替え、台帳を改めてください。',
      en: 'Use a medium that encrypts and correct the register.',
    },
    links: [{ measureId: 'm0238', proves: false }],
    why: {
      no: {
        ja: '機密性{class}の情報が入っていますが、暗号化されていません',
        en: 'It holds confidentiality {class} and is not encrypted',
      },
      unknown: {
        ja: '機密性{class}の情報が入っていますが、暗号化の有無が不明です',
        en: 'It holds confidentiality {class}; whether it is encrypted is unknown',
      },
    },
    rows: (scope) =>
      media(scope, {
        joins: sql`join ${heldRanks(scope)} held on held.id = t.id
          left join (select distinct on (rank) rank, code from ${rankOf('confidentiality', scope)} r order by rank) lv on lv.rank = held.rank`,
        where: sql`held.rank >= ${rankFrom('2', scope)}`,
        ok: sql`t.encrypted = 'yes'`,
        why: sql`'r', t.encrypted, 'class', lv.code`,
      }),
  },
  {
    code: 'medium.custodian',
    register: 'media',
    kinds: ['medium'],
    method: 'register',
    title: { ja: '管理者のいない媒体', en: 'Media without a custodian' },
    explanation: {
      ja: '台帳の媒体の全てについて、管理者の職が登録されているかを見ます。',
      en: 'Looks whether the custodian is registered for every medium.',
    },
    remedy: { ja: '媒体の画面で管理者の職を選んでください。', en: "Choose the custodian's post on the medium's page." },
    links: [{ measureId: 'm0684', proves: false }],
    why: { none: { ja: '管理者の職が登録されていません', en: 'No custodian is registered' } },
    rows: (scope) => media(scope, { ok: sql`t.custodian_post_id is not null`, why: sql`'r', 'none'` }),
  },
  {
    code: 'takeOut.overdue',
    register: 'takeOuts',
    kinds: ['medium', 'terminal', 'asset'],
    method: 'register',
    title: { ja: '戻りの期限が過ぎた持ち出し', en: 'Take-outs past their day of return' },
    explanation: {
      ja: '持ち出したことのあるものについて、期限を過ぎて戻りが登録されていない持ち出しがないかを見ます。',
      en: 'Looks, for things that were ever taken out, whether one is past its last day without a return.',
    },
    remedy: {
      ja: '持ち出した人に確かめ、戻り（又は消去）を登録してください。',
      en: 'Ask who took it out and register the return or the erasure.',
    },
    links: [{ measureId: 'm0505', proves: false }],
    why: {
      late: {
        ja: '{who}の持ち出し（{number}）の期限は{on}でした',
        en: 'The take-out of {who} ({number}) ended on {on}',
      },
    },
    rows: (scope) =>
      takeOuts(scope, {
        where: sql`r.state in ('permitted', 'out', 'returned')`,
        ok: sql`(r.state = 'returned' or r.returned_on is not null or r.to_on >= ${scope.today}::date)`,
        why: sql`'r', 'late', 'who', r.applicant, 'number', r.number, 'on', r.to_on`,
        dataOn: sql`coalesce(r.returned_on, r.decided_on, r.asked_on)`,
        since: sql`r.to_on + 1`,
      }),
  },
  {
    code: 'takeOut.permission',
    register: 'takeOuts',
    kinds: ['medium', 'terminal', 'asset'],
    method: 'register',
    title: {
      ja: '許可のない持ち出し、申請者が自ら許可した持ち出し',
      en: 'Take-outs without permission, or permitted by the applicant',
    },
    explanation: {
      ja: '許可された、又は持ち出された記録について、申請者でない人の許可があるかを見ます。',
      en: 'Looks whether each take-out was permitted by somebody other than the applicant.',
    },
    remedy: {
      ja: '情報セキュリティ管理者に許可の当否を確かめ、記録を改めてください。',
      en: 'Have the security manager look at it and correct the record.',
    },
    links: [{ measureId: 'm0505', proves: false }],
    why: {
      own: {
        ja: '持ち出し（{number}）を、申請した{who}が自ら許可しています',
        en: 'Take-out {number} was permitted by its applicant {who}',
      },
      none: {
        ja: '{who}の持ち出し（{number}）に許可の記録がありません',
        en: 'The take-out of {who} ({number}) has no recorded permission',
      },
    },
    rows: (scope) =>
      takeOuts(scope, {
        where: sql`r.state in ('permitted', 'out', 'returned')`,
        ok: sql`coalesce(r.decided_by, '') <> '' and r.decided_by <> r.applicant and r.decided_by is distinct from r.applicant_id::text`,
        why: sql`'r', case when coalesce(r.decided_by, '') = '' then 'none' else 'own' end, 'number', r.number, 'who', r.applicant`,
        dataOn: sql`coalesce(r.decided_on, r.from_on)`,
      }),
  },
  {
    code: 'takeOut.returnedTo',
    register: 'takeOuts',
    kinds: ['unit', 'memberBody'],
    method: 'register',
    title: { ja: '戻りを確かめた人のない持ち出し', en: 'Returns that nobody received' },
    explanation: {
      ja: '戻った持ち出しについて、受け取って確かめた人が記録されているかを、部署ごとに見ます。',
      en: 'Looks, by unit, whether somebody is named who received what came back.',
    },
    remedy: { ja: '戻りを確かめた人を登録してください。', en: 'Register who received it.' },
    links: [{ measureId: 'm0509', proves: false }],
    why: {
      none: {
        ja: '{on}に戻った持ち出し（{number}）に、確かめた人の記録がありません',
        en: 'Nobody is named who received take-out {number} on {on}',
      },
    },
    rows: (scope) =>
      worstOf(sql`
        select o.id as object_id, coalesce(r.returned_to, '') <> '' as positive,
          case when coalesce(r.returned_to, '') <> '' then '{}'::jsonb else jsonb_build_object('r', 'none', 'number', r.number, 'on', r.returned_on) end as why,
          least(r.returned_on, ${scope.today}::date) as data_on
        from take_out r join object o on o.organisation_id = r.organisation_id and o.id = r.unit_id
        where r.returned_on is not null and ${scope.only('o.id')}`),
  },
  {
    code: 'disposal.certificate',
    register: 'disposals',
    kinds: ['medium', 'terminal', 'asset', 'system'],
    method: 'register',
    title: { ja: '証明書のない廃棄', en: 'Disposals without a certificate' },
    explanation: {
      ja: '事業者に任せて済んだ廃棄について、証明書の番号と日付があるかを見ます。',
      en: 'Looks whether disposals done by a contractor have a certificate with number and day.',
    },
    remedy: {
      ja: '事業者に証明書を求め、登録してください。',
      en: 'Ask the contractor for the certificate and register it.',
    },
    links: [{ measureId: 'm0416', proves: false }],
    why: {
      none: {
        ja: '{on}に{contractor}が行った廃棄（{number}）の証明書がありません',
        en: 'No certificate for disposal {number}, done on {on} by {contractor}',
      },
    },
    rows: (scope) =>
      disposals(scope, {
        where: sql`r.contractor <> ''`,
        ok: sql`r.certificate_number <> '' and r.certificate_on is not null`,
        why: sql`'r', 'none', 'number', r.number, 'contractor', r.contractor, 'on', r.done_on`,
        dataOn: disposedOn,
      }),
  },
  {
    code: 'disposal.witness',
    register: 'disposals',
    kinds: ['medium', 'terminal', 'asset', 'system'],
    method: 'register',
    title: { ja: '立会いのない機密性3の廃棄', en: 'Disposals of confidentiality 3 without a witness' },
    explanation: {
      ja: '機密性3（3A・3B又は対応する区分）のものの済んだ廃棄について、立ち会った人が記録されているかを見ます。',
      en: 'Looks whether a witness is named for disposals of what was confidentiality 3A or 3B.',
    },
    remedy: {
      ja: '立ち会った職員を登録してください。立会いがなかったときは、完了を確かめた方法を記録してください。',
      en: 'Register the witness, or how completion was made sure of.',
    },
    links: [{ measureId: 'm0414', proves: false }],
    why: {
      none: {
        ja: '機密性{class}のものの廃棄（{number}）に立会いの記録がありません',
        en: 'No witness is named for disposal {number} of confidentiality {class}',
      },
    },
    rows: (scope) =>
      disposals(scope, {
        joins: sql`join (select distinct on (code) code, rank from ${rankOf('confidentiality', scope)} r order by code, rank desc) lv on lv.code = r.class_code`,
        where: sql`lv.rank >= ${rankFrom('3B', scope)}`,
        ok: sql`(r.witness <> '' or r.witness_post_id is not null)`,
        why: sql`'r', 'none', 'number', r.number, 'class', r.class_code`,
        dataOn: disposedOn,
      }),
  },
  {
    code: 'disposal.method',
    register: 'disposals',
    kinds: ['medium', 'terminal', 'asset', 'system'],
    method: 'register',
    title: { ja: '区分に合わない方法の廃棄', en: 'Disposals by a method that does not fit the class' },
    explanation: {
      ja: '済んだ廃棄について、機密性3（3A・3B）は壊す、裁断、溶解又は焼却、機密性2以上はさらに消去専用の命令、消磁又は暗号化消去のいずれかによるかを見ます。',
      en: 'Confidentiality 3A and 3B are destroyed, shredded, dissolved or burnt; from 2 also erased by command, degaussing or cryptographic erasure.',
    },
    remedy: {
      ja: '区分に合う方法でやり直すか、代わりに取った措置を記録してください。',
      en: 'Do it again by a method that fits, or record what was done instead.',
    },
    links: [{ measureId: 'm0415', proves: false }],
    why: {
      unfit: {
        ja: '機密性{class}のものを「{method}」により廃棄しています（{number}）',
        en: 'Confidentiality {class} was disposed of by {method} ({number})',
      },
    },
    rows: (scope) =>
      disposals(scope, {
        joins: sql`join (select distinct on (code) code, rank from ${rankOf('confidentiality', scope)} r order by code, rank desc) lv on lv.code = r.class_code`,
        ok: sql`case when lv.rank >= ${rankFrom('3B', scope)} then r.method in ('destroy', 'shred', 'dissolve', 'burn')
          when lv.rank >= ${rankFrom('2', scope)} then r.method in ('destroy', 'shred', 'dissolve', 'burn', 'eraseCommand', 'degauss', 'cryptoErase') else true end`,
        why: sql`'r', 'unfit', 'number', r.number, 'class', r.class_code, 'method', r.method`,
        dataOn: disposedOn,
      }),
  },
  {
    code: 'disposal.serials',
    register: 'disposals',
    kinds: ['medium', 'terminal'],
    method: 'register',
    title: { ja: '証明書に製造番号がない廃棄', en: 'Disposals whose certificate does not name the serial' },
    explanation: {
      ja: '証明書のある廃棄について、台帳の製造番号が証明書の番号の中にあるかを見ます。',
      en: 'Looks whether the serial number of the register stands among those of the certificate.',
    },
    remedy: {
      ja: '事業者に確かめ、正しい証明書を求めてください。現物が残っていないかも確かめてください。',
      en: 'Ask the contractor for the right certificate and make sure that the thing is gone.',
    },
    links: [{ measureId: 'm0244', proves: false }],
    why: {
      missing: {
        ja: '製造番号{serial}が証明書（{certificate}）にありません',
        en: 'Serial {serial} is not on certificate {certificate}',
      },
    },
    rows: (scope) =>
      disposals(scope, {
        joins: sql`join lateral (select m.serial from medium m where m.organisation_id = r.organisation_id and m.id = r.object_id
          union all select n.serial from terminal n where n.organisation_id = r.organisation_id and n.id = r.object_id) thing on thing.serial <> ''`,
        where: sql`r.certificate_number <> ''`,
        ok: sql`upper(thing.serial) = any(select upper(s) from unnest(r.certificate_serials) s)`,
        why: sql`'r', 'missing', 'serial', thing.serial, 'certificate', r.certificate_number`,
        dataOn: disposedOn,
      }),
  },
]
