import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { appliesIfLabels } from '../../measures/measures.labels.ts'
import type { ModelAnswer } from './network-model-api.ts'
import { networkModelText } from './network-model.text.ts'

type Fact = ModelAnswer['facts'][number]
type Measure = ModelAnswer['applying'][number]

/** What follows from a model: facts, measures that apply, duties whose ground falls away. */
export const ModelConsequences = ({ answer: { facts, applying, ceasing } }: { answer: ModelAnswer }) => {
  const t = useText(networkModelText)
  const locale = useLocale()
  const said = (value: boolean | null) => (value === null ? t('notSaid') : t(value ? 'yes' : 'no'))
  if (facts.length === 0) return null
  const measures = (title: string, rows: readonly Measure[]) => (
    <section>
      <h2 className="mb-1 font-700">{title}</h2>
      <ul>
        {rows.map(({ measureId, title: name, dutyId }) => (
          <li key={measureId}>
            {dutyId ? <AppLink href={`/duties/${dutyId}`}>{name}</AppLink> : name}{' '}
            <span className="text-sm text-ink-soft">{t(dutyId ? 'duty' : 'becomesDuty')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
  return (
    <>
      <section>
        <h2 className="mb-1 font-700">{t('facts')}</h2>
        <Table
          caption={t('facts')}
          whole
          rows={facts}
          rowKey={({ fact }) => fact}
          empty={null}
          columns={[
            {
              key: 'fact',
              header: t('fact'),
              rowHeader: true,
              cell: ({ fact }: Fact) => appliesIfLabels[fact][locale],
            },
            { key: 'before', header: t('before'), cell: ({ before }: Fact) => said(before) },
            {
              key: 'after',
              header: t('after'),
              cell: ({ before, after }: Fact) => (before === after ? said(after) : <b>{said(after)}</b>),
            },
          ]}
        />
      </section>
      {measures(t('applying', { n: applying.length }), applying)}
      {ceasing.length > 0 && (
        <>
          {measures(t('ceasing', { n: ceasing.length }), ceasing)}
          <p className="text-sm text-ink-soft">{t('ceasingWhy')}</p>
        </>
      )}
    </>
  )
}
