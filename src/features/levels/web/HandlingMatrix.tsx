import { Tag } from '../../../web/kit/Tag.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { provenanceLabels } from '../../measures/measures.labels.ts'
import { levelsLabels } from '../levels.labels.ts'
import { operations } from '../levels.schema.ts'
import type { Level } from './levels-api.ts'

type HandlingMatrixProps = {
  caption: string
  levels: readonly Level[]
  /** Shows on what each rule rests. */
  provenance?: boolean
}

/** What may be done at which level: levels down, operations across; what no level of the set rules is left out. */
export const HandlingMatrix = ({ caption, levels, provenance = false }: HandlingMatrixProps) => {
  const t = useText(levelsLabels)
  const locale = useLocale()
  const ruled = operations.filter((operation) =>
    levels.some(({ rules }) => rules.some((rule) => rule.operation === operation)),
  )
  const columns = [
    {
      key: 'level',
      header: t('level'),
      rowHeader: true,
      width: '6.5rem',
      cell: (level: Level) => <span className="font-700">{level.name}</span>,
    },
    ...ruled.map((operation) => ({
      key: operation,
      header: t(operation),
      cell: (level: Level) => {
        const rule = level.rules.find((one) => one.operation === operation)
        if (!rule) return <span className="text-ink-soft">{t('noRule')}</span>
        return (
          <>
            {rule.text}
            {provenance && (
              <span className="mt-1 block">
                <Tag>{provenanceLabels[rule.provenance][locale]}</Tag>
              </span>
            )}
          </>
        )
      },
    })),
  ]
  return <Table caption={caption} whole rows={levels} rowKey={({ id }) => id} columns={columns} empty={null} />
}
