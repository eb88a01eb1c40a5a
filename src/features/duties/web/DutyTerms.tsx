import type { ReactNode } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { DescriptionList } from '../../../web/kit/DescriptionList.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { assuranceLabels, frequencyLabels, roleLabels } from '../../measures/measures.labels.ts'
import { MEASURE_ROLES } from '../../measures/measures.schema.ts'
import type { DutyDetail } from './duties-api.ts'
import { dutyText } from './duty.text.ts'
import { ProvenanceTag } from './ProvenanceTag.tsx'

/** What the duty asks for, every term with where it comes from. */
export const DutyTerms = ({ duty }: { duty: DutyDetail }) => {
  const locale = useLocale()
  const t = useText(dutyText)
  const role = MEASURE_ROLES.find((each) => each === duty.subjectRole)
  const frequency = [duty.every && frequencyLabels[duty.every][locale], duty.trigger].filter(Boolean).join('、')
  return (
    <section className="mb-6">
      <h2 className="mb-1 text-base font-700">{t('terms')}</h2>
      <div className="text-sm">
        <DescriptionList
          items={[
            { term: t('text'), value: <Line tag={<ProvenanceTag provenance={duty.provenance} />}>{duty.text}</Line> },
            { term: t('anchors'), value: <Anchors anchors={duty.anchors} /> },
            { term: t('who'), value: role ? roleLabels[role][locale] : duty.subjectRole || '–' },
            { term: t('owner'), value: duty.owner || t('ownerNone') },
            {
              term: t('frequency'),
              value: <Line tag={<ProvenanceTag provenance={duty.frequencyProvenance} />}>{frequency || '–'}</Line>,
            },
            { term: t('least'), value: t('leastValue', { level: assuranceLabels[duty.least][locale] }) },
            { term: t('age'), value: duty.maxAgeMonths === null ? '–' : t('ageValue', { n: duty.maxAgeMonths }) },
            {
              term: t('kinds'),
              value: duty.evidenceKinds.map(({ name, least }) => `${name}（${least}）`).join('、') || '–',
            },
            { term: t('sources'), value: duty.sources.join('、') || '–' },
            {
              term: t('measure'),
              value: duty.measureId ? (
                <AppLink href={`/measures?measure=${duty.measureId}`}>{duty.measureId}</AppLink>
              ) : (
                t('own')
              ),
            },
          ]}
        />
      </div>
    </section>
  )
}

const Line = ({ tag, children }: { tag: ReactNode; children: ReactNode }) => (
  <>
    {children} {tag}
  </>
)

const Anchors = ({ anchors }: { anchors: DutyDetail['anchors'] }) => {
  if (anchors.length === 0) return '–'
  return (
    <ul>
      {anchors.map(({ id, documentId, documentTitle, path, heading }) => (
        <li key={id}>
          <AppLink className="inline-block py-0.5" href={`/?document=${documentId}&clause=${id}`}>
            {documentTitle} {path} {heading}
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
