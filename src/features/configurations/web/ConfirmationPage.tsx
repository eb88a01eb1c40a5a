import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { hashSourceLabels } from '../configurations.labels.ts'
import { CompareDialog } from './CompareDialog.tsx'
import { type Confirmation, query } from './configurations-api.ts'
import { configurationsText } from './configurations.text.ts'
import { StandingTag } from './StandingTag.tsx'
import { WithdrawConfirmation } from './WithdrawConfirmation.tsx'

export const ConfirmationPage = () => {
  const { confirmationId = '' } = useParams({ strict: false })
  const found = useQuery(query.configurations.get.queryOptions({ input: { id: confirmationId } }))
  return <Fetched query={found}>{(row) => <ConfirmationRecord row={row} />}</Fetched>
}

/** Where the page of each kind lies that a confirmation can be about. */
const pages = new Map([
  ['zone', '/zones'],
  ['connection', '/connections'],
  ['terminal', '/terminals'],
  ['system', '/systems'],
])

const About = ({ row }: { row: Confirmation }) => (
  <ul>
    {row.objects.map(({ id, kind, name }) => (
      <li key={id}>
        <AppLink href={`${pages.get(kind) ?? ''}/${id}`}>{name}</AppLink>
      </li>
    ))}
  </ul>
)

const ConfirmationRecord = ({ row }: { row: Confirmation }) => {
  const t = useText(configurationsText)
  const source = useText(hashSourceLabels)
  const { may } = useMay()
  const [open, setOpen] = useState<'compare' | 'withdraw' | null>(null)
  const close = () => setOpen(null)
  const code = (hash: string) => <code className="break-all">{hash}</code>
  return (
    <RecordPage
      id={row.id}
      isObject={false}
      title={row.title}
      subtitle={<StandingTag row={row} />}
      crumbs={[
        { label: t('zones'), href: '/zones' },
        { label: t('title'), href: '/configuration-confirmations' },
        { label: row.title },
      ]}
      actions={
        may('registers.write') && row.standing !== 'withdrawn' ? (
          <>
            <Button variant="secondary" size="sm" onPress={() => setOpen('compare')}>
              {t('compare')}
            </Button>
            <Button variant="tertiary" size="sm" onPress={() => setOpen('withdraw')}>
              {t('withdraw')}
            </Button>
          </>
        ) : undefined
      }
      facts={[
        {
          heading: t('confirmed'),
          items: [
            { term: t('signedBy'), value: row.signedBy },
            { term: t('supplier'), value: row.supplier?.name ?? '–' },
            { term: t('signedOn'), value: <DateText day={row.signedOn} both /> },
            { term: t('about'), value: <About row={row} /> },
            { term: t('statement'), value: <span className="whitespace-pre-wrap">{row.statement}</span> },
            { term: 'SHA-256', value: code(row.sha256) },
            { term: t('source'), value: source(row.hashSource) },
            { term: t('documentNumber'), value: row.documentNumber || '–' },
            {
              term: t('paper'),
              value: row.fileName ? (
                <a href={`/api/configuration-confirmations/${row.id}/file`} download>
                  {row.fileName}
                </a>
              ) : (
                '–'
              ),
            },
            ...(row.supersededOn
              ? [
                  { term: t('supersededOn'), value: <DateText day={row.supersededOn} both /> },
                  { term: t('supersededBy'), value: code(row.supersededSha256 ?? '') },
                ]
              : []),
            ...(row.withdrawnReason ? [{ term: t('reason'), value: row.withdrawnReason }] : []),
          ],
        },
      ]}
    >
      {open === 'compare' && <CompareDialog row={row} onClose={close} />}
      {open === 'withdraw' && <WithdrawConfirmation row={row} onClose={close} />}
    </RecordPage>
  )
}
