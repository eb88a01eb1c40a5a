import { addDays, type Day, fiscalYearOf } from '../../core/dates/days.ts'
import { parseJapaneseDate } from '../../core/dates/wareki.ts'
import type { DocumentTier, ImportTier } from './documents.schema.ts'
import type { Clause } from './documents.types.ts'

/** Where a tier stands: basic policy → standard → procedure (総務省ガイドライン 第1編第2章: 基本方針・対策基準・実施手順). */
const tierRank: Record<DocumentTier, number> = { basicPolicy: 0, standard: 1, procedure: 2, plan: 2 }

/** Whether a document of `tier` may stand under one of `parent`. */
export const mayStandUnder = (tier: DocumentTier, parent: DocumentTier): boolean => tierRank[parent] < tierRank[tier]

/** The tier a document is listed under; one that holds policy and standard stands with the policies. */
export const listedTier = (tier: ImportTier): DocumentTier => (tier === 'combined' ? 'basicPolicy' : tier)

/** Tier of each top part of a file that holds several: by its heading, else that of the part before it. */
export function guessPartTiers(nodes: readonly Clause[]): Record<string, DocumentTier> {
  let current: DocumentTier = 'basicPolicy'
  const guessed: Record<string, DocumentTier> = {}
  for (const node of nodes) {
    const words = `${node.label}${node.heading}${node.type === 'Part' ? node.text.slice(0, 40) : ''}`.replaceAll(
      /\s/g,
      '',
    )
    if (/実施手順/.test(words)) current = 'procedure'
    else if (/対策基準/.test(words)) current = 'standard'
    else if (/基本方針/.test(words)) current = 'basicPolicy'
    guessed[node.id] = current
  }
  return guessed
}

export type DecidedOn = { day: Day; precision: 'year' | 'month' | 'day' }

const printedDate =
  /(?:(?:令和|平成|昭和|大正|明治)\s*(?:[0-9０-９〇一二三四五六七八九十]{1,3}|元)|(?:[0-9０-９]{4}))\s*[年./．／-]\s*(?:[0-9０-９一二三四五六七八九十]{1,3}\s*(?:月|[./．／-])\s*(?:[0-9０-９一二三四五六七八九十]{1,3}\s*日?)?)?/

/** The day of decision as typed or printed, also inside other words (令和7年12月1日決裁); null where none can be read. */
export function readDecidedOn(text: string): DecidedOn | null {
  const found = [text, printedDate.exec(text)?.[0] ?? ''].map((each) => parseJapaneseDate(each)).find((read) => read.ok)
  if (!found?.ok || found.precision === 'fiscalYear') return null
  return { day: found.day, precision: found.precision }
}

/** 年度 of the record: that of the decision, else of the day of import. */
export const recordYear = (decided: DecidedOn | null, today: Day): number => fiscalYearOf(decided?.day ?? today)

export type Standing = 'draft' | 'upcoming' | 'inForce' | 'superseded' | 'discarded'

/** How a revision stands on a day: a confirmed one is in force between its days. */
export function standingOf(
  row: {
    state: 'draft' | 'confirmed' | 'superseded' | 'discarded'
    effectiveFrom: Day | null
    effectiveTo: Day | null
  },
  today: Day,
): Standing {
  if (row.state === 'draft' || row.state === 'discarded' || row.state === 'superseded') return row.state
  if (row.effectiveTo !== null && row.effectiveTo < today) return 'superseded'
  return row.effectiveFrom !== null && row.effectiveFrom > today ? 'upcoming' : 'inForce'
}

/** Last day of what is replaced on `day`. */
export const dayBefore = (day: Day): Day => addDays(day, -1)
