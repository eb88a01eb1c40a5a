import { type RawBuilder, sql } from 'kysely'
import type { Message } from '../../../core/errors.ts'
import { lastWords } from '../../configurations/confirmed-configurations.queries.ts'
import type { CheckDefinition, CheckScope } from '../check.types.ts'
import { holds, registerRows } from '../check-sql.ts'

type About = {
  code: string
  register: 'zones' | 'connections'
  table: 'zone' | 'connection'
  measureId: string
  /** Which rows of the register a confirmation is asked of: N is reconciled where all of them are confirmed. */
  asked: RawBuilder<boolean>
  title: Message
  what: Message
}

/**
 * 設定確認書: the vendor's signed word on a configuration whose hash we computed ourselves is data that the duty holder did not type (states.md R7, B).
 * A hash copied from paper proves nothing here; a configuration that was found to be another one speaks against whatever was signed.
 */
const confirmed = ({ code, register, table, measureId, asked, title, what }: About): CheckDefinition => ({
  code,
  register,
  kinds: [table],
  method: 'configuration',
  title,
  explanation: {
    ja: `最後の設定確認書がある${what.ja}について、その設定が後で変わったと分かっていないかを見ます。ハッシュ値を書き出した設定から計算した設定確認書だけを適合とし、書面から転記したものは適合とも不適合ともしません。`,
    en: `Looks whether the configuration of ${what.en} is known to have changed since it was last confirmed. Only a confirmation whose hash was computed from the export counts; one copied from paper is neither in order nor wanting.`,
  },
  remedy: {
    ja: '変更の内容を確かめ、いまの設定についての設定確認書を業者から受けて登録してください。',
    en: 'Look at what was changed, and have the vendor confirm the configuration as it is now.',
  },
  links: [{ measureId, proves: true }],
  why: {
    changed: {
      ja: '設定が、{signed}の設定確認書「{title}」の設定と違うことが{on}に分かりました',
      en: 'On {on} the configuration was found to differ from the one confirmed on {signed} ({title})',
    },
  },
  rows: (scope) =>
    registerRows({
      scope,
      table,
      joins: sql`join (${lastWords(scope.today)}) w on w.object_id = t.id`,
      where: sql`${asked} and (w.superseded_on is not null or w.hash_source = 'computed')`,
      ok: sql`w.superseded_on is null`,
      why: sql`'r', 'changed', 'on', w.superseded_on, 'signed', w.signed_on, 'title', w.title`,
      dataOn: sql`w.signed_on`,
      since: sql`w.superseded_on`,
    }),
  reconciled: (scope: CheckScope) => sql`
    select max(w.signed_on) as "on" from ${sql.table(table)} t
    join object o on o.organisation_id = t.organisation_id and o.id = t.id and ${holds('o', scope)}
    left join (${lastWords(scope.today)}) w on w.object_id = t.id and w.superseded_on is null and w.hash_source = 'computed'
    where ${asked} having count(*) = count(w.object_id)`,
})

/** What vendors have confirmed of zones and connections. */
export const configurationChecks: readonly CheckDefinition[] = [
  confirmed({
    code: 'zone.configuration',
    register: 'zones',
    table: 'zone',
    measureId: 'm0303',
    asked: sql<boolean>`t.may_hold_personal_number`,
    title: {
      ja: '設定確認書の後に境界の設定が変わった領域',
      en: 'Zones whose border was changed after it was confirmed',
    },
    what: { ja: '特定個人情報を置いてよい領域', en: 'zones that may hold specific personal information' },
  }),
  confirmed({
    code: 'connection.specificConfiguration',
    register: 'connections',
    table: 'connection',
    measureId: 'm0304',
    asked: sql<boolean>`t.kind = 'specific'`,
    title: {
      ja: '設定確認書の後に設定が変わった特定通信',
      en: 'Specific connections changed after they were confirmed',
    },
    what: { ja: '特定通信', en: 'specific connections' },
  }),
  confirmed({
    code: 'connection.sanitisedConfiguration',
    register: 'connections',
    table: 'connection',
    measureId: 'm0314',
    asked: sql<boolean>`t.kind = 'sanitised'`,
    title: {
      ja: '設定確認書の後に設定が変わった無害化通信',
      en: 'Sanitised connections changed after they were confirmed',
    },
    what: { ja: '無害化通信', en: 'sanitised connections' },
  }),
]
