import { Banner } from '../../../web/kit/Banner.tsx'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { levelsLabels } from '../levels.labels.ts'
import type { ClassOf } from './levels-api.ts'

type AxisClass = ClassOf['axes'][number]
type Reason = AxisClass['reasons'][number]

/** The class of one object on the three axes, each with the assets that give it and the way to them. */
export const ClassReasons = ({ found }: { found: ClassOf }) => {
  const t = useText(levelsLabels)
  const columns = [
    { key: 'axis', header: t('tabs'), rowHeader: true, width: '8rem', cell: (row: AxisClass) => t(row.axis) },
    {
      key: 'level',
      header: t('level'),
      width: '9rem',
      cell: (row: AxisClass) =>
        row.level ? <span className="font-700">{row.level.name}</span> : <Tag tone="yellow">{t('unclassified')}</Tag>,
    },
    {
      key: 'reason',
      header: t('reason'),
      cell: (row: AxisClass) => (
        <>
          {row.reasons.map((reason, index) => (
            <p key={reason.assetId ?? index}>
              <Path reason={reason} name={found.name} />
            </p>
          ))}
          {row.sharing > row.reasons.length && (
            <p className="text-ink-soft">{t('andMore', { n: row.sharing - row.reasons.length })}</p>
          )}
        </>
      ),
    },
  ]
  return (
    <div className="grid gap-3">
      {found.unclassified > 0 && <Banner kind="warning" title={t('unclassifiedInside', { n: found.unclassified })} />}
      <Table caption={t('reason')} whole rows={found.axes} rowKey={({ axis }) => axis} columns={columns} empty={null} />
    </div>
  )
}

/** 台帳 → 抜粋 → 書庫 → 電算室, each leading to its own class. */
const Path = ({ reason, name }: { reason: Reason; name: string }) => {
  const t = useText(levelsLabels)
  if (reason.path.length === 0) return <>{t('ownClass')}</>
  return (
    <>
      {reason.path.map((step, index) => (
        <span key={step.id ?? index}>
          {step.id ? <AppLink href={`/objects/${step.id}/class`}>{step.name}</AppLink> : t('outside')}
          {step.extract && t('extractOf')}
          <span aria-hidden="true"> → </span>
        </span>
      ))}
      {name}
    </>
  )
}
