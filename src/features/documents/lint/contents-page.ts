import type { Finding, LintInput, LintRule } from './lint.types.ts'

type Entry = { label: string; title: string; page: number | null; text: string; at: [number, number] }

const entryOf = /^\s*(?<words>.+?)(?:[\s…‥・.．\t]+(?<page>[0-9０-９]{1,3})(?:頁|ページ)?)?\s*$/u
const labelOf =
  /^(?:第[0-9０-９一二三四五六七八九十百]+[編章節条](?:の[0-9０-９一二三四五六七八九十]+)?|[(（][0-9０-９]{1,2}[)）]|[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2})*|[①-⑳])[.．、]?\s*/u
const fold = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
const digits = (text: string): number => Number(text.normalize('NFKC'))

function entriesOf({ parsed }: LintInput): Entry[] {
  return parsed.furniture.flatMap(({ kind, text, at }) => {
    if (kind !== 'contents' || /目\s*次/.test(text)) return []
    const { words = '', page } = entryOf.exec(text)?.groups ?? {}
    const label = labelOf.exec(words)?.[0] ?? ''
    if (label === '') return []
    return [
      {
        label: label.trim(),
        title: words.slice(label.length).trim(),
        page: page === undefined ? null : digits(page),
        text,
        at,
      },
    ]
  })
}

const finding = (entry: Entry, kind: Finding['kind'], ja: string, en: string, suggestion: string | null = null) => ({
  kind,
  quote: entry.text.trim().replaceAll('\t', ' '),
  nodeId: null,
  at: entry.at,
  reason: { ja, en },
  suggestion,
})

/** The contents page against the body: entries that are not there, headings that are missing, other spellings, page numbers that go back. */
export const contentsPage: LintRule = {
  id: 'contents-page',
  run: (input) => {
    const entries = entriesOf(input)
    if (entries.length < 3) return []
    const headings = input.clauses.filter(({ clause }) => clause.heading !== '' && clause.label !== '')
    const bodies = new Map(headings.map(({ clause }) => [fold(clause.heading), clause]))
    const listed = new Set(entries.map(({ title }) => fold(title)))
    const found: Omit<Finding, 'rule'>[] = []
    for (const [index, entry] of entries.entries()) {
      const clause = bodies.get(fold(entry.title))
      const before = entries[index - 1]?.page ?? null
      if (entry.page !== null && before !== null && entry.page < before)
        found.push(
          finding(
            entry,
            'typo',
            `頁が前の項目（${before}）より戻っています。`,
            `The page goes back behind the entry before it (${before}).`,
          ),
        )
      if (!clause)
        found.push(
          finding(
            entry,
            'question',
            `目次の「${entry.title}」は、本文の見出しにありません。`,
            `The body has no heading "${entry.title}".`,
          ),
        )
      else if (clause.heading.replaceAll(/\s/g, '') !== entry.title.replaceAll(/\s/g, ''))
        found.push(
          finding(
            entry,
            'variation',
            `目次では「${entry.title}」、本文では「${clause.heading}」です。`,
            `The contents say "${entry.title}", the body "${clause.heading}".`,
            clause.heading,
          ),
        )
    }
    for (const own of headings)
      if (own.depth === 0 && !listed.has(fold(own.clause.heading)))
        found.push({
          kind: 'question',
          quote: `${own.clause.label} ${own.clause.heading}`,
          nodeId: own.clause.id,
          at: own.clause.at,
          reason: { ja: '本文の見出しが目次にありません。', en: 'The heading is missing in the contents.' },
          suggestion: null,
        })
    return found
  },
}
