import { sql, type RawBuilder } from 'kysely'
import type { CheckDefinition, CheckScope } from '../check.types.ts'
import { registerRows } from '../check-sql.ts'

type Sql = RawBuilder<unknown>
/** Accounts of systems that the last export still had and that are enabled. */
const accounts = (
  scope: CheckScope,
  { where, ...parts }: { ok: Sql; why: Sql; joins?: Sql; where?: Sql; since?: Sql },
): Sql =>
  registerRows({
    scope,
    table: 'system_account',
    dataOn: sql`t.seen_on`,
    where: sql`t.gone_on is null and t.enabled and ${where ?? sql`true`}`,
    ...parts,
  })
const systemJoin = sql`join object so on so.organisation_id = t.organisation_id and so.id = t.system_id`
/** Whoever held posts and has been given an end of every one of them. */
const lastPost = sql`left join (
  select a.organisation_id, a.person_id, max(a.valid_to) as valid_to from assignment a group by 1, 2 having count(*) = count(a.valid_to)
) e on e.organisation_id = t.organisation_id and e.person_id = t.person_id`
const lastDay = sql`least(po.valid_to, e.valid_to)`

export const accountChecks: readonly CheckDefinition[] = [
  {
    code: 'account.leaver',
    register: 'accounts',
    kinds: ['account'],
    method: 'register',
    title: { ja: '離れた人の有効なID', en: 'Enabled accounts of people who left' },
    explanation: {
      ja: '人に結び付いた有効なIDについて、その人が名簿から離れていないか、全ての発令が終わっていないかを見ます。',
      en: 'Looks whether the person of an enabled account has left the roster, or holds no post any more.',
    },
    remedy: {
      ja: 'システムでIDを止めて、一覧を取り込み直してください。',
      en: 'Disable it in the system and import its list again.',
    },
    links: [{ measureId: 'm0642', proves: false }],
    why: {
      left: {
        ja: '{who}は{on}に離れましたが、「{system}」のIDが有効です',
        en: '{who} left on {on}, but the account of {system} is enabled',
      },
    },
    rows: (scope) =>
      accounts(scope, {
        joins: sql`${systemJoin} join object po on po.organisation_id = t.organisation_id and po.id = t.person_id ${lastPost}`,
        ok: sql`(${lastDay} is null or ${lastDay} >= ${scope.today}::date)`,
        why: sql`'r', 'left', 'who', po.name, 'on', ${lastDay}, 'system', so.name`,
        since: sql`${lastDay} + 1`,
      }),
  },
  {
    code: 'account.person',
    register: 'accounts',
    kinds: ['account'],
    method: 'register',
    title: { ja: '誰のものか分からない個人のID', en: 'Personal accounts of nobody known' },
    explanation: {
      ja: '個人用の有効なIDについて、名簿の人に結び付いているかを見ます。構成市町村の職員のIDは、名簿になくても氏名があれば足ります。',
      en: 'Looks whether enabled personal accounts are matched to the roster; of a member body’s own staff the name is enough.',
    },
    remedy: { ja: '使う人を確かめて結び付けるか、IDを止めてください。', en: 'Match it to a person or disable it.' },
    links: [{ measureId: 'm0643', proves: false }],
    why: {
      nobody: {
        ja: '「{system}」のID {login}（{name}）が名簿の人に結び付いていません',
        en: 'Account {login} ({name}) of {system} is matched to nobody',
      },
    },
    rows: (scope) =>
      accounts(scope, {
        joins: systemJoin,
        where: sql`t.kind = 'personal'`,
        ok: sql`(t.person_id is not null or (t.display_name <> '' and exists (
          select from member_body m where m.organisation_id = o.organisation_id and m.id = o.unit_id)))`,
        why: sql`'r', 'nobody', 'login', t.login, 'name', coalesce(nullif(t.display_name, ''), '氏名なし'), 'system', so.name`,
      }),
  },
  {
    code: 'account.shared',
    register: 'accounts',
    kinds: ['account'],
    method: 'register',
    title: { ja: '利用の記録がない共用ID', en: 'Shared accounts without a ledger of use' },
    explanation: {
      ja: '有効な共用のIDについて、下の日数以内に利用の記録があるかを見ます。その間システムで使われていないものは、記録がなくてもよいものとします。',
      en: 'Looks whether the use of enabled shared accounts was written down within these days, unless the system shows none.',
    },
    remedy: {
      ja: '誰がいつ使ったかを記録させるか、個人のIDに切り替えてください。',
      en: 'Have its use written down, or give people accounts of their own.',
    },
    links: [{ measureId: 'm0545', proves: true }],
    settings: [
      { key: 'days', default: 90, unit: 'days', label: { ja: '記録をさかのぼる日数', en: 'Days to look back' } },
    ],
    why: {
      none: {
        ja: '「{system}」の共用ID {login}に、{days}日以内の利用の記録がありません',
        en: 'The use of shared account {login} of {system} was not written down for {days} days',
      },
    },
    rows: (scope) => {
      const days = sql`${scope.setting('days')}::int`
      return accounts(scope, {
        joins: systemJoin,
        where: sql`t.kind = 'shared'`,
        ok: sql`coalesce(t.last_used_on < ${scope.today}::date - ${days}, false) or exists (select from shared_use u where u.organisation_id = t.organisation_id and u.account_id = t.id and u.used_on >= ${scope.today}::date - ${days})`,
        why: sql`'r', 'none', 'login', t.login, 'system', so.name, 'days', ${days}`,
      })
    },
  },
  {
    code: 'account.privileged',
    register: 'accounts',
    kinds: ['account'],
    method: 'register',
    title: { ja: '根拠のない特権ID', en: 'Privileged accounts without a basis' },
    explanation: {
      ja: '有効な特権のIDについて、与えた根拠と日があるかを見ます。',
      en: 'Looks whether basis and day of granting are registered for privileged accounts.',
    },
    remedy: {
      ja: '与えた根拠を登録するか、特権を外してください。',
      en: 'Register the basis or take the privilege away.',
    },
    links: [{ measureId: 'm0644', proves: false }],
    why: {
      none: {
        ja: '「{system}」の特権ID {login}に、与えた根拠又は日がありません',
        en: 'Privileged account {login} of {system} has no basis or day',
      },
    },
    rows: (scope) =>
      accounts(scope, {
        joins: systemJoin,
        where: sql`t.privileged`,
        ok: sql`t.basis <> '' and t.granted_on is not null`,
        why: sql`'r', 'none', 'login', t.login, 'system', so.name`,
      }),
  },
  {
    code: 'account.unused',
    register: 'accounts',
    kinds: ['account'],
    method: 'register',
    title: { ja: '長く使われていない有効なID', en: 'Enabled accounts that nobody uses' },
    explanation: {
      ja: '有効な個人のIDについて、一覧を書き出した日から下の日数以内に使われているかを見ます。最後に使った日も与えた日も分からないものは見ません。',
      en: 'Looks whether enabled personal accounts were used within these days before the export; accounts without any day are left out.',
    },
    remedy: {
      ja: '要否を確かめ、要らないものを止めてください。',
      en: 'Ask whether it is needed and disable it if not.',
    },
    links: [{ measureId: 'm0643', proves: false }],
    settings: [
      { key: 'days', default: 90, unit: 'days', label: { ja: '使われていないとみる日数', en: 'Days without use' } },
    ],
    why: {
      unused: {
        ja: '「{system}」のID {login}は{on}から使われていません',
        en: 'Account {login} of {system} has not been used since {on}',
      },
    },
    rows: (scope) =>
      accounts(scope, {
        joins: systemJoin,
        where: sql`t.kind = 'personal' and coalesce(t.last_used_on, t.granted_on) is not null`,
        ok: sql`coalesce(t.last_used_on, t.granted_on) >= t.seen_on - ${scope.setting('days')}::int`,
        why: sql`'r', 'unused', 'login', t.login, 'system', so.name, 'on', coalesce(t.last_used_on, t.granted_on)`,
      }),
  },
]
