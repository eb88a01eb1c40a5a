import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import type { Column } from '../../../web/kit/table-types.ts'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { sourceLabels } from '../programme.labels.ts'
import { LineDialog } from './LineDialog.tsx'
import type { Line, Programme } from './programme-api.ts'
import { programmeText } from './programme.text.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

type Open = { what: 'change' | 'remove'; line: Line } | { what: 'add' } | null

/** The programme by section of the policy, in each by the day on which things fall due. */
export const LinesTable = ({ programme, change }: { programme: Programme; change: boolean }) => {
  const t = useText(programmeText)
  const [open, setOpen] = useState<Open>(null)
  const columns = useLineColumns(change ? setOpen : null)
  const close = () => setOpen(null)
  const groups = [...programme.sections, { key: '', label: '', heading: t('silent') }]
    .map((section) => ({ section, lines: programme.lines.filter((line) => line.section === section.key) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <>
      {change && (
        <div className="no-print mb-3">
          <Button variant="secondary" size="sm" onPress={() => setOpen({ what: 'add' })}>
            {t('addLine')}
          </Button>
        </div>
      )}
      {groups.length === 0 && <EmptyState title={t('noLines')} />}
      {groups.map(({ section, lines }) => (
        <section key={section.key} className="mb-5">
          <h2 className="mb-1 font-700">
            {section.label} {section.heading}
            <span className="ml-2 text-sm font-400 text-ink-soft">{lines.length}</span>
          </h2>
          <Table
            caption={`${section.label} ${section.heading}`}
            columns={columns}
            rows={lines}
            rowKey={({ id }) => id}
            whole
            empty={null}
          />
        </section>
      ))}
      {open?.what === 'add' && programme.shown && <LineDialog programme={programme} onClose={close} />}
      {open?.what === 'change' && <LineDialog programme={programme} line={open.line} onClose={close} />}
      {open?.what === 'remove' && <RemoveDialog programme={programme} line={open.line} onClose={close} />}
    </>
  )
}

function useLineColumns(open: ((what: Open) => void) | null): Column<Line>[] {
  const t = useText(programmeText)
  const locale = useLocale()
  const columns: Column<Line>[] = [
    {
      key: 'work',
      header: t('work'),
      rowHeader: true,
      width: '34%',
      cell: (line) => (
        <>
          {line.dutyId ? <AppLink href={`/duties/${line.dutyId}`}>{line.title}</AppLink> : line.title}
          <span className="ml-2 inline-flex flex-wrap gap-1">
            {line.perUnit && <Tag>{t('perUnit')}</Tag>}
            {line.legalDay && <Tag tone="blue">{t('legalDay')}</Tag>}
            {line.source !== 'frequency' && <Tag>{sourceLabels[line.source][locale]}</Tag>}
          </span>
          {line.note && <span className="block text-xs whitespace-pre-line text-ink-soft">{line.note}</span>}
        </>
      ),
    },
    {
      key: 'window',
      header: t('window'),
      width: '21%',
      cell: ({ opens, due }) => (
        <>
          <DateText day={opens} />～
          <span className="whitespace-nowrap">
            <DateText day={due} />
          </span>
        </>
      ),
    },
    { key: 'owner', header: t('owner'), width: '19%', cell: ({ owner }) => owner || '–' },
    { key: 'record', header: t('record'), width: '16%', cell: ({ recordAsked }) => recordAsked || '–' },
    {
      key: 'minutes',
      header: t('minutes'),
      align: 'end',
      cell: ({ minutes }) => (
        <span className="whitespace-nowrap">{minutes === null ? '–' : t('minutesOf', { n: minutes })}</span>
      ),
    },
  ]
  if (open === null) return columns
  return [
    ...columns,
    {
      key: 'acts',
      header: '',
      cell: (line) => (
        <span className="no-print flex gap-1 whitespace-nowrap">
          <Button
            variant="tertiary"
            size="sm"
            aria-label={t('changeOf', { title: line.title })}
            onPress={() => open({ what: 'change', line })}
          >
            {t('change')}
          </Button>
          <Button
            variant="tertiary"
            size="sm"
            aria-label={t('takeOutOf', { title: line.title })}
            onPress={() => open({ what: 'remove', line })}
          >
            {t('takeOut')}
          </Button>
        </span>
      ),
    },
  ]
}
