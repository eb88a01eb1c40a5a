import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { answerLabels } from '../../media/media.labels.ts'
import { EditRecordButton } from '../../records/web/EditRecordButton.tsx'
import { useRecordFacts } from '../../records/web/use-record-facts.ts'
import { RecordPage } from '../../registers/web/RecordPage.tsx'
import { directionLabels, type HandOverKey, handOverLabels, returnLabels, wayLabels } from '../hand-overs.labels.ts'
import { CloseDialog, ReceiptDialog } from './HandOverDialogs.tsx'
import { type HandOver, query } from './hand-overs-api.ts'
import { handOversText } from './hand-overs.text.ts'
import { HandOverTag } from './HandOverTag.tsx'
import { shownBoth } from '../../../web/shown-day.ts'

const pathOf: Record<string, string> = { asset: '/assets', medium: '/media', terminal: '/terminals' }

export const HandOverPage = () => {
  const { handOverId = '' } = useParams({ strict: false })
  const found = useQuery(query.handOvers.get.queryOptions({ input: { id: handOverId } }))
  return <Fetched query={found}>{(handOver) => <HandOverRecord handOver={handOver} />}</Fetched>
}

const HandOverRecord = ({ handOver }: { handOver: HandOver }) => {
  const t = useText(handOversText)
  const locale = useLocale()
  const { everywhere } = useMay()
  const [open, setOpen] = useState<'receipt' | 'close' | null>(null)
  const recordFacts = useRecordFacts(handOver.record)
  const fact = (key: HandOverKey, value: ReactNode) => ({ term: handOverLabels[key][locale], value: value || '–' })
  const day = (value: string | null) => value && shownBoth(value)
  const count = (value: number | null) => value?.toLocaleString('ja-JP')
  const { id, mayWrite } = handOver
  return (
    <RecordPage
      id={id}
      isObject={false}
      title={`${handOver.number} ${handOver.contents}`}
      subtitle={<HandOverTag handOver={handOver} />}
      crumbs={[{ label: t('title'), href: '/hand-overs' }, { label: handOver.number }]}
      editHref={mayWrite && handOver.returnedOn === null ? `/hand-overs/${id}/edit` : undefined}
      actions={
        <>
          <a href={`/api/hand-overs/${id}/receipt.docx`} download className={buttonClass('tertiary', 'sm')}>
            {t('printReceipt')}
          </a>
          {everywhere('documents.write') && <EditRecordButton recordId={id} />}
          {mayWrite && (
            <Button variant="secondary" size="sm" onPress={() => setOpen('receipt')}>
              {t('fileReceipt')}
            </Button>
          )}
          {mayWrite && handOver.returnedOn === null && (
            <Button variant="secondary" size="sm" onPress={() => setOpen('close')}>
              {t('close')}
            </Button>
          )}
        </>
      }
      alarms={
        <>
          {handOver.overdue && (
            <Banner kind="error" title={t('overdueTitle')}>
              {t('overdueNext')}
            </Banner>
          )}
          {handOver.lacksReceipt && (
            <Banner kind="warning" title={t('lacksReceipt')}>
              {t('lacksNext')}
            </Banner>
          )}
        </>
      }
      facts={[
        {
          heading: t('content'),
          items: [
            fact('direction', directionLabels[handOver.direction][locale]),
            fact('handedOn', day(handOver.handedOn)),
            fact('partner', handOver.partner),
            fact('unitId', handOver.unit?.name ?? t('wholeBody')),
            fact('contents', handOver.contents),
            fact(
              'objects',
              handOver.objects.length > 0 && (
                <ul>
                  {handOver.objects.map((one) => (
                    <li key={one.id}>
                      <AppLink href={`${pathOf[one.kind] ?? '/objects'}/${one.id}`}>
                        {`${one.number} ${one.name}`.trim()}
                      </AppLink>
                    </li>
                  ))}
                </ul>
              ),
            ),
            fact('pieces', count(handOver.pieces)),
            fact('records', count(handOver.records)),
            fact('method', wayLabels[handOver.method][locale]),
            fact('encrypted', answerLabels[handOver.encrypted][locale]),
            fact('handedBy', handOver.handedBy),
            fact('note', handOver.note),
          ],
        },
        {
          heading: t('receipt'),
          items: [
            fact('receiptNumber', handOver.receiptNumber),
            fact('receiptOn', day(handOver.receiptOn)),
            fact('receivedBy', handOver.receivedBy),
            {
              term: t('receiptFile'),
              value: handOver.receiptName ? (
                <a href={`/api/hand-overs/${id}/receipt`} download className="underline">
                  {handOver.receiptName}
                </a>
              ) : (
                '–'
              ),
            },
          ],
        },
        {
          heading: t('closing'),
          items: [
            fact('returnDue', day(handOver.returnDue)),
            fact('returnedOn', day(handOver.returnedOn)),
            fact('returnKind', handOver.returnKind && returnLabels[handOver.returnKind][locale]),
          ],
        },
        recordFacts,
      ]}
    >
      {open === 'receipt' && <ReceiptDialog handOver={handOver} onClose={() => setOpen(null)} />}
      {open === 'close' && <CloseDialog handOver={handOver} onClose={() => setOpen(null)} />}
    </RecordPage>
  )
}
