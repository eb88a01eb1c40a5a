import type { Client, TestApp, TestOrganisation } from '../../testing/test-app.ts'
import { confirmText, fileOf } from '../documents/documents.fixture.ts'
import type { Measure } from '../measures/measures.schema.ts'

const policy = `試験広域連合情報セキュリティ基本方針

令和8年4月1日

1　目的
この基本方針は、情報資産を守るために必要な事項を定めることを目的とする。
2　組織体制
情報セキュリティ対策を推進する組織体制を確立する。
3　対策
情報セキュリティ対策を講じなければならない。
`

/** A confirmed policy with one clause to anchor duties to. */
export type LivePolicy = {
  client: Client
  colleague: Client
  /** Makes the duty of the first measure that fits, anchored to clause 3. */
  take: (fits: (measure: Measure) => boolean) => Promise<string>
  /** Attaches a text file for the objects (all by default) and lets the colleague confirm it. */
  prove: (
    dutyId: string,
    options?: {
      objects?: readonly string[]
      dataDate?: string
      periodTo?: string
      verdict?: 'positive' | 'negative'
      confirm?: boolean
    },
  ) => Promise<string>
}

export async function livePolicy(app: TestApp, organisation: TestOrganisation): Promise<LivePolicy> {
  const { client } = await organisation.signIn('securityOffice')
  const { client: colleague } = await organisation.signIn('securityOffice')
  const { revisionId } = await confirmText(client, policy)
  const { clauses } = await client.matching.get({ id: revisionId })
  const clauseId = clauses.find((clause) => clause.label === '3')!.id
  const { rows: measures } = await client.measures.list({})
  return {
    client,
    colleague,
    take: async (fits) => {
      const measure = measures.find((row) => fits(row))
      if (!measure) throw new Error('no such measure')
      await client.matching.confirm({ id: revisionId, accepted: [{ clauseId, measureId: measure.id }], rejected: [] })
      return (await client.measures.list({})).dutyIds[measure.id]!
    },
    prove: async (dutyId, options = {}) => {
      const { objects } = await client.duties.get({ id: dutyId })
      const wanted = options.objects ? objects.filter((object) => options.objects!.includes(object.name)) : objects
      const { id } = await client.evidence.attach({
        name: '記録',
        form: 'file',
        file: fileOf('記録', '記録.txt'),
        dataDate: options.dataDate ?? app.services.clock.today(),
        verdict: options.verdict ?? 'positive',
        ...(options.periodTo ? { periodTo: options.periodTo } : {}),
        targets: JSON.stringify([{ dutyId, objectIds: wanted.map((object) => object.id) }]),
      })
      if (options.confirm !== false) await colleague.evidence.confirm({ id })
      return id
    },
  }
}
