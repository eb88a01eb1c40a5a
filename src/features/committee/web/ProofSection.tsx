import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { ConfirmDialog } from '../../../web/kit/ConfirmDialog.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { useDone } from '../../../web/use-done.ts'
import { client, type Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'

/** The minutes as evidence: who confirmed them, and which duties rest on them. */
export const ProofSection = ({ meeting: { evidence, proves, leaves } }: { meeting: Meeting }) => {
  const t = useText(committeeText)
  const done = useDone()
  const [asking, setAsking] = useState(false)
  if (evidence === null) return null
  return (
    <section className="keep-together">
      <h2 className="mb-1 font-700">{t('proof')}</h2>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-y border-line-soft py-1.5">
        {evidence.withdrawn ? (
          <Tag>{t('proofWithdrawn')}</Tag>
        ) : evidence.confirmedBy ? (
          <Tag tone="green">{t('proofBy', { name: evidence.confirmedBy })}</Tag>
        ) : (
          proves.length > 0 && <Tag tone="yellow">{t('waiting')}</Tag>
        )}
        <span className="text-sm text-ink-soft">{t('proofRecorded', { name: evidence.attachedBy })}</span>
        {evidence.canConfirm && (
          <Button size="sm" onPress={() => setAsking(true)}>
            {t('confirm')}
          </Button>
        )}
        {evidence.confirmRefusal && <span className="text-xs text-ink-soft">{evidence.confirmRefusal}</span>}
      </div>
      <Duties heading={proves.length > 0 ? t('proves') : t('provesNone')} duties={proves} />
      {leaves.length > 0 && <Duties heading={t('leaves')} duties={leaves} attach />}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        danger={false}
        title={t('confirm')}
        consequences={[t('confirmNow')]}
        confirmLabel={t('confirm')}
        onConfirm={async () => {
          await client.evidence.confirm({ id: evidence.id })
          await done(t('confirmTold'))
        }}
      />
    </section>
  )
}

type DutiesProps = { heading: string; duties: readonly { id: string; title: string }[]; attach?: boolean }

const Duties = ({ heading, duties, attach = false }: DutiesProps) => (
  <div className="mt-2 text-sm">
    <p>{heading}</p>
    <ul className="list-disc pl-5">
      {duties.map(({ id, title }) => (
        <li key={id} className="py-1">
          <AppLink href={`/duties/${id}${attach ? '?do=attach' : ''}`}>{title}</AppLink>
        </li>
      ))}
    </ul>
  </div>
)
