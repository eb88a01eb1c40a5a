import { sql } from 'kysely'
import type { CheckDefinition } from '../check.types.ts'
import { dayOf, holds, personalReasons, rankFrom, rankOf, worstOf } from '../check-sql.ts'
import { assets, classJoin, codeOfRank, inventoryFrom, inventoryMonth, zonedJoin } from './asset-parts.ts'

const axis = (
  code: 'confidentiality' | 'integrity' | 'availability',
  ja: string,
  measureId: string,
): CheckDefinition => ({
  code: `asset.${code}`,
  register: 'assets',
  kinds: ['asset'],
  method: 'register',
  title: { ja: `${ja}の区分がない情報資産`, en: `Assets without a level of ${code}` },
  explanation: {
    ja: `台帳にある情報資産の全てについて、今日有効な${ja}の区分があるかを見ます。`,
    en: `Looks whether every asset in the register has a level of ${code} today.`,
  },
  remedy: {
    ja: `情報資産の画面で${ja}の区分を選び、理由を記録してください。`,
    en: `Choose the level of ${code} on the asset's page and record why.`,
  },
  links: [{ measureId, proves: true }],
  why: { none: { ja: `${ja}の区分が付いていません`, en: `No level of ${code} is given` } },
  rows: (scope) =>
    assets(scope, {
      joins: classJoin(scope),
      ok: sql`${sql.ref(`c.${code}Id`)} is not null`,
      why: sql`'r', 'none'`,
    }),
})

export const assetChecks: readonly CheckDefinition[] = [
  {
    code: 'asset.owner',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: { ja: '管理責任者の職がない情報資産', en: 'Assets without an owner post' },
    explanation: {
      ja: '台帳にある情報資産の全てについて、管理責任者の職が登録されているかを見ます。',
      en: 'Looks whether an owner post is registered for every asset.',
    },
    remedy: {
      ja: '情報資産の画面で、管理責任者の職を選んでください。一括変更も使えます。',
      en: "Choose the owner post on the asset's page, or for many by bulk edit.",
    },
    links: [{ measureId: 'm0216', proves: true }],
    why: { none: { ja: '管理責任者の職が登録されていません', en: 'No owner post is registered' } },
    rows: (scope) => assets(scope, { ok: sql`t.owner_post_id is not null`, why: sql`'r', 'none'` }),
  },
  axis('confidentiality', '機密性', 'm0201'),
  axis('integrity', '完全性', 'm0202'),
  axis('availability', '可用性', 'm0203'),
  {
    code: 'asset.zoneLimit',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: { ja: '領域の上限を超える区分の情報資産', en: 'Assets graver than their zone may hold' },
    explanation: {
      ja: '領域に（又は領域にあるシステムや媒体の中に）置かれ、機密性の区分がある情報資産について、その領域に置いてよい上限を超えていないかを見ます。上限のない領域は見ません。',
      en: 'Compares the confidentiality of assets that stand in a zone, or in something that stands there, with the limit of the zone; zones without a limit are left out.',
    },
    remedy: {
      ja: '上限の高い領域に移すか、区分を確かめてください。',
      en: 'Move the asset to a zone that may hold it, or review its level.',
    },
    links: [{ measureId: 'm0232', proves: false }],
    why: {
      above: {
        ja: '領域「{zone}」の上限は機密性{limit}、この資産は{class}です',
        en: 'The limit of zone {zone} is confidentiality {limit}; this asset is {class}',
      },
      aboveBy: {
        ja: '「{via}」に収められ、その領域「{zone}」の上限は機密性{limit}、この資産は{class}です',
        en: 'It is held by {via}, whose zone {zone} is limited to confidentiality {limit}; this asset is {class}',
      },
    },
    rows: (scope) =>
      worstOf(
        assets(scope, {
          joins: sql`${zonedJoin(scope)} join ${codeOfRank(scope)} own on own.rank = p.rank join ${codeOfRank(scope)} most on most.rank = p."limit"`,
          ok: sql`not 'classAbove' = any(p.reasons)`,
          why: sql`'r', case when p.via_id is null then 'above' else 'aboveBy' end, 'zone', zo.name, 'via', via.name, 'limit', most.code, 'class', own.code`,
        }),
      ),
  },
  {
    code: 'asset.personalNumberZone',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: {
      ja: '置いてはならない領域にある特定個人情報',
      en: 'Specific personal information in a zone that may not hold it',
    },
    explanation: {
      ja: '特定個人情報を含み、領域に（又は領域にあるシステムや媒体の中に）置かれている情報資産について、その領域が特定個人情報を置いてよく、インターネットに届かないかを見ます。',
      en: 'Looks whether the zone of each asset with specific personal information, or of what holds the asset, may hold it and does not reach the internet.',
    },
    remedy: {
      ja: 'マイナンバー利用事務系の領域に移してください。移すまでの扱いを情報セキュリティ管理者に確かめてください。',
      en: 'Move it into the zone for personal numbers, and agree with the security manager what holds until then.',
    },
    links: [{ measureId: 'm0302', proves: false }],
    why: {
      internet: {
        ja: '特定個人情報が、インターネットに届く領域「{zone}」に置かれています',
        en: 'Specific personal information stands in zone {zone}, which reaches the internet',
      },
      forbidden: {
        ja: '領域「{zone}」には特定個人情報を置けません',
        en: 'Zone {zone} may not hold specific personal information',
      },
      internetBy: {
        ja: '特定個人情報が、インターネットに届く領域「{zone}」の「{via}」に収められています',
        en: 'Specific personal information is held by {via} in zone {zone}, which reaches the internet',
      },
      forbiddenBy: {
        ja: '「{via}」に収められていますが、その領域「{zone}」には特定個人情報を置けません',
        en: 'It is held by {via}, whose zone {zone} may not hold specific personal information',
      },
    },
    rows: (scope) =>
      worstOf(
        assets(scope, {
          joins: zonedJoin(scope),
          where: sql`t.specific_personal`,
          ok: sql`not p.reasons && ${personalReasons}`,
          why: sql`'r', case when 'personalNumberOnInternet' = any(p.reasons) then 'internet' else 'forbidden' end || case when p.via_id is null then '' else 'By' end,
            'zone', zo.name, 'via', via.name`,
        }),
      ),
  },
  {
    code: 'asset.personalClass',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: { ja: '機密性3Bに満たない個人情報', en: 'Personal information below confidentiality 3B' },
    explanation: {
      ja: '個人情報の有無が分かっている情報資産について、含むものの機密性が3B（又は対応する区分）以上かを見ます。含まないものは適合とします。',
      en: 'Of assets of which it is known whether they hold personal information, those that do must be 3B (or what answers to it) or graver.',
    },
    remedy: {
      ja: '機密性の区分を3B以上に改めるか、個人情報の有無を確かめてください。',
      en: 'Raise the confidentiality to 3B or graver, or check whether personal information is held.',
    },
    links: [{ measureId: 'm0215', proves: true }],
    why: {
      below: {
        ja: '個人情報を含みますが、機密性は{class}です（3B以上が必要）',
        en: 'It holds personal information, but its confidentiality is {class} (3B or graver is needed)',
      },
    },
    rows: (scope) =>
      assets(scope, {
        joins: sql`${classJoin(scope)} left join ${rankOf('confidentiality', scope)} own on own.id = c.confidentiality_id`,
        where: sql`(t.specific_personal or t.personal = 'none' or own.rank is not null and t.personal <> 'unknown')`,
        ok: sql`(t.personal = 'none' and not t.specific_personal or own.rank >= ${rankFrom('3B', scope)})`,
        why: sql`'r', 'below', 'class', coalesce(own.code, '未設定')`,
      }),
  },
  {
    code: 'asset.retention',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: { ja: '保存期間又は廃棄方法がない情報資産', en: 'Assets without retention or disposal method' },
    explanation: {
      ja: '台帳にある情報資産の全てについて、保存期間（永年を含む）と廃棄の方法が登録されているかを見ます。',
      en: 'Looks whether every asset has a retention period (or is kept for good) and a method of disposal.',
    },
    remedy: {
      ja: '文書の保存年限に合わせて保存期間を、区分に合わせて廃棄の方法を登録してください。',
      en: 'Register the retention period and, by its class, the method of disposal.',
    },
    links: [{ measureId: 'm0216', proves: false }],
    why: {
      both: {
        ja: '保存期間も廃棄の方法も登録されていません',
        en: 'Neither retention nor disposal method is registered',
      },
      retention: { ja: '保存期間が登録されていません', en: 'No retention period is registered' },
      disposal: { ja: '廃棄の方法が登録されていません', en: 'No method of disposal is registered' },
    },
    rows: (scope) => {
      const kept = sql`(t.retention_years is not null or t.retention_note <> '')`
      return assets(scope, {
        ok: sql`${kept} and t.disposal_method <> ''`,
        why: sql`'r', case when ${kept} then 'disposal' when t.disposal_method <> '' then 'retention' else 'both' end`,
      })
    },
  },
  {
    code: 'asset.personalNumberDisposal',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: { ja: '廃棄の定めがない特定個人情報', en: 'Specific personal information without a rule for its disposal' },
    explanation: {
      ja: '特定個人情報を含む情報資産について、保存期間と廃棄の方法が登録されているかを見ます。期間が過ぎた個人番号は速やかに削除するためです。',
      en: 'Looks whether retention and disposal are registered for assets with specific personal information: personal numbers are deleted after it.',
    },
    remedy: {
      ja: '保存期間と廃棄の方法を登録してください。',
      en: 'Register the retention period and the method of disposal.',
    },
    links: [{ measureId: 'm1016', proves: false }],
    why: {
      none: {
        ja: '特定個人情報を含みますが、保存期間又は廃棄の方法が登録されていません',
        en: 'It holds specific personal information, but retention or disposal is not registered',
      },
    },
    rows: (scope) =>
      assets(scope, {
        where: sql`t.specific_personal`,
        ok: sql`(t.retention_years is not null or t.retention_note <> '') and t.disposal_method <> ''`,
        why: sql`'r', 'none'`,
      }),
  },
  {
    code: 'asset.inventory',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: { ja: '棚卸しで確かめられていない情報資産', en: 'Assets not confirmed in the inventory' },
    explanation: {
      ja: '情報資産の確認日が今年度にあるかを見ます。棚卸しを終える月が過ぎるまでは、前年度の確認日でも足ります。',
      en: "Looks whether the day of confirmation lies in this fiscal year; until the month of the inventory has passed, last year's will do.",
    },
    remedy: {
      ja: '現物と突き合わせ、確認日を登録してください。照会（棚卸し）の回答を確認すると、まとめて登録されます。',
      en: 'Compare it with what is there and register the day; accepting the answers of the inventory does so for many.',
    },
    links: [{ measureId: 'm0214', proves: false }],
    settings: [inventoryMonth],
    why: {
      never: { ja: '一度も確認されていません', en: 'It was never confirmed' },
      old: { ja: '最後の確認は{on}です', en: 'It was last confirmed on {on}' },
    },
    rows: (scope) =>
      assets(scope, {
        ok: sql`t.confirmed_on >= ${inventoryFrom(scope)}::date`,
        why: sql`'r', case when t.confirmed_on is null then 'never' else 'old' end, 'on', t.confirmed_on`,
        dataOn: sql`coalesce(t.confirmed_on, ${dayOf('t.changedAt')})`,
        since: sql`${inventoryFrom(scope)}::date`,
      }),
  },
  {
    code: 'asset.extract',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: { ja: '元より低い区分の写し・抜出し', en: 'Extracts below the class of their source' },
    explanation: {
      ja: '元の情報資産がある写しや抜出しについて、機密性の区分が元と同じか、それ以上かを見ます。',
      en: 'Compares the confidentiality of every extract with that of the asset it was taken from.',
    },
    remedy: {
      ja: '元と同じ区分に改めてください。個人を特定できなくしたものなど、下げる理由があるときは元との関係を外してください。',
      en: 'Give it the class of its source; where it is no longer an extract, take the source away.',
    },
    links: [{ measureId: 'm0217', proves: false }],
    why: {
      below: {
        ja: '元の「{source}」は機密性{limit}、この写しは{class}です',
        en: 'Its source {source} is confidentiality {limit}; this extract is {class}',
      },
    },
    rows: (scope) =>
      assets(scope, {
        joins: sql`${classJoin(scope)} join ${rankOf('confidentiality', scope)} own on own.id = c.confidentiality_id
          join object so on so.organisation_id = t.organisation_id and so.id = t.source_asset_id
          join classification sc on sc.organisation_id = t.organisation_id and sc.asset_id = t.source_asset_id and ${holds('sc', scope)}
          join ${rankOf('confidentiality', scope)} source on source.id = sc.confidentiality_id`,
        where: sql`t.source_asset_id is not null`,
        ok: sql`own.rank >= source.rank`,
        why: sql`'r', 'below', 'source', so.name, 'limit', source.code, 'class', own.code`,
      }),
  },
  {
    code: 'asset.fileRegister',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: {
      ja: '管理簿の欄がそろわない特定個人情報ファイル',
      en: 'Files of specific personal information with gaps in their register',
    },
    explanation: {
      ja: '特定個人情報を含む情報資産について、ファイルの名称、利用目的、記録項目、収集方法がそろっているかを見ます。含まないものは適合とします。',
      en: 'Looks whether name, purpose, recorded items and source of each file of specific personal information are registered; other assets are in order.',
    },
    remedy: {
      ja: '情報資産の画面の「個人情報」の欄を埋めてください。',
      en: 'Fill in the fields on personal information of the asset.',
    },
    links: [{ measureId: 'm1009', proves: true }],
    why: {
      gaps: {
        ja: '特定個人情報ファイルの管理簿に空欄があります（{fields}）',
        en: 'Fields of the register of the file are empty ({fields})',
      },
    },
    rows: (scope) =>
      assets(scope, {
        ok: sql`(not t.specific_personal or t.file_name <> '' and t.purpose <> '' and t.recorded_items <> '' and t.collected_from <> '')`,
        why: sql`'r', 'gaps', 'fields', concat_ws('、', case when t.file_name = '' then '名称' end, case when t.purpose = '' then '利用目的' end,
          case when t.recorded_items = '' then '記録項目' end, case when t.collected_from = '' then '収集方法' end)`,
      }),
  },
  {
    code: 'asset.assessment',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: {
      ja: '保護評価書のない特定個人情報ファイル',
      en: 'Files of specific personal information without an impact assessment',
    },
    explanation: {
      ja: '対象人数が下の数以上の特定個人情報について、特定個人情報保護評価書が登録されているかを見ます（番号法28条）。',
      en: 'Looks whether an impact assessment is registered for specific personal information of at least this many persons (My Number Act, article 28).',
    },
    remedy: {
      ja: '評価書を登録し、情報資産に結び付けてください。',
      en: 'Register the assessment and link it to the asset.',
    },
    links: [{ measureId: 'm1021', proves: false }],
    settings: [
      {
        key: 'persons',
        default: 1000,
        unit: 'persons',
        label: { ja: '評価が要る対象人数', en: 'Persons from which it is needed' },
      },
    ],
    why: {
      none: {
        ja: '対象は{persons}人ですが、評価書が結び付いていません',
        en: 'It concerns {persons} persons, but no assessment is linked',
      },
    },
    rows: (scope) =>
      assets(scope, {
        where: sql`t.specific_personal and t.persons >= ${scope.setting('persons')}::int`,
        ok: sql`exists (select from impact_assessment_asset i where i.organisation_id = t.organisation_id and i.asset_id = t.id)`,
        why: sql`'r', 'none', 'persons', t.persons`,
      }),
  },
  {
    code: 'asset.assessmentReview',
    register: 'assets',
    kinds: ['asset'],
    method: 'register',
    title: { ja: '見直しの期限が過ぎた保護評価書', en: 'Impact assessments whose review is overdue' },
    explanation: {
      ja: '評価書が結び付いた情報資産について、次の見直しの日が過ぎていないかを見ます。',
      en: 'Looks whether the next review of the assessments linked to an asset lies behind.',
    },
    remedy: {
      ja: '評価書を見直し、次の見直しの日を登録してください。',
      en: 'Review the assessment and register the day of the next one.',
    },
    links: [{ measureId: 'm1022', proves: true }],
    why: {
      overdue: {
        ja: '評価書「{assessment}」の見直しの期限は{on}でした',
        en: 'The review of assessment {assessment} was due on {on}',
      },
      undated: {
        ja: '評価書「{assessment}」に次の見直しの日がありません',
        en: 'Assessment {assessment} has no day of its next review',
      },
    },
    rows: (scope) =>
      assets(scope, {
        joins: sql`join lateral (select i.name, i.next_review from impact_assessment_asset x
          join impact_assessment i on i.organisation_id = x.organisation_id and i.id = x.assessment_id
          where x.organisation_id = t.organisation_id and x.asset_id = t.id order by i.next_review nulls first, i.id limit 1) pia on true`,
        ok: sql`pia.next_review >= ${scope.today}::date`,
        why: sql`'r', case when pia.next_review is null then 'undated' else 'overdue' end, 'assessment', pia.name, 'on', pia.next_review`,
        since: sql`pia.next_review + 1`,
      }),
  },
]
