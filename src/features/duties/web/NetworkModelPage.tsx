import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatWareki } from '../../../core/dates/wareki.ts'
import { Fetched } from '../../../web/Fetched.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { modelLabels, modelMeanings } from '../network-model.labels.ts'
import { type NetworkModel, networkModels } from '../network-model.rules.ts'
import { ModelConsequences } from './ModelConsequences.tsx'
import { ModelDecision } from './ModelDecision.tsx'
import { query } from './network-model-api.ts'
import { networkModelText } from './network-model.text.ts'

/** The model of the body's network: what another one would change stands there before it is chosen. */
export const NetworkModelPage = () => {
  const t = useText(networkModelText)
  const name = useText(modelLabels)
  const meaning = useText(modelMeanings)
  const { everywhere } = useMay()
  const decide = everywhere('duties.decide')
  const [picked, setPicked] = useState<NetworkModel | null>(null)
  const [deciding, setDeciding] = useState(false)
  const found = useQuery(query.networkModel.get.queryOptions({ input: picked ? { model: picked } : {} }))
  return (
    <Page>
      <PageHeader
        title={t('title')}
        subtitle={t('why')}
        crumbs={[{ label: t('zones'), href: '/zones' }, { label: t('title') }]}
        printable
      />
      <div className="mb-4 max-w-3xl">
        <RadioGroup
          label={t('choice')}
          required
          value={picked ?? found.data?.chosen ?? null}
          onChange={(value) => setPicked(networkModels.find((one) => one === value) ?? null)}
          options={networkModels.map((value) => ({ value, label: name(value), description: meaning(value) }))}
        />
      </div>
      <Fetched query={found}>
        {(answer) => (
          <div className="flex flex-col gap-4">
            {answer.chosen && answer.since ? (
              <p>{t('chosen', { model: name(answer.chosen), day: formatWareki(answer.since) })}</p>
            ) : (
              <Banner kind="info" title={t('undecided')}>
                {t('undecidedNext')}
              </Banner>
            )}
            {answer.externalAudit && (
              <Banner kind="warning" title={t('audit')}>
                {t('auditWhy')}
              </Banner>
            )}
            <ModelConsequences answer={answer} />
            {picked && picked !== answer.chosen && (
              <p>{decide ? <Button onPress={() => setDeciding(true)}>{t('decide')}</Button> : t('mayNot')}</p>
            )}
          </div>
        )}
      </Fetched>
      {deciding && picked && (
        <ModelDecision
          model={picked}
          onClose={() => setDeciding(false)}
          onDone={() => {
            setDeciding(false)
            setPicked(null)
          }}
        />
      )}
    </Page>
  )
}
