import { formatWareki } from '../../../core/dates/wareki.ts'
import { markLabel, stateNames } from '../../../features/duties/states.labels.ts'
import { reportWords } from '../reports.labels.ts'
import type { PackageContent, PackageItem } from './content.types.ts'
import { facts, html, type Html, lines, link, page, table } from './html.ts'
import { instantText } from './instant-text.ts'
import { packageWords } from './package.labels.ts'

type Made = { at: string; by: string; locale: 'ja' | 'en'; registers: readonly string[] | null }

const day = (value: string | null): string => (value === null ? '' : formatWareki(value))
const states = ['met', 'partly', 'unmet', 'unknown', 'exempted', 'notApplicable'] as const

/** Where one begins to read: what it is, what it is not, how each 号 stands, and every audit item with the way to its page. */
export function indexPage({ report, items, checkpoint }: PackageContent, { at, by, locale, registers }: Made): string {
  const t = packageWords(locale)
  const r = reportWords(locale)
  const counted = (name: string, counts: typeof report.total) => [
    name,
    String(counts.total),
    ...states.map((state) => String(counts[state])),
  ]
  const contents: Html[] = [
    html`<li>${link('report.pdf', r('title'))}</li>`,
    html`<li>${link('items.xlsx', t('items'))}（Excel）</li>`,
    html`<li>${link('policy.html', t('policy'))}</li>`,
    html`<li>${link('decisions.html', t('decisions'))}</li>`,
    registers === null
      ? html`<li>${t('registers')}：${t('noRegisters')}</li>`
      : html`<li>
          ${t('registers')}（${t('registersNote')}）
          <ul>
            ${registers.map((path) => html`<li>${link(path, path.replace('registers/', ''))}</li>`)}
          </ul>
        </li>`,
    checkpoint === null
      ? html`<li>${t('history')}：${t('noHistory')}</li>`
      : html`<li>${link('history/checkpoint.txt', t('history'))}（${t('historyNote')}）</li>`,
    html`<li>${link('SHA256SUMS.txt', t('hashes'))}（${t('hashesNote')}）</li>`,
  ]
  return page(
    locale,
    `${t('title')}　${report.organisation}`,
    null,
    html`<p class="note">${r('self')}</p>
      ${facts([
        [t('asOf'), formatWareki(report.day)],
        [t('known'), html`${instantText(report.knownAt)}<br />${t('knownNote')}`],
        [t('body'), report.bodyName],
        [t('scope'), report.limited ? t('limited') : t('whole')],
        [t('made'), instantText(at)],
        [t('maker'), by],
      ])}
      <h2>${t('how')}</h2>
      <p>${lines(t('howText'))}</p>
      <h2>${t('contents')}</h2>
      <ul>
        ${contents}
      </ul>
      <h2>${r('head')}</h2>
      ${table(
        r('duties'),
        [r('head'), r('total'), ...states.map((state) => stateNames[locale][state])],
        [
          ...report.heads.map(({ name, counts }) => counted(name, counts)),
          ...(report.noHead.total + report.noHead.notApplicable > 0 ? [counted(r('noHead'), report.noHead)] : []),
          counted(r('whole'), report.total),
        ],
        '',
      )}
      <h2>${t('items')}</h2>
      ${table(
        t('items'),
        [
          r('item'),
          r('duty'),
          t('clause'),
          r('strength'),
          r('heads'),
          r('state'),
          r('assuranceOne'),
          r('dataDate'),
          r('nextAct'),
          r('due'),
          t('files'),
        ],
        items.map((item) => itemRow(item, locale)),
        t('noItems'),
      )}`,
  )
}

function itemRow({ line, page: path, clauses, evidence }: PackageItem, locale: 'ja' | 'en'): (Html | string)[] {
  const r = reportWords(locale)
  return [
    link(`items/${path}`, line.measureId ?? line.title),
    line.title,
    clauses.map((clause) => clause.path).join('、'),
    r(line.strength),
    line.heads.join('、'),
    markLabel(line.mark, locale),
    line.assurance ?? '',
    day(line.dataDate),
    line.next?.who ?? '',
    day(line.next?.due ?? null),
    String(evidence.filter((piece) => piece.path !== null).length),
  ]
}
