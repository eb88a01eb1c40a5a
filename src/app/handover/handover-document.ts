import type { Context } from '../../core/context.ts'
import { addMonths, type Day } from '../../core/dates/days.ts'
import { dayText } from '../../core/dates/day-text.ts'
import { writeSectionsDocument } from '../../core/docgen.ts'
import type { DutyRow } from '../../features/duties/duties.contract.ts'
import { actNames, markLabel } from '../../features/duties/states.labels.ts'
import { actingText, holdersText } from '../../features/people/holders.text.ts'
import { nameOf } from '../../features/people/security-role.labels.ts'
import { handoverLabels } from './handover.labels.ts'
import type { Handover } from './handover.queries.ts'

const AHEAD_MONTHS = 6
const BLANK_LINES = 6

/** When something has to be done for a duty: the day of its next act, or the one on which its evidence runs out. */
const dueOf = (row: DutyRow): Day | null => row.next?.due ?? row.validUntil

/** 引継書 as .docx: what the system knows of the post, and lines for what only the one who leaves knows. */
export function handoverDocument(handover: Handover, ctx: Context): Promise<Uint8Array> {
  const { organisation, post, roles, duties, clauses } = handover
  const { locale } = ctx
  const today = ctx.clock.today()
  const until = addMonths(today, AHEAD_MONTHS)
  const day = (value: Day | null): string => (value === null ? '' : dayText(value, locale))
  const t = (key: keyof typeof handoverLabels) => handoverLabels[key][locale]
  const bodies = new Set(duties.map(({ bodyId }) => bodyId)).size
  const title = (row: DutyRow) => (bodies > 1 ? `${row.title}（${row.bodyName}）` : row.title)
  const act = (row: DutyRow) => (row.next === null ? '' : actNames[locale][row.next.act])
  const soon = duties
    .flatMap((row) => {
      const due = dueOf(row)
      return due !== null && due <= until ? [{ row, due }] : []
    })
    .toSorted((a, b) => a.due.localeCompare(b.due))
  const holders = [holdersText(post, locale), actingText(post.acting, locale)].filter(Boolean).join('　')
  return writeSectionsDocument({
    title: `${t('title')}　${post.title}`,
    subtitle: `${organisation}　${post.unitName ?? ''}　${t('holder')}：${holders}　${day(today)}`,
    approval: [t('witness'), t('successor'), t('predecessor')],
    sections: [
      {
        heading: t('roles'),
        columns: [{ header: t('role'), width: 100 }],
        rows: roles.map((role) => [nameOf(role, locale)]),
        none: t('noRoles'),
      },
      {
        heading: t('soon'),
        columns: [
          { header: t('due'), width: 18 },
          { header: t('duty'), width: 50 },
          { header: t('act'), width: 32 },
        ],
        rows: soon.map(({ row, due }) => [
          `${day(due)}${due < today ? t('overdue') : ''}`,
          title(row),
          act(row) || actNames[locale].renew,
        ]),
        none: t('nothingSoon'),
      },
      {
        heading: t('duties'),
        columns: [
          { header: t('duty'), width: 36 },
          { header: t('state'), width: 18 },
          { header: t('act'), width: 20 },
          { header: t('dataDate'), width: 13 },
          { header: t('validUntil'), width: 13 },
        ],
        rows: duties.map((row) => [
          title(row),
          markLabel(row.mark, locale),
          act(row),
          day(row.dataDate),
          day(row.validUntil),
        ]),
        none: t('noDuties'),
      },
      {
        heading: t('documents'),
        columns: [
          { header: t('document'), width: 40 },
          { header: t('clause'), width: 20 },
          { header: t('heading'), width: 40 },
        ],
        rows: clauses.map((clause) => [clause.documentTitle, clause.path, clause.heading]),
        none: t('noDocuments'),
      },
      {
        heading: t('notes'),
        columns: [
          { header: t('matter'), width: 30 },
          { header: t('content'), width: 70 },
        ],
        rows: Array.from({ length: BLANK_LINES }, () => ['', '']),
        none: '',
      },
    ],
  })
}
