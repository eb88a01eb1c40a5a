import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadMeasures } from '../../measures/load-measures.ts'
import { matchClauses } from './match-clauses.ts'
import type { MatchableClause, MatchCatalogue } from './match.types.ts'

let catalogue: MatchCatalogue
beforeAll(async () => {
  catalogue = await loadMeasures()
})

const clause = (
  id: string,
  heading: string,
  text: string,
  parentId: string | null = null,
  type = 'Article',
): MatchableClause => ({
  id,
  label: id,
  heading,
  text,
  depth: parentId === null ? 0 : 1,
  parentId,
  type,
})

const idsOf = (clauses: readonly MatchableClause[], id: string): string[] =>
  matchClauses(clauses, catalogue)
    .clauses.find((one) => one.nodeId === id)
    ?.rows.map((row) => row.id) ?? []

describe('matchClauses', () => {
  it.each([
    ['契約書には、次の事項を記載する。', '秘密の保持', 'm0807'],
    ['緊急時対応計画には、次の事項を定める。', '連絡体制', 'm0718'],
  ])('reads an item of few words with the sentence that opens its list: %s → %s', (opener, item, wanted) => {
    const clauses = [clause('1', '定める事項', opener), clause('1/1', '', item, '1', 'Item')]
    expect(idsOf(clauses, '1/1').slice(0, 3)).toContain(wanted)
  })

  it.each([
    ['予備の電源', '機器には、停電の間も動くだけの蓄電池を付ける。', 'm0406'],
    ['通信ケーブル', '床を通る線は、踏まれないように管で覆う。', 'm0408'],
    ['ウイルスへの備え', '端末に検知の仕組みを常駐させ、定義ファイルを毎日改める。', 'm0683'],
    ['再委託', '委託先は、承諾なく他の者に請け負わせてはならない。', 'm0809'],
    ['控えの作成', '業務のデータは、毎晩バックアップをとり、別の棟に置く。', 'm0605'],
    ['パスワード', '人に教えず、推測されにくい12字以上のものとする。', 'm0547'],
    ['責任者', '副町長を最高情報セキュリティ責任者とする。', 'm0101'],
    ['', '監査は、対象の課に属さない者が行う。', 'm0904'],
    ['公開の制限', '実施手順は、公にすると支障を及ぼすおそれがあるので非公開とする。', 'm0027'],
  ])('answers 「%s」 %s with %s among the first three', (heading, text, wanted) => {
    expect(idsOf([clause('1', heading, text)], '1').slice(0, 3)).toContain(wanted)
  })

  it.each([
    ['目的', '端末の盗難を防ぐことを目的とする。', 'Article'],
    ['定義', '無停電電源装置とは、停電の間も電力を送る装置をいう。', 'Article'],
    ['対象とする脅威', '停電、火災及び不正アクセス', 'Article'],
    ['適用範囲', '議会及び監査委員に適用する。', 'Article'],
    ['情報セキュリティ対策', '以下の情報セキュリティ対策を講じる。', 'Article'],
    ['物理的セキュリティ', '', 'Chapter'],
    ['施行期日', 'この規程は、令和8年4月1日から施行する。', 'Paragraph'],
    ['', '削除', 'Article'],
    ['研修', '別表に定める研修を毎年受ける。', 'AppdxTable'],
  ])('proposes nothing for 「%s」 %s', (heading, text, type) => {
    expect(idsOf([clause('1', heading, text, null, type)], '1')).toEqual([])
  })

  it('finds an obligation hidden in a scope and in a definition', () => {
    const scope = [
      clause('4', '適用範囲', ''),
      clause('4/1', '', '支所の機器も対象とする。なお、分担を明らかにする覚書を結ぶものとする。', '4', 'Item'),
    ]
    expect(idsOf(scope, '4/1')).toEqual(['m0008'])
    const definition = [
      clause('2', '定義', ''),
      clause('2/1', '実施手順', '情報システムごとに定める具体的な手順をいう。', '2', 'Item'),
    ]
    expect(idsOf(definition, '2/1')[0]).toBe('m0025')
  })

  it('reads an item in the light of the headings above it', () => {
    const under = (heading: string) =>
      idsOf(
        [
          clause('1', heading, '', null, 'Chapter'),
          clause('1/1', '利用の終了', '預けた情報が消されたことを確かめる。', '1'),
        ],
        '1/1',
      )[0]
    expect(under('クラウドサービスの利用')).toBe('m0841')
    expect(under('業務委託')).toBe('m0820')
  })

  it('proposes a row of 番号法 only where the clause names its matter', () => {
    const law = (ids: string[]) => ids.filter((id) => catalogue.rows.find((row) => row.id === id)?.outline === null)
    expect(law(idsOf([clause('1', '再委託', '再委託には書面による承諾を要する。')], '1'))).toEqual([])
    expect(law(idsOf([clause('1', '再委託', '個人番号利用事務の再委託には許諾を要する。')], '1'))).not.toEqual([])
  })

  it('says why, with scores from 0 to 1, at most five, best first', () => {
    const { rows } = matchClauses([clause('1', '電源', '停電に備え、無停電電源装置を設ける。')], catalogue)
      .clauses[0] ?? { rows: [] }
    expect(rows[0]?.id).toBe('m0406')
    expect(rows[0]?.why).toMatch(/^見出し「電源」.*「無停電電源装置」.*。$/u)
    expect(rows.length).toBeLessThanOrEqual(5)
    expect(rows.every((row) => row.score > 0 && row.score <= 1)).toBe(true)
    expect(rows.map((row) => row.score)).toEqual(rows.map((row) => row.score).toSorted((a, b) => b - a))
  })

  it('lists every row as silent and covers no 号 where there is no clause', () => {
    const empty = matchClauses([], catalogue)
    expect(empty.silent).toEqual(catalogue.rows.map((row) => row.id))
    expect(empty.heads.map((head) => head.head)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(empty.heads.every((head) => head.covered === 0 && head.rows > 0)).toBe(true)
  })

  it('survives a parent that is missing or its own', () => {
    expect(() =>
      matchClauses([clause('1', '電源', '停電に備える。', 'gone'), clause('2', '', '配線を守る。', '2')], catalogue),
    ).not.toThrow()
  })
})

describe('properties', () => {
  const pool = [
    clause('c1', '物理的対策', '', null, 'Chapter'),
    clause('a1', '電源', '停電に備え、予備の電源を設ける。', 'c1'),
    clause('a1/2', '', '雷に備え、避雷の装置を点検する。', 'a1', 'Paragraph'),
    clause('a2', '定義', '', null),
    clause('a2/1', '実施手順', 'システムごとに定める手順をいう。', 'a2', 'Item'),
    clause('a3', '委託', '委託先を選び、契約を結び、履行を確認する。', null),
    clause('a4', '対策', '次の対策を講じる。', null),
    clause('a4/1', '', '監視、遵守状況の確認及び緊急時対応計画の策定', 'a4', 'Item'),
    clause('a5', '研修', '毎年、全員が研修を受ける。', null),
  ]
  const isAbove = (upper: string, lower: string): boolean => {
    const parent = pool.find((one) => one.id === lower)?.parentId ?? null
    return parent !== null && (parent === upper || isAbove(upper, parent))
  }
  const someClauses = fc.uniqueArray(fc.constantFrom(...pool), { selector: (one) => one.id })

  it('gives the same answer twice, whatever the order', () => {
    fc.assert(
      fc.property(someClauses, (clauses) => {
        const one = matchClauses(clauses, catalogue)
        expect(matchClauses(clauses, catalogue)).toEqual(one)
        const turned = matchClauses(clauses.toReversed(), catalogue)
        expect(turned.clauses.toReversed()).toEqual(one.clauses)
        expect(turned.silent).toEqual(one.silent)
      }),
      { numRuns: 25 },
    )
  })

  it('changes nothing for the others when a clause is taken away that does not stand above them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pool), (gone) => {
        const before = matchClauses(pool, catalogue)
        const after = matchClauses(
          pool.filter((one) => one !== gone),
          catalogue,
        )
        for (const found of after.clauses)
          if (!isAbove(gone.id, found.nodeId))
            expect(found).toEqual(before.clauses.find((one) => one.nodeId === found.nodeId))
      }),
    )
  })

  it('splits the catalogue into anchored and silent, the clauses into matched and unmatched', () => {
    fc.assert(
      fc.property(someClauses, (clauses) => {
        const { clauses: matched, silent, unmatched } = matchClauses(clauses, catalogue)
        const anchored = new Set(matched.flatMap((one) => one.rows.map((row) => row.id)))
        expect(silent.length + anchored.size).toBe(catalogue.rows.length)
        expect(silent.some((id) => anchored.has(id))).toBe(false)
        expect(unmatched).toEqual(matched.filter((one) => one.rows.length === 0).map((one) => one.nodeId))
      }),
      { numRuns: 25 },
    )
  })
})
