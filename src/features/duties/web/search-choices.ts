import type { Option } from '../../../web/kit/Select.tsx'
import type { MeasureTier } from '../../measures/measures.schema.ts'
import { client } from './duties-api.ts'

type Search = (text: string, signal: AbortSignal) => Promise<Option[]>

/** Clauses of confirmed documents, named as in print, with the beginning of their text; nothing before a word is typed. */
export const searchClauses =
  (tier: MeasureTier): Search =>
  async (text, signal) => {
    const search = text.trim()
    if (search === '') return []
    const { rows } = await client.duties.searchClauses({ search, tier }, { signal })
    return rows.map(({ id, documentTitle, path, heading, text: words }) => ({
      value: id,
      label: `${documentTitle} ${path} ${heading}`.trim(),
      description: words.slice(0, 80),
    }))
  }

const having = (options: readonly Option[], text: string): Option[] => {
  const search = text.normalize('NFKC').trim()
  return options.filter(({ label, description }) => `${label} ${description ?? ''}`.normalize('NFKC').includes(search))
}

/** Posts that exist today, with their unit and who holds them. */
export const searchPosts: Search = async (text, signal) => {
  const posts = await client.people.posts({}, { signal })
  const open = posts.filter(({ validTo }) => validTo === null)
  return having(
    open.map(({ id, title, unitName, holders }) => ({
      value: id,
      label: title,
      description: [unitName, ...holders.map(({ name }) => name)].filter(Boolean).join('　'),
    })),
    text,
  )
}

/** Departments and sites that exist today. */
export const searchUnits: Search = async (text, signal) => {
  const { units } = await client.organisation.get({}, { signal })
  const open = units.filter(({ validTo }) => validTo === null)
  return having(
    open.map(({ id, name }) => ({ value: id, label: name })),
    text,
  )
}
