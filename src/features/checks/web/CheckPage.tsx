import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Fetched } from '../../../web/Fetched.tsx'
import { DateText } from '../../../web/kit/DateText.tsx'
import { DescriptionList } from '../../../web/kit/DescriptionList.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { formatInstant } from '../../../web/format-instant.ts'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useAddress } from '../../../web/use-address.ts'
import { checkMethodNames, registerNames } from '../checks.labels.ts'
import { type CheckDetail, query } from './checks-api.ts'
import { checksText } from './checks.text.ts'
import { DutyLinks } from './DutyLinks.tsx'
import { FindingRows } from './FindingRows.tsx'
import { Thresholds } from './Thresholds.tsx'

/** One check: what it looks at, its thresholds, and what it found wanting with why. */
export const CheckPage = () => {
  const { code = '' } = useParams({ strict: false }) as { code?: string }
  const after = useAddress().get('after')
  const found = useQuery({
    ...query.checks.get.queryOptions({ input: { code, ...(after && { after }) } }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page>
      <Fetched query={found}>{(check) => <Content check={check} />}</Fetched>
    </Page>
  )
}

const Content = ({ check }: { check: CheckDetail }) => {
  const locale = useLocale()
  const t = useText(checksText)
  const coherence = check.register === 'coherence'
  return (
    <>
      <PageHeader
        title={check.title}
        crumbs={[
          coherence ? { label: t('coherence'), href: '/coherence' } : { label: t('title'), href: '/checks' },
          { label: registerNames[check.register][locale] },
        ]}
        actions={
          <a className="text-main underline" href={`/api/checks/${check.code}/rows.xlsx`} download>
            {t('excel')}
          </a>
        }
        printable
      />
      <DescriptionList
        items={[
          { term: t('what'), value: check.explanation },
          { term: t('remedy'), value: check.remedy },
          {
            term: t('result'),
            value:
              check.ranAt === null
                ? t('never')
                : `${t('resultOf', { n: check.population, negatives: check.negatives })}　${formatInstant(new Date(check.ranAt).toISOString())}`,
          },
          { term: t('method'), value: checkMethodNames[check.method][locale] },
          ...(check.method === 'register'
            ? []
            : [
                {
                  term: t('reconciled'),
                  value: check.reconciledOn ? <DateText day={check.reconciledOn} both /> : t('notReconciled'),
                },
              ]),
          ...(coherence
            ? []
            : [
                {
                  term: t('duties'),
                  value: check.duties.length > 0 ? <DutyLinks duties={check.duties} /> : t('noDuty'),
                },
              ]),
        ]}
      />
      {check.duties.some(({ proves }) => !proves) && <p className="mt-1 text-sm text-ink-soft">{t('partialWhy')}</p>}
      <Thresholds check={check} />
      <FindingRows check={check} />
    </>
  )
}
