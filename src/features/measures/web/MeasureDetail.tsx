import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { buttonClass } from '../../../web/kit/button-class.ts'
import { DescriptionList } from '../../../web/kit/DescriptionList.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import {
  appliesIfLabels,
  evidenceKindLabels,
  frequencyLabels,
  headLabels,
  headTransitionLabels,
  objectLabels,
  provenanceLabels,
  roleLabels,
  strengthLabels,
  threatLabels,
  tierLabels,
} from '../measures.labels.ts'
import type { Measure } from '../measures.schema.ts'
import type { Catalogue } from './measures-api.ts'
import { measuresText } from './measures.text.ts'
import { shownDay } from '../../../web/shown-day.ts'

/** One measure with every field, its sources and what it is told apart from. */
export const MeasureDetail = ({ measure, catalogue }: { measure: Measure; catalogue: Catalogue }) => {
  const locale = useLocale()
  const t = useText(measuresText)
  const { frequency, heads, evidence, sources, confusedWith } = measure
  const dutyId = catalogue.dutyIds[measure.id]
  const when = [frequency.every && frequencyLabels[frequency.every][locale], frequency.trigger]
    .filter(Boolean)
    .join('、')
  const titleOf = (id: string) => catalogue.rows.find((row) => row.id === id)?.title[locale] ?? id
  const headLine = ({ head, appliesFrom, transition }: Measure['heads'][number]) => {
    const day = shownDay(appliesFrom)
    const line = t('headFrom', { head: headLabels[head][locale], day })
    return transition === 'none' ? line : `${line} ${headTransitionLabels[transition][locale]}`
  }
  const evidenceLine = ({ kind, name, least, maxAgeMonths }: Measure['evidence'][number]) =>
    t('evidenceLine', {
      kind: evidenceKindLabels[kind][locale],
      name,
      least,
      age: maxAgeMonths === undefined ? '' : t('age', { n: maxAgeMonths }),
    })
  return (
    <>
      <h2 className="text-base font-700">{measure.title[locale]}</h2>
      <p className="mb-2 flex flex-wrap gap-1.5">
        <Tag>{measure.id}</Tag>
        <Tag tone={measure.strength === 'must' ? 'blue' : 'plain'}>{strengthLabels[measure.strength][locale]}</Tag>
        {measure.critical && <Tag tone="red">{t('critical')}</Tag>}
        <Tag>{provenanceLabels[measure.provenance][locale]}</Tag>
      </p>
      {measure.fromMemory && (
        <div className="mb-2">
          <Banner kind="warning" title={t('fromMemory')}>
            {t('fromMemoryWhat')}
          </Banner>
        </div>
      )}
      <p lang="ja" className="mb-2">
        {measure.text}
      </p>
      <p className="mb-3">
        {dutyId ? (
          <AppLink plain href={`/duties/${dutyId}`} className={buttonClass('secondary', 'sm')}>
            {t('openDuty')}
          </AppLink>
        ) : (
          <span className="text-ink-soft">{t('notTaken')}</span>
        )}
      </p>
      <DescriptionList
        items={[
          { term: t('clause'), value: measure.clause },
          { term: t('heads'), value: heads.length > 0 ? <Lines lines={heads.map(headLine)} /> : null },
          { term: t('sources'), value: sources.map(({ law, article }) => `${law}${article}`).join('、') || null },
          { term: t('subject'), value: roleLabels[measure.subject][locale] },
          { term: t('when'), value: `${when}（${provenanceLabels[frequency.provenance][locale]}）` },
          { term: t('tier'), value: tierLabels[measure.tier][locale] },
          { term: t('objects'), value: objectLabels[measure.objects][locale] },
          { term: t('evidence'), value: <Lines lines={evidence.map(evidenceLine)} /> },
          { term: t('threats'), value: measure.threats.map((threat) => threatLabels[threat][locale]).join('、') },
          { term: t('applies'), value: appliesIfLabels[measure.appliesIf][locale] },
          {
            term: t('confused'),
            value:
              confusedWith.length === 0
                ? null
                : confusedWith.map((id) => (
                    <AppLink key={id} href={`/measures?measure=${id}`} className="mr-2 inline-block">
                      {titleOf(id)}
                    </AppLink>
                  )),
          },
          { term: t('source'), value: measure.source },
          { term: t('edition'), value: measure.edition },
        ]}
      />
    </>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
