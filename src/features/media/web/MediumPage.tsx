import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { answerLabels, mediumKindLabels, type MediumKey, mediumLabels } from '../media.labels.ts'
import { LendDialog } from './LendDialog.tsx'
import { LoansTable } from './LoansTable.tsx'
import { type Medium, query } from './media-api.ts'
import { mediaText } from './media.text.ts'
import { ReturnDialog } from './ReturnDialog.tsx'
import { shownDay } from '../../../web/shown-day.ts'

export const MediumPage = () => {
  const { mediumId = '' } = useParams({ strict: false })
  const found = useQuery(query.media.get.queryOptions({ input: { id: mediumId } }))
  return <Fetched query={found}>{(medium) => <MediumRecord medium={medium} />}</Fetched>
}

const MediumRecord = ({ medium }: { medium: Medium }) => {
  const t = useText(mediaText)
  const locale = useLocale()
  const { may } = useMay()
  const [open, setOpen] = useState<'lend' | 'return' | null>(null)
  const fact = (key: MediumKey, value: ReactNode) => ({ term: mediumLabels[key][locale], value: value || '–' })
  const day = (value: string | null) => value && <DateText day={value} both />
  return (
    <RecordPage
      id={medium.id}
      title={`${medium.number} ${medium.name}`}
      subtitle={
        <>
          <span>{medium.unit?.name ?? t('wholeBody')}</span>
          <Tag>{medium.confidentiality?.name ?? t('unclassified')}</Tag>
          {medium.validTo && <Tag>{t('endedOn', { day: shownDay(medium.validTo) })}</Tag>}
        </>
      }
      crumbs={[{ label: t('title'), href: '/media' }, { label: medium.number }]}
      editHref={may('registers.write') ? `/media/${medium.id}/edit` : undefined}
      actions={
        <>
          <AppLink href={`/objects/${medium.id}/class`}>{t('classOf')}</AppLink>
          {medium.mayLend && (
            <Button variant="secondary" size="sm" onPress={() => setOpen('lend')}>
              {t('lend')}
            </Button>
          )}
          {medium.mayReturn && (
            <Button variant="secondary" size="sm" onPress={() => setOpen('return')}>
              {t('giveBack')}
            </Button>
          )}
        </>
      }
      facts={[
        {
          heading: t('what'),
          items: [
            fact('kind', mediumKindLabels[medium.kind][locale]),
            fact('product', medium.product),
            fact('serial', medium.serial),
            fact('capacity', medium.capacity),
            fact('encrypted', answerLabels[medium.encrypted][locale]),
          ],
        },
        {
          heading: t('where'),
          items: [
            fact('unitId', medium.unit?.name ?? t('wholeBody')),
            fact('custodianPostId', medium.custodian?.name),
            fact('containerId', medium.container?.name),
            fact('place', medium.place),
            fact('validFrom', day(medium.validFrom)),
            fact('validTo', day(medium.validTo)),
          ],
        },
      ]}
    >
      <LoansTable loans={medium.loans} />
      {open === 'lend' && <LendDialog medium={medium} onClose={() => setOpen(null)} />}
      {open === 'return' && <ReturnDialog medium={medium} onClose={() => setOpen(null)} />}
    </RecordPage>
  )
}
