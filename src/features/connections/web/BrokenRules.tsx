import { Tag } from '../../../web/kit/Tag.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { type ConnectionRule, connectionRules } from '../connection.rules.ts'
import { connectionsText } from './connections.text.ts'

/** The rules that a connection breaks, each with its clause; symbol and words, not colour alone. */
export const BrokenRules = ({ broken, clauses }: { broken: readonly ConnectionRule[]; clauses?: boolean }) => {
  const t = useText(connectionsText)
  const locale = useLocale()
  if (broken.length === 0) return <>{t('keepsRules')}</>
  return (
    <ul className="flex flex-col gap-1">
      {broken.map((code) => (
        <li key={code}>
          <Tag tone="red">▲</Tag> {connectionRules[code].words[locale]}
          {clauses && <span className="text-sm text-ink-soft">（{connectionRules[code].clause}）</span>}
        </li>
      ))}
    </ul>
  )
}
