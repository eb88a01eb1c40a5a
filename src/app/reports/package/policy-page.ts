import { formatWareki } from '../../../core/dates/wareki.ts'
import { markLabel, stateNames } from '../../../features/duties/states.labels.ts'
import type { ClauseState } from '../../../features/duties/states.types.ts'
import { tierLabels } from '../../../features/measures/measures.labels.ts'
import { reportWords } from '../reports.labels.ts'
import type { PackageClause, PackageContent, PackageDecision } from './content.types.ts'
import { html, type Html, lines, link, page, table } from './html.ts'
import { packageWords } from './package.labels.ts'

type Locale = 'ja' | 'en'

/** The mark of a clause as on the home page; only counts where it has no duty of its own (states.md R4). */
function markOf(state: ClauseState | null, locale: Locale): string {
  if (state === null || state.counts.total + state.counts.notApplicable === 0) return ''
  if (state.mark !== null) {
    const assurance = state.assurance === null ? '' : `　${reportWords(locale)('assuranceOne')} ${state.assurance}`
    const data = state.dataDate === null ? '' : `　${reportWords(locale)('dataDate')} ${formatWareki(state.dataDate)}`
    return `${markLabel(state.mark, locale)}${assurance}${data}`
  }
  const { counts } = state
  return (['met', 'partly', 'unmet', 'unknown', 'exempted'] as const)
    .flatMap((name) => (counts[name] > 0 ? [`${stateNames[locale][name]} ${counts[name]}`] : []))
    .join('・')
}

/** The text of the rules in force on the day as it was decided, every clause with its mark and its items. */
export function policyPage({ documents, items, report }: PackageContent, locale: Locale): string {
  const t = packageWords(locale)
  const r = reportWords(locale)
  const pages = new Map(items.map(({ line, page: path }) => [line.id, { path, name: line.measureId ?? line.title }]))
  const clause = ({ depth, label, heading, text, state, itemIds }: PackageClause): Html => {
    const mark = markOf(state, locale)
    const own = itemIds.flatMap((id) => pages.get(id) ?? [])
    return html`<div class="indent-${Math.min(depth, 3)}">
      <p>
        <strong>${`${label}　${heading}`.trim()}</strong>${text === '' ? '' : html`<br />${lines(text)}`}${
          mark === '' ? '' : html`<br />［${mark}］`
        }${own.length === 0 ? '' : html`<br />${t('itemsHere')}：${own.map(({ path, name }) => html`${link(`items/${path}`, name)} `)}`}
      </p>
    </div>`
  }
  return page(
    locale,
    t('policy'),
    html`<a href="index.html">${t('back')}</a>`,
    html`<p class="note">${r('self')}　${r('asOf', { day: formatWareki(report.day) })}</p>
      ${
        documents.length === 0
          ? html`<p>${t('noPolicy')}</p>`
          : documents.map(
              (document) =>
                html`<section>
                  <h2>${document.title}</h2>
                  <p>
                    ${tierLabels[document.tier][locale]}　${
                      document.effectiveFrom === null
                        ? ''
                        : t('inForce', { from: formatWareki(document.effectiveFrom) })
                    }　${t('disclosure')}：${t(document.disclosure)}
                  </p>
                  ${document.clauses.map(clause)}
                </section>`,
            )
      }`,
  )
}

const retention = (years: number | null, locale: Locale): string =>
  years === null ? packageWords(locale)('forGood') : packageWords(locale)('years', { n: years })

export function decisionsPage(decisions: readonly PackageDecision[] | null, locale: Locale): string {
  const t = packageWords(locale)
  return page(
    locale,
    t('decisions'),
    html`<a href="index.html">${t('back')}</a>`,
    decisions === null
      ? html`<p>${t('decisionsLimited')}</p>`
      : table(
          t('decisions'),
          [t('subject'), t('decidedOn'), t('decidedBy'), t('number'), t('disclosure'), t('retention'), t('place')],
          decisions.map((row) => [
            row.subject,
            formatWareki(row.decidedOn),
            row.decidedBy,
            row.documentNumber,
            t(row.disclosure),
            retention(row.retentionYears, locale),
            row.place,
          ]),
          t('noDecisions'),
        ),
  )
}
