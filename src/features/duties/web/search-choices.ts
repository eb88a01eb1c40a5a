import type { Option } from '../../../web/kit/Select.tsx'
import type { MeasureTier } from '../../measures/measures.schema.ts'
import { client } from './duties-api.ts'

type Search = (text: string, signal: AbortSignal) => Promise<Option[]>

/** Clauses of documents in force, named as in print, with the beginning of their text. */
export const searchClauses =
  (tier: MeasureTier): Search =>
  async (search, signal) => {
    const { rows } = await client.choices.clauses({ search, tier }, { signal })
    return rows.map(({ id, documentTitle, path, heading, text }) => ({
      value: id,
      label: `${documentTitle} ${path} ${heading}`.trim(),
      description: text.slice(0, 80),
    }))
  }

const options = (rows: readonly { id: string; name: string; detail: string }[]): Option[] =>
  rows.map(({ id, name, detail }) => ({ value: id, label: name, description: detail }))

export const searchPosts: Search = async (search, signal) =>
  options((await client.choices.posts({ search }, { signal })).rows)

export const searchUnits: Search = async (search, signal) =>
  options((await client.choices.units({ search }, { signal })).rows)
