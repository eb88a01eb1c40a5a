import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { useText } from '../../../web/locale.ts'
import { AskedBanner } from '../../approvals/web/AskedBanner.tsx'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import {
  answerLabels,
  type ConnectionKey,
  connectionLabels,
  directionLabels,
  kindLabels,
  methodLabels,
} from '../connections.labels.ts'
import { AskPermissionDialog } from './AskPermissionDialog.tsx'
import { today } from '../../media/web/today.ts'
import { BrokenRules } from './BrokenRules.tsx'
import { type Connection, query } from './connections-api.ts'
import { connectionsText } from './connections.text.ts'

export const ConnectionPage = () => {
  const { connectionId = '' } = useParams({ strict: false })
  const found = useQuery(query.connections.get.queryOptions({ input: { id: connectionId } }))
  return <Fetched query={found}>{(connection) => <ConnectionRecord connection={connection} />}</Fetched>
}

const ConnectionRecord = ({ connection }: { connection: Connection }) => {
  const t = useText(connectionsText)
  const { may } = useMay()
  const [drafting, setDrafting] = useState(false)
  const ended = connection.validTo !== null && connection.validTo < today()
  const asks = !ended && connection.asked === null && may('registers.write') && may('approvals.draft')
  return (
    <RecordPage
      id={connection.id}
      title={`${connection.number} ${connection.name}`}
      subtitle={connection.unit?.name ?? t('wholeBody')}
      crumbs={[
        { label: t('zones'), href: '/zones' },
        { label: t('title'), href: '/connections' },
        { label: connection.number },
      ]}
      editHref={may('registers.write') ? `/connections/${connection.id}/edit` : undefined}
      actions={
        asks && (
          <Button variant="secondary" size="sm" onPress={() => setDrafting(true)}>
            {t('ask')}
          </Button>
        )
      }
      facts={useFacts(connection)}
      alarms={
        <>
          {connection.asked && <AskedBanner asked={connection.asked} />}
          {connection.broken.length > 0 && (
            <Banner kind="error" title={t('brokenTitle')}>
              <BrokenRules broken={connection.broken} clauses />
            </Banner>
          )}
          {drafting && <AskPermissionDialog connection={connection} onClose={() => setDrafting(false)} />}
        </>
      }
    />
  )
}

function useFacts({ fields, fromZone, toZone }: Connection) {
  const t = useText(connectionsText)
  const label = useText(connectionLabels)
  const kind = useText(kindLabels)
  const direction = useText(directionLabels)
  const method = useText(methodLabels)
  const answer = useText(answerLabels)
  const typed = (key: ConnectionKey) => ({ term: label(key), value: String(fields[key] ?? '') || '–' })
  const day = (key: 'approvedOn' | 'expiresOn' | 'nextReview' | 'validFrom' | 'validTo') => {
    const value = fields[key]
    return { term: label(key), value: value ? <DateText day={value} both /> : '–' }
  }
  const zone = (named: { id: string; name: string }) => <AppLink href={`/zones/${named.id}`}>{named.name}</AppLink>
  return [
    {
      heading: t('basics'),
      items: [{ term: label('kind'), value: kind(fields.kind) }, typed('purpose')],
    },
    {
      heading: t('ends'),
      items: [
        { term: label('fromZoneId'), value: zone(fromZone) },
        ...(toZone
          ? [{ term: label('toZoneId'), value: zone(toZone) }]
          : [typed('peer'), { term: label('peerReachesInternet'), value: answer(fields.peerReachesInternet) }]),
        { term: label('direction'), value: direction(fields.direction) },
      ],
    },
    {
      heading: t('limits'),
      items: [
        typed('address'),
        typed('mac'),
        typed('protocol'),
        typed('port'),
        ...(fields.kind === 'sanitised' ? [{ term: label('method'), value: method(fields.method) }] : []),
      ],
    },
    {
      heading: t('permission'),
      items: [
        typed('basis'),
        typed('approver'),
        day('approvedOn'),
        typed('decisionNumber'),
        day('expiresOn'),
        day('nextReview'),
      ],
    },
    { heading: t('dates'), items: [day('validFrom'), ...(fields.validTo ? [day('validTo')] : [])] },
  ]
}
