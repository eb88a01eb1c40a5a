import { sql, type RawBuilder } from 'kysely'
import type { CheckDefinition, CheckScope } from '../check.types.ts'
import { dayOf, listJoin, registerRows, zoneJoin } from '../check-sql.ts'

type Sql = RawBuilder<unknown>
const terminals = (
  scope: CheckScope,
  parts: { ok: Sql; why: Sql; joins?: Sql; where?: Sql; since?: Sql; dataOn?: Sql },
): Sql => registerRows({ scope, table: 'terminal', dataOn: dayOf('t.changedAt'), ...parts })

/** What a list says of one thing; forms of "yes" as exports write them. */
const saysYes = (fact: string): Sql => sql`lower(lr.facts->>${fact}) in ('true', 'yes', '1', '有', '有効', '○')`

export const terminalChecks: readonly CheckDefinition[] = [
  {
    code: 'terminal.multiFactor',
    register: 'terminals',
    kinds: ['terminal'],
    method: 'configuration',
    list: 'authenticationServer',
    title: { ja: '多要素認証になっていない端末', en: 'Terminals without multi-factor sign-in' },
    explanation: {
      ja: '多要素認証を要する領域の端末について、認証サーバから書き出した一覧に、多要素認証が有効なものとして載っているかを見ます。',
      en: 'Looks whether terminals in zones that need it stand in the list exported from the authentication server with multi-factor sign-in on.',
    },
    remedy: {
      ja: '認証サーバに登録して多要素認証を有効にし、一覧を書き出し直してください。',
      en: 'Register it at the authentication server with multi-factor sign-in and export the list again.',
    },
    links: [{ measureId: 'm0306', proves: true }],
    why: {
      off: {
        ja: '認証サーバの一覧（{on}）では多要素認証が無効です（領域「{zone}」）',
        en: 'Off in the list of the authentication server of {on} (zone {zone})',
      },
      missing: {
        ja: '認証サーバの一覧（{on}）に載っていません（領域「{zone}」）',
        en: 'Not in the list of the authentication server of {on} (zone {zone})',
      },
    },
    rows: (scope) =>
      terminals(scope, {
        joins: sql`${zoneJoin(scope)} ${listJoin('authenticationServer')}`,
        where: sql`z.needs_multi_factor and li.taken_on is not null`,
        ok: saysYes('multiFactor'),
        why: sql`'r', case when lr.found then 'off' else 'missing' end, 'zone', zo.name, 'on', li.taken_on`,
        dataOn: sql`li.taken_on`,
      }),
  },
  {
    code: 'terminal.multiFactorLedger',
    register: 'terminals',
    kinds: ['terminal'],
    method: 'register',
    title: { ja: '台帳で多要素認証がない端末', en: 'Terminals without multi-factor sign-in by the register' },
    explanation: {
      ja: '多要素認証を要する領域の端末について、台帳の多要素認証の欄が「なし」又は「不明」でないかを見ます。一覧との照合に代わるものではありません。',
      en: 'Looks at the column of the register for terminals in zones that need it; it does not stand in for the list.',
    },
    remedy: { ja: '実際の設定を確かめて、台帳を改めてください。', en: 'Check the setting and correct the register.' },
    links: [{ measureId: 'm0306', proves: false }],
    why: {
      no: {
        ja: '台帳では多要素認証が「なし」です（領域「{zone}」）',
        en: 'By the register there is none (zone {zone})',
      },
      unknown: {
        ja: '多要素認証の有無が台帳で「不明」です（領域「{zone}」）',
        en: 'The register does not know (zone {zone})',
      },
    },
    rows: (scope) =>
      terminals(scope, {
        joins: zoneJoin(scope),
        where: sql`z.needs_multi_factor`,
        ok: sql`t.multi_factor = 'yes'`,
        why: sql`'r', t.multi_factor, 'zone', zo.name`,
      }),
  },
  {
    code: 'terminal.mediaBlocked',
    register: 'terminals',
    kinds: ['terminal'],
    method: 'register',
    title: { ja: '媒体への書出しが止められていない端末', en: 'Terminals on which media are not blocked' },
    explanation: {
      ja: '媒体への書出しを禁じる領域の端末について、台帳の「媒体の利用制限」が有効かを見ます。',
      en: 'Looks whether media are blocked on terminals in zones that block them.',
    },
    remedy: {
      ja: '端末の設定で書出しを止め、台帳を改めてください。',
      en: 'Block media on the terminal and correct the register.',
    },
    links: [{ measureId: 'm0307', proves: true }],
    why: {
      no: {
        ja: '領域「{zone}」では媒体への書出しを禁じていますが、止められていません',
        en: 'Zone {zone} blocks media, but this terminal does not',
      },
      unknown: {
        ja: '領域「{zone}」では媒体への書出しを禁じていますが、設定が不明です',
        en: 'Zone {zone} blocks media, but the setting is unknown',
      },
    },
    rows: (scope) =>
      terminals(scope, {
        joins: zoneJoin(scope),
        where: sql`z.blocks_media`,
        ok: sql`t.media_blocked = 'yes'`,
        why: sql`'r', t.media_blocked, 'zone', zo.name`,
      }),
  },
  {
    code: 'terminal.encrypted',
    register: 'terminals',
    kinds: ['terminal'],
    method: 'register',
    title: { ja: '暗号化されていない携帯端末', en: 'Portable terminals that are not encrypted' },
    explanation: {
      ja: 'タブレット、電話その他の持ち運ぶ端末について、台帳の暗号化の欄が「あり」かを見ます。',
      en: 'Looks whether tablets and phones are encrypted by the register.',
    },
    remedy: {
      ja: '端末の暗号化を有効にし、台帳を改めてください。',
      en: 'Turn encryption on and correct the register.',
    },
    links: [{ measureId: 'm0442', proves: false }],
    why: {
      no: { ja: '持ち運ぶ端末ですが、暗号化されていません', en: 'A portable terminal without encryption' },
      unknown: {
        ja: '持ち運ぶ端末ですが、暗号化の有無が不明です',
        en: 'A portable terminal; whether it is encrypted is unknown',
      },
    },
    rows: (scope) =>
      terminals(scope, {
        where: sql`t.kind in ('tablet', 'phone')`,
        ok: sql`t.encrypted = 'yes'`,
        why: sql`'r', t.encrypted`,
      }),
  },
  {
    code: 'terminal.leaseList',
    register: 'terminals',
    kinds: ['terminal'],
    method: 'configuration',
    list: 'leaseList',
    title: { ja: '賃貸借の一覧にない借用端末', en: 'Leased terminals that the lease list does not name' },
    explanation: {
      ja: '台帳に賃貸借契約の番号がある端末が、貸主の一覧に載っているかを見ます。',
      en: 'Looks whether terminals with a lease number in the register stand in the list of the lessor.',
    },
    remedy: {
      ja: '現物と契約の一覧を確かめ、台帳か一覧を改めてください。',
      en: 'Check the thing and the contract; correct the register or the list.',
    },
    links: [{ measureId: 'm0438', proves: false }],
    why: {
      missing: {
        ja: '契約番号{lease}の端末が、貸主の一覧（{on}）にありません',
        en: 'Lease {lease} is not in the list of the lessor of {on}',
      },
    },
    rows: (scope) =>
      terminals(scope, {
        joins: listJoin('leaseList'),
        where: sql`t.lease_number <> '' and li.taken_on is not null`,
        ok: sql`lr.found`,
        why: sql`'r', 'missing', 'lease', t.lease_number, 'on', li.taken_on`,
        dataOn: sql`li.taken_on`,
      }),
  },
  {
    code: 'terminal.lease',
    register: 'terminals',
    kinds: ['terminal'],
    method: 'register',
    title: { ja: '賃貸借の期間が終わった端末', en: 'Terminals whose lease has ended' },
    explanation: {
      ja: '借用の終わる日が登録された端末が、その日を過ぎても台帳に残っていないかを見ます。返却と消去の漏れを見つけるためです。',
      en: 'Looks whether terminals are still in use after the end of their lease: return and erasure may have been forgotten.',
    },
    remedy: {
      ja: '返却と消去を済ませて廃止を登録するか、契約の延長を登録してください。',
      en: 'Return and erase it and end it in the register, or register the extension.',
    },
    links: [{ measureId: 'm0438', proves: false }],
    why: { ended: { ja: '賃貸借は{on}に終わりました', en: 'The lease ended on {on}' } },
    rows: (scope) =>
      terminals(scope, {
        where: sql`t.lease_ends is not null`,
        ok: sql`t.lease_ends >= ${scope.today}::date`,
        why: sql`'r', 'ended', 'on', t.lease_ends`,
        since: sql`t.lease_ends + 1`,
      }),
  },
  {
    code: 'terminal.support',
    register: 'terminals',
    kinds: ['terminal'],
    method: 'register',
    title: { ja: 'サポートの終わった端末', en: 'Terminals whose support has ended' },
    explanation: {
      ja: 'サポートの終わる日が登録された端末について、その日が過ぎていないかを見ます。',
      en: 'Looks whether the day on which support of a terminal ends lies behind.',
    },
    remedy: { ja: '更新するか、ネットワークから切り離してください。', en: 'Replace it or take it off the network.' },
    links: [{ measureId: 'm0315', proves: false }],
    why: { ended: { ja: '{os}のサポートは{on}に終わりました', en: 'Support of {os} ended on {on}' } },
    rows: (scope) =>
      terminals(scope, {
        where: sql`t.support_ends is not null`,
        ok: sql`t.support_ends >= ${scope.today}::date`,
        why: sql`'r', 'ended', 'os', coalesce(nullif(t.os, ''), nullif(t.model, ''), '端末'), 'on', t.support_ends`,
        since: sql`t.support_ends + 1`,
      }),
  },
  {
    code: 'terminal.malware',
    register: 'terminals',
    kinds: ['terminal'],
    method: 'configuration',
    list: 'antivirus',
    title: { ja: '対策ソフトの一覧にない端末', en: 'Terminals that the anti-malware list does not name' },
    explanation: {
      ja: 'パソコン、サーバ、タブレットについて、不正プログラム対策ソフトの管理画面から書き出した一覧に載っているかを見ます。',
      en: 'Looks whether computers, servers and tablets stand in the list exported from the console of the anti-malware product.',
    },
    remedy: { ja: '対策ソフトを入れて、一覧を書き出し直してください。', en: 'Install it and export the list again.' },
    links: [{ measureId: 'm0683', proves: true }],
    why: { missing: { ja: '対策ソフトの一覧（{on}）に載っていません', en: 'Not in the anti-malware list of {on}' } },
    rows: (scope) =>
      terminals(scope, {
        joins: listJoin('antivirus'),
        where: sql`t.kind in ('terminal', 'server', 'tablet') and li.taken_on is not null`,
        ok: sql`lr.found`,
        why: sql`'r', 'missing', 'on', li.taken_on`,
        dataOn: sql`li.taken_on`,
      }),
  },
]
