import { formatWareki } from '../../../core/dates/wareki.ts'
import { actNames, markLabel, reasonNames, stateNames } from '../../../features/duties/states.labels.ts'
import type { State, Verdict } from '../../../features/duties/states.types.ts'
import { provenanceLabels, tierLabels } from '../../../features/measures/measures.labels.ts'
import { reportWords } from '../reports.labels.ts'
import type { PackageEvidence, PackageFile, PackageItem } from './content.types.ts'
import { csvOf } from './csv.ts'
import { facts, html, type Html, lines, link, page, table } from './html.ts'
import { instantText } from './instant-text.ts'
import { type PackageText, packageWords, signalLabels } from './package.labels.ts'

const stateOf: Record<Verdict, State> = {
  positive: 'met',
  negative: 'unmet',
  none: 'unknown',
  exempted: 'exempted',
  notApplicable: 'notApplicable',
}
const day = (value: string | null): string => (value === null ? '' : formatWareki(value))
/** A page with more rows opens slowly; the rest is in a CSV file beside it. */
const SHOWN = 300

/** One audit item: clause, duty, state, why, objects, signals and evidence, with what does not fit the page beside it. */
export function itemFiles(item: PackageItem, locale: 'ja' | 'en'): PackageFile[] {
  const t = packageWords(locale)
  const r = reportWords(locale)
  const { line } = item
  const name = item.page.replace(/\.html$/, '')
  const beside: PackageFile[] = []
  /** A table of the page; all of a long one goes into a file beside it. */
  const part = (
    word: 'objects' | 'signals',
    headers: readonly string[],
    rows: readonly (readonly string[])[],
    none: string,
  ): Html => {
    if (rows.length <= SHOWN) return table(t(word), headers, rows, none)
    const file = `${name}_${word}.csv`
    beside.push({ path: `items/${file}`, bytes: csvOf([headers, ...rows]) })
    return html`<p>${t('allInCsv', { n: rows.length, shown: SHOWN, file: '' })}${link(file, file)}</p>
      ${table(t(word), headers, rows.slice(0, SHOWN), none)}`
  }
  const body = html`<p class="note">${r('self')}</p>
    ${facts([
      [r('state'), html`<strong>${markLabel(line.mark, locale)}</strong>`],
      [t('why'), line.mark.reason === null ? '' : reasonNames[locale][line.mark.reason]],
      [r('assuranceOne'), line.assurance ?? ''],
      [r('dataDate'), `${day(line.dataDate)}${line.retroactive ? `（${r('retroactive')}）` : ''}`],
      [r('validUntil'), day(line.validUntil)],
      [
        r('nextAct'),
        line.next === null ? '' : `${actNames[locale][line.next.act]}／${line.next.who}　${day(line.next.due)}`,
      ],
      [r('owner'), line.owner],
      [r('strength'), r(line.strength)],
      [r('heads'), line.heads.join('、')],
      [t('provenance'), provenanceLabels[item.provenance][locale]],
      [t('tier'), tierLabels[item.tier][locale]],
      [t('frequency'), item.frequency],
    ])}
    <h2>${t('text')}</h2>
    <p>${lines(item.text)}</p>
    <h2>${t('clause')}</h2>
    ${
      item.clauses.length === 0
        ? html`<p>${t('noClause')}</p>`
        : html`<ul>
            ${item.clauses.map((clause) => html`<li>${clause.document}　<strong>${clause.path}</strong>　${lines(clause.text)}</li>`)}
          </ul>`
    }
    <h2>${t('objects')}</h2>
    ${part(
      'objects',
      [t('object'), t('unit'), r('state'), t('why'), r('assuranceOne'), r('dataDate'), r('validUntil'), r('due')],
      item.objects.map(({ name: object, unit, verdict }) => [
        object,
        unit,
        stateNames[locale][stateOf[verdict.verdict]],
        verdict.reason === null ? '' : reasonNames[locale][verdict.reason],
        verdict.assurance ?? '',
        day(verdict.dataDate),
        day(verdict.validUntil),
        day(verdict.due),
      ]),
      t('noObjects'),
    )}
    <h2>${t('signals')}</h2>
    ${part(
      'signals',
      [t('kind'), t('object'), t('verdict'), t('from'), t('to'), t('by'), t('recordedAt')],
      item.signals.map(({ signal, object, by }) => [
        signalLabels[signal.kind][locale],
        object,
        'verdict' in signal ? t(signal.verdict) : '',
        day(signal.validFrom),
        day(signal.validTo),
        by,
        instantText(signal.recordedAt),
      ]),
      t('noSignals'),
    )}
    <h2>${t('evidence')}</h2>
    ${table(
      t('evidence'),
      [t('name'), r('dataDate'), t('period'), t('by'), t('confirmedBy'), t('file'), t('hash')],
      item.evidence.map((piece) => evidenceRow(piece, t)),
      t('noEvidence'),
    )}`
  const title = line.measureId === null ? line.title : `${line.measureId}　${line.title}`
  const own = page(locale, title, html`<a href="../index.html">${t('back')}</a>`, body)
  return [{ path: `items/${item.page}`, bytes: new TextEncoder().encode(own) }, ...beside]
}

function evidenceRow({ view, path, left }: PackageEvidence, t: PackageText): (Html | string)[] {
  const where = path === null ? null : link(`../${path}`, view.fileName ?? path)
  return [
    `${view.name}${view.withdrawn ? t('withdrawn') : ''}`,
    day(view.dataDate),
    [view.periodFrom, view.periodTo].map(day).filter(Boolean).join('～'),
    view.attachedBy,
    view.confirmedBy ?? '',
    where ?? (left === null ? (view.link ?? view.place ?? '') : t(left)),
    view.sha256 ?? '',
  ]
}
