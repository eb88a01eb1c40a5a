import { sql, type RawBuilder } from 'kysely'
import type { ObjectKind } from '../../../core/db/db.gen.ts'
import type { Message } from '../../../core/errors.ts'
import type { CheckDefinition, CheckScope } from '../check.types.ts'
import { holds } from '../check-sql.ts'

type Sql = RawBuilder<unknown>

/** 整合性点検: what two registers say of one thing that cannot both be so. It belongs to no duty; the registers have to be put right. */
const rule = (
  code: string,
  kinds: readonly ObjectKind[],
  title: Message,
  why: Message,
  remedy: Message,
  rows: (scope: CheckScope) => { from: Sql; wrong: Sql; facts: Sql },
): CheckDefinition => ({
  code: `coherence.${code}`,
  register: 'coherence',
  kinds,
  method: 'register',
  title,
  explanation: {
    ja: `二つの台帳を突き合わせ、食い違うもの（${title.ja}）を見つけます。`,
    en: `Compares two registers and finds what contradicts itself: ${title.en}.`,
  },
  remedy,
  links: [],
  why: { found: why },
  rows: (scope) => {
    const { from, wrong, facts } = rows(scope)
    return sql`
      select distinct on (o.id) o.id as object_id, not coalesce(${wrong}, false) as positive,
        case when coalesce(${wrong}, false) then jsonb_build_object('r', 'found', ${facts}) else '{}'::jsonb end as why, ${scope.today}::date as data_on
      from ${from} where ${scope.only('o.id')} and ${holds('o', scope)} order by o.id, coalesce(${wrong}, false) desc, jsonb_build_object(${facts})::text`
  },
})
const fix = (ja: string, en: string): Message => ({ ja, en })
const ended = (alias: string, { today }: CheckScope): Sql => sql`${sql.ref(`${alias}.validTo`)} < ${today}::date`
const objectOf = (table: string): Sql =>
  sql`${sql.table(table)} t join object o on o.organisation_id = t.organisation_id and o.id = t.id`
const on = (alias: string, column: string): Sql =>
  sql`join object ${sql.ref(alias)} on ${sql.ref(`${alias}.organisationId`)} = t.organisation_id and ${sql.ref(`${alias}.id`)} = ${sql.ref(column)}`
const zoned = (alias: string, object: string, scope: CheckScope): Sql =>
  sql`join object_zone ${sql.ref(alias)} on ${sql.ref(`${alias}.organisationId`)} = o.organisation_id and ${sql.ref(`${alias}.objectId`)} = ${sql.ref(object)} and ${holds(alias, scope)}`

export const coherenceChecks: readonly CheckDefinition[] = [
  rule(
    'assetZone',
    ['asset'],
    fix('入れ物と違う領域にある情報資産', 'Assets in another zone than what holds them'),
    fix(
      'この資産は領域「{own}」、これを持つ「{holder}」は領域「{other}」にあります',
      'The asset stands in zone {own}, {holder} that holds it in zone {other}',
    ),
    fix(
      'どちらの領域が正しいかを確かめ、誤った方を改めてください。',
      'Find out which zone is right and correct the other.',
    ),
    (scope) => ({
      from: sql`${objectOf('asset')} ${zoned('mine', 'o.id', scope)} join holding h on h.organisation_id = o.organisation_id and h.content_id = o.id and ${holds('h', scope)}
        join object_zone theirs on theirs.organisation_id = o.organisation_id and theirs.object_id = h.container_id and ${holds('theirs', scope)}
        ${on('ho', 'h.containerId')} ${on('zo', 'mine.zoneId')} ${on('zt', 'theirs.zoneId')}`,
      wrong: sql`mine.zone_id <> theirs.zone_id`,
      facts: sql`'own', zo.name, 'holder', ho.name, 'other', zt.name`,
    }),
  ),
  rule(
    'endedUnit',
    ['asset', 'terminal', 'medium', 'system', 'area'],
    fix('廃止された部署に残るもの', 'Things left with a unit that has ended'),
    fix('所属の「{unit}」は{on}に廃止されました', 'Its unit {unit} ended on {on}'),
    fix('引き継いだ部署に所属を改めてください。', 'Move it to the unit that took over.'),
    (scope) => ({
      from: sql`object o join object u on u.organisation_id = o.organisation_id and u.id = o.unit_id and u.id <> o.id`,
      wrong: sql`${ended('u', scope)} and o.kind in ('asset', 'terminal', 'medium', 'system', 'area')`,
      facts: sql`'unit', u.name, 'on', u.valid_to`,
    }),
  ),
  rule(
    'assetOwner',
    ['asset'],
    fix('管理責任者の職が廃止された情報資産', 'Assets whose owner post has ended'),
    fix('管理責任者の職「{post}」は{on}に廃止されました', 'Owner post {post} ended on {on}'),
    fix('後を継ぐ職を管理責任者に登録してください。', 'Register the post that took over.'),
    (scope) => ({
      from: sql`${objectOf('asset')} ${on('p', 't.ownerPostId')}`,
      wrong: ended('p', scope),
      facts: sql`'post', p.name, 'on', p.valid_to`,
    }),
  ),
  rule(
    'systemAdministrator',
    ['system'],
    fix('管理者の職に就く人がいない情報システム', 'Systems whose administrator post nobody holds'),
    fix('管理者の職「{post}」に就いている人がいません', 'Nobody holds administrator post {post}'),
    fix('発令を登録するか、別の職を管理者にしてください。', 'Register the assignment or name another post.'),
    (scope) => ({
      from: sql`${objectOf('system')} ${on('p', 't.administratorPostId')}`,
      wrong: sql`not exists (select from assignment a join object h on h.organisation_id = a.organisation_id and h.id = a.person_id and ${holds('h', scope)}
        where a.organisation_id = t.organisation_id and a.post_id = t.administrator_post_id and ${holds('a', scope)})`,
      facts: sql`'post', p.name`,
    }),
  ),
  rule(
    'terminalUser',
    ['terminal'],
    fix('離れた人の端末', 'Terminals of people who left'),
    fix('使う人の{who}は{on}に離れました', 'Its user {who} left on {on}'),
    fix('端末を返してもらい、使う人を改めてください。', 'Have it returned and correct the user.'),
    (scope) => ({
      from: sql`${objectOf('terminal')} ${on('p', 't.userPersonId')}`,
      wrong: ended('p', scope),
      facts: sql`'who', p.name, 'on', p.valid_to`,
    }),
  ),
  rule(
    'mediumBorrower',
    ['medium'],
    fix('離れた人に貸し出したままの媒体', 'Media lent to people who left'),
    fix('借りている{who}は{on}に離れました', 'Its borrower {who} left on {on}'),
    fix('媒体を返してもらい、返却を登録してください。', 'Have it returned and register the return.'),
    (scope) => ({
      from: sql`${objectOf('medium')} join medium_loan l on l.organisation_id = t.organisation_id and l.medium_id = t.id and l.returned_on is null ${on('p', 'l.borrowerId')}`,
      wrong: ended('p', scope),
      facts: sql`'who', p.name, 'on', p.valid_to`,
    }),
  ),
  rule(
    'accountPerson',
    ['account'],
    fix('所属が名簿と違うID', 'Accounts whose affiliation differs from the roster'),
    fix(
      'システムでの所属は「{system}」、{who}の名簿の部署は「{roster}」です',
      'The system says {system}, the roster has {who} in {roster}',
    ),
    fix(
      '異動の届出を確かめ、システムか名簿を改めてください。',
      'Check the transfer and correct the system or the roster.',
    ),
    () => ({
      from: sql`${objectOf('system_account')} ${on('p', 't.personId')} ${on('u', 'p.unitId')}`,
      wrong: sql`t.enabled and t.gone_on is null and t.affiliation <> '' and position(u.name in t.affiliation) = 0`,
      facts: sql`'system', t.affiliation, 'who', p.name, 'roster', u.name`,
    }),
  ),
  rule(
    'accountSystem',
    ['account'],
    fix('廃止された情報システムのID', 'Accounts of a system that has ended'),
    fix('「{system}」は{on}に廃止されましたが、IDが有効です', '{system} ended on {on}, but the account is enabled'),
    fix('システムの停止を確かめ、IDの廃止を登録してください。', 'Check that the system is off and end the account.'),
    (scope) => ({
      from: sql`${objectOf('system_account')} ${on('s', 't.systemId')}`,
      wrong: sql`t.enabled and t.gone_on is null and ${ended('s', scope)}`,
      facts: sql`'system', s.name, 'on', s.valid_to`,
    }),
  ),
  rule(
    'disposedHeld',
    ['asset', 'terminal', 'medium', 'system'],
    fix('廃棄したのに台帳にあるもの', 'Things disposed of that still stand in the register'),
    fix(
      '{on}に廃棄（{number}）しましたが、台帳では使用中です',
      'Disposed of on {on} ({number}), but the register has it in use',
    ),
    fix('廃棄の日で廃止を登録してください。', 'End it in the register on the day of disposal.'),
    (scope) => ({
      from: sql`disposal d join object o on o.organisation_id = d.organisation_id and o.id = d.object_id`,
      wrong: sql`d.done_on < ${scope.today}::date`,
      facts: sql`'on', d.done_on, 'number', d.number`,
    }),
  ),
  rule(
    'connectionZone',
    ['connection'],
    fix('廃止された領域への許可通信', 'Connections to a zone that has ended'),
    fix('領域「{zone}」は{on}に廃止されました', 'Zone {zone} ended on {on}'),
    fix('通信を終了するか、新しい領域に改めてください。', 'End the connection or name the new zone.'),
    (scope) => ({
      from: sql`${objectOf('connection')} join object z on z.organisation_id = t.organisation_id and z.id in (t.from_zone_id, t.to_zone_id)`,
      wrong: ended('z', scope),
      facts: sql`'zone', z.name, 'on', z.valid_to`,
    }),
  ),
  rule(
    'demarcationParty',
    ['asset', 'terminal', 'medium', 'system', 'area', 'store'],
    fix('離れた団体が責任を負うもの', 'Things for which a party that left answers'),
    fix('責任を負う「{party}」は{on}に離れました', '{party}, which answers for it, left on {on}'),
    fix('責任分界点を終わらせ、後を継ぐ相手を登録してください。', 'End the demarcation and register who takes over.'),
    (scope) => ({
      from: sql`demarcation d join object o on o.organisation_id = d.organisation_id and o.id = d.object_id join object p on p.organisation_id = d.organisation_id and p.id = d.party_id`,
      wrong: sql`${holds('d', scope)} and ${ended('p', scope)}`,
      facts: sql`'party', p.name, 'on', p.valid_to`,
    }),
  ),
  rule(
    'heldInEnded',
    ['asset', 'medium', 'terminal', 'system'],
    fix('廃止された入れ物に残るもの', 'Things held by a container that has ended'),
    fix('これを持つ「{holder}」は{on}に廃止されました', '{holder} that holds it ended on {on}'),
    fix('移した先を登録してください。', 'Register where it went.'),
    (scope) => ({
      from: sql`holding h join object o on o.organisation_id = h.organisation_id and o.id = h.content_id and ${holds('h', scope)}
        join object c on c.organisation_id = h.organisation_id and c.id = h.container_id`,
      wrong: ended('c', scope),
      facts: sql`'holder', c.name, 'on', c.valid_to`,
    }),
  ),
  rule(
    'serialTwice',
    ['terminal'],
    fix('同じ製造番号の端末', 'Terminals with the same serial'),
    fix('製造番号{serial}が「{other}」と同じです', 'Serial {serial} is that of {other} too'),
    fix(
      '現物を確かめ、二重の行を終わらせるか番号を改めてください。',
      'Look at the thing; end the double row or correct the number.',
    ),
    (scope) => ({
      from: sql`${objectOf('terminal')} left join terminal w on w.organisation_id = t.organisation_id and w.serial = t.serial and t.serial <> '' and w.id <> t.id
        left join object wo on wo.organisation_id = w.organisation_id and wo.id = w.id and ${holds('wo', scope)}`,
      wrong: sql`wo.id is not null`,
      facts: sql`'serial', t.serial, 'other', wo.name`,
    }),
  ),
  rule(
    'lendOut',
    ['medium'],
    fix('貸出し中でないのに持ち出された媒体', 'Media taken out but not lent'),
    fix(
      '持ち出し（{number}）の最中ですが、貸出しの記録がありません',
      'Out by take-out {number}, but not lent to anybody',
    ),
    fix('貸出しを登録するか、持ち出しの戻りを登録してください。', 'Register the loan, or the return of the take-out.'),
    () => ({
      from: sql`${objectOf('medium')} join take_out_object x on x.organisation_id = t.organisation_id and x.object_id = t.id
        join take_out r on r.organisation_id = x.organisation_id and r.id = x.take_out_id and r.state = 'out'`,
      wrong: sql`not exists (select from medium_loan l where l.organisation_id = t.organisation_id and l.medium_id = t.id and l.returned_on is null)`,
      facts: sql`'number', r.number`,
    }),
  ),
]
