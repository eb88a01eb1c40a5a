import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { TextArea } from '../../../web/kit/TextArea.tsx'
import { useText } from '../../../web/locale.ts'
import { exportText } from './export.text.ts'

type Rules = { privileged: string[]; shared: string[]; service: string[] }
export type RuleTexts = Record<keyof Rules, string>

const keys = ['privileged', 'shared', 'service'] as const
export const ruleTexts = (rules: Rules): RuleTexts => ({
  privileged: rules.privileged.join('\n'),
  shared: rules.shared.join('\n'),
  service: rules.service.join('\n'),
})
/** The patterns as they go to the server, one a line. */
export const rulesJson = (texts: RuleTexts): string =>
  JSON.stringify(
    Object.fromEntries(
      keys.map((key) => [
        key,
        texts[key]
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ]),
    ),
  )

/** By which names privileged, shared and service accounts are told; to be looked at before the preview. */
export const ExportRules = ({ rules, onChange }: { rules: RuleTexts; onChange: (rules: RuleTexts) => void }) => {
  const t = useText(exportText)
  return (
    <Disclosure title={t('rules')} open>
      <p className="mb-2 text-sm text-ink-soft">{t('rulesWhy')}</p>
      <div className="grid gap-4 lg:grid-cols-3">
        {keys.map((key) => (
          <TextArea
            key={key}
            label={t(key)}
            rows={6}
            value={rules[key]}
            onChange={(text) => onChange({ ...rules, [key]: text })}
          />
        ))}
      </div>
    </Disclosure>
  )
}
