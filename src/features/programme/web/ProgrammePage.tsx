import { useQuery } from '@tanstack/react-query'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Tabs } from '../../../web/kit/Tabs.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { HistoryPanel } from '../../history/web/HistoryPanel.tsx'
import { programmeStateLabels } from '../programme.labels.ts'
import { DoneTable } from './DoneTable.tsx'
import { LeftTable } from './LeftTable.tsx'
import { LinesTable } from './LinesTable.tsx'
import { type Programme, query } from './programme-api.ts'
import { programmeText } from './programme.text.ts'
import { ProgrammeActions } from './ProgrammeActions.tsx'
import { ProposeEmpty } from './ProposeEmpty.tsx'
import { QuietMonths } from './QuietMonths.tsx'
import { yearName } from './year-name.ts'

/** 年間計画 of a fiscal year: what falls due when and with whom, what is left out and why, and what became of it. */
export const ProgrammePage = () => {
  const address = useAddress()
  const [year, id] = [address.get('year'), address.get('id')]
  const found = useQuery(
    query.programme.get.queryOptions({
      input: { ...(year && /^\d{4}$/.test(year) ? { fiscalYear: Number(year) } : {}), ...(id ? { id } : {}) },
    }),
  )
  return (
    <Page>
      <Fetched query={found} lines={14}>
        {(programme) => <Shown programme={programme} />}
      </Fetched>
    </Page>
  )
}

const Shown = ({ programme }: { programme: Programme }) => {
  const t = useText(programmeText)
  const locale = useLocale()
  const { set } = useAddress()
  const { everywhere } = useMay()
  const { shown, versions, fiscalYear, years } = programme
  const write = everywhere('programme.write')
  const choices = (
    <>
      <FilterSelect
        label={t('year')}
        inline
        value={String(fiscalYear)}
        all={yearName(fiscalYear, locale)}
        options={years
          .filter((year) => year !== fiscalYear)
          .map((year) => ({ value: String(year), label: yearName(year, locale) }))}
        onPick={(year) => year && set({ year, id: null, tab: null })}
      />
      {shown && versions.length > 1 && (
        <FilterSelect
          label={t('versions')}
          inline
          value={shown.id}
          all={versionName(shown, t, locale)}
          options={versions
            .filter(({ id }) => id !== shown.id)
            .map((one) => ({ value: one.id, label: versionName(one, t, locale) }))}
          onPick={(id) => id && set({ id })}
        />
      )}
    </>
  )
  return (
    <>
      <PageHeader
        title={`${yearName(fiscalYear, locale)} ${t('title')}`}
        printable
        actions={
          <>
            {shown && (
              <>
                <AppLink plain href={`/programme/calendar?id=${shown.id}`} className={buttonClass('secondary', 'sm')}>
                  {t('calendar')}
                </AppLink>
                <a href={`/api/programmes/${shown.id}/sheet.xlsx`} download className={buttonClass('secondary', 'sm')}>
                  {t('excel')}
                </a>
                {write && <ProgrammeActions programme={programme} shown={shown} />}
              </>
            )}
          </>
        }
        subtitle={shown && <Standing shown={shown} />}
      />
      <div className="no-print mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">{choices}</div>
        <QuietMonths quiet={programme.quiet} write={write} />
      </div>
      {programme.holidaysEnd && <Banner kind="warning" title={t('holidaysEnd')} />}
      {shown ? (
        <Parts programme={programme} shown={shown} write={write} />
      ) : (
        <ProposeEmpty fiscalYear={fiscalYear} years={years} write={write} />
      )}
    </>
  )
}

type Version = NonNullable<Programme['shown']>
type T = ReturnType<typeof useText<keyof typeof programmeText>>

const versionName = ({ version, state }: Version, t: T, locale: 'ja' | 'en') =>
  `${t('version', { n: version })} ${programmeStateLabels[state][locale]}`

const Standing = ({ shown }: { shown: Version }) => {
  const t = useText(programmeText)
  const locale = useLocale()
  const tone = { draft: 'yellow', asked: 'blue', decided: 'green', superseded: 'plain', dropped: 'plain' } as const
  return (
    <>
      <Tag tone={tone[shown.state]}>{programmeStateLabels[shown.state][locale]}</Tag>
      <span>{t('version', { n: shown.version })}</span>
      {shown.decidedOn && (
        <span>
          {t('decidedOn', {
            day: locale === 'ja' ? formatWareki(shown.decidedOn) : shown.decidedOn,
            by: [shown.decidedBy, shown.documentNumber].filter(Boolean).join(' '),
          })}
        </span>
      )}
      {shown.note && <span>{shown.note}</span>}
      {shown.state === 'asked' && shown.approvalId && (
        <span>
          {t('askedNow')} <AppLink href={`/approvals/${shown.approvalId}`}>{t('toApproval')}</AppLink>
        </span>
      )}
    </>
  )
}

const Parts = ({ programme, shown, write }: { programme: Programme; shown: Version; write: boolean }) => {
  const t = useText(programmeText)
  const { get, set } = useAddress()
  const change = write && shown.state === 'draft'
  const items = [
    {
      id: 'lines',
      label: t('lines'),
      count: programme.lines.length,
      content: <LinesTable programme={programme} change={change} />,
    },
    {
      id: 'left',
      label: t('left'),
      count: programme.left.length,
      content: <LeftTable programme={programme} change={change} />,
    },
    { id: 'done', label: t('done'), content: <DoneTable programme={programme} /> },
  ]
  const chosen = get('tab')
  return (
    <>
      <Tabs
        label={t('title')}
        items={items}
        selected={items.some(({ id }) => id === chosen) ? (chosen ?? 'lines') : 'lines'}
        onSelect={(tab) => set({ tab: tab === 'lines' ? null : tab })}
      />
      <HistoryPanel subjectId={shown.id} />
    </>
  )
}
