import { Banner } from '../../../web/kit/Banner.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { methodLabels } from '../disposals.labels.ts'
import type { Disposal } from './disposals-api.ts'
import { disposalsText } from './disposals.text.ts'

/** Whether the method fits the class, with the reason and its source; `name` where several things stand together. */
export const MethodFit = ({ assessed, name }: { assessed: Disposal['assessed']; name?: string }) => {
  const t = useText(disposalsText)
  const locale = useLocale()
  if (assessed.warnings.length === 0) return null
  const fitting = assessed.fitting.map((method) => methodLabels[method][locale]).join('、')
  return (
    <Banner kind="warning" title={name === undefined ? t('misfit') : t('misfitOf', { name })}>
      {assessed.warnings.map(({ key, source, why }) => (
        <p key={`${key} ${why.en}`}>
          {why[locale]} <span className="text-sm">{t('source', { source: source[locale] })}</span>
        </p>
      ))}
      <p>{t('fits', { methods: fitting })}</p>
    </Banner>
  )
}
