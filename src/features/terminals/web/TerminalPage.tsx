import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { ZoneSpans } from '../../registers/web/ZoneSpans.tsx'
import { SupportDay } from '../../systems/web/SupportDay.tsx'
import { terminalKindLabels, type TerminalKey, terminalLabels } from '../terminals.labels.ts'
import { AnswerMark } from './AnswerMark.tsx'
import { OutsideFacts } from './OutsideFacts.tsx'
import { query, type Terminal } from './terminals-api.ts'
import { terminalsText } from './terminals.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

export const TerminalPage = () => {
  const { terminalId = '' } = useParams({ strict: false })
  const found = useQuery(query.terminals.get.queryOptions({ input: { id: terminalId } }))
  return <Fetched query={found}>{(terminal) => <TerminalRecord terminal={terminal} />}</Fetched>
}

const TerminalRecord = ({ terminal }: { terminal: Terminal }) => {
  const t = useText(terminalsText)
  const locale = useLocale()
  const write = useMay().may('registers.write')
  return (
    <RecordPage
      id={terminal.id}
      title={`${terminal.number} ${terminal.name}`}
      subtitle={
        <>
          <span>{terminal.unit?.name ?? t('wholeBody')}</span>
          <Tag>{terminalKindLabels[terminal.kind][locale]}</Tag>
          {terminal.validTo && <Tag>{t('endedOn', { day: shownDay(terminal.validTo) })}</Tag>}
        </>
      }
      crumbs={[{ label: t('title'), href: '/terminals' }, { label: terminal.number }]}
      editHref={write ? `/terminals/${terminal.id}/edit` : undefined}
      facts={useFacts(terminal)}
    >
      <OutsideFacts outside={terminal.outside} />
      <ZoneSpans zones={terminal.zones} />
    </RecordPage>
  )
}

/** Facts of a terminal in groups. */
function useFacts(terminal: Terminal) {
  const t = useText(terminalsText)
  const locale = useLocale()
  const fact = (key: TerminalKey, value: ReactNode) => ({ term: terminalLabels[key][locale], value: value || '–' })
  const day = (value: string | null) => value && <DateText day={value} both />
  const { container } = terminal
  const held = container && (
    <AppLink href={container.kind === 'system' ? `/systems/${container.id}` : `/objects/${container.id}/class`}>
      {container.name}
    </AppLink>
  )
  const answers = ['multiFactor', 'mediaBlocked', 'encrypted', 'malwareProtection'] as const
  return [
    {
      heading: t('basics'),
      items: [fact('serial', terminal.serial), fact('model', terminal.model), fact('os', terminal.os)],
    },
    {
      heading: t('usedBy'),
      items: [
        { term: t('user'), value: [terminal.person?.name, terminal.userText].filter(Boolean).join('、') || '–' },
        fact('place', terminal.place),
        fact('zoneId', terminal.zone?.name),
        fact('containerId', held ?? (terminal.fields.containerId && t('outOfReach'))),
      ],
    },
    { heading: t('settings'), items: answers.map((key) => fact(key, <AnswerMark answer={terminal[key]} />)) },
    {
      heading: t('periods'),
      items: [
        fact('supportEnds', <SupportDay row={terminal} />),
        fact('leaseNumber', terminal.leaseNumber),
        fact('leaseEnds', day(terminal.leaseEnds)),
        fact('validFrom', day(terminal.validFrom)),
        ...(terminal.validTo ? [fact('validTo', day(terminal.validTo))] : []),
      ],
    },
  ]
}
