import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Fetched } from '../../../web/Fetched.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { PageHeader } from '../../../web/kit/PageHeader.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { Page } from '../../../web/layout/Page.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { useMay } from '../../auth/web/use-may.ts'
import { ProvenanceTag } from '../../duties/web/ProvenanceTag.tsx'
import { roleLabels } from '../../measures/measures.labels.ts'
import { activityEvents, activityLabels } from '../activities.labels.ts'
import { type EventRule, query } from './activities-api.ts'
import { activitiesText } from './activities.text.ts'
import { RuleDialog } from './RuleDialog.tsx'

const isRole = (code: string): code is keyof typeof roleLabels => code in roleLabels

/** What each event starts; shipped, and changed by the body as it needs. */
export const RulesPage = () => {
  const t = useText(activitiesText)
  const found = useQuery(query.activities.rules.queryOptions({ input: {} }))
  return (
    <Page>
      <PageHeader
        title={t('rulesTitle')}
        subtitle={t('rulesSubtitle')}
        crumbs={[{ label: t('title'), href: '/activities' }, { label: t('rulesTitle') }]}
        printable
      />
      <Fetched query={found}>{(rules) => <RulesTable rules={rules} />}</Fetched>
    </Page>
  )
}

const RulesTable = ({ rules }: { rules: readonly EventRule[] }) => {
  const t = useText(activitiesText)
  const locale = useLocale()
  const { everywhere } = useMay()
  const [open, setOpen] = useState<EventRule | null>(null)
  const ownerOf = ({ owner, securityRole }: EventRule) => {
    if (owner) return owner.name
    if (securityRole === null) return t('noOwner')
    return t('byRole', { role: isRole(securityRole) ? roleLabels[securityRole][locale] : securityRole })
  }
  const change = everywhere('programme.write')
  return (
    <>
      <Table
        whole
        caption={t('rulesTitle')}
        rows={rules}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            key: 'event',
            header: t('event'),
            rowHeader: true,
            width: '18%',
            cell: (row) => activityEvents[row.event][locale],
          },
          { key: 'title', header: activityLabels.title[locale], width: '26%', cell: (row) => row.title },
          {
            key: 'window',
            header: t('window'),
            width: '16%',
            cell: (row) => t('windowOf', { before: row.daysBefore, after: row.daysAfter }),
          },
          { key: 'owner', header: activityLabels.ownerPostId[locale], width: '18%', cell: ownerOf },
          { key: 'open', header: t('openCount'), width: '6%', cell: (row) => row.open },
          {
            key: 'provenance',
            header: t('provenance'),
            width: '10%',
            cell: (row) => (
              <span className="flex flex-wrap gap-1">
                <ProvenanceTag provenance={row.provenance} />
                {!row.active && <Tag tone="yellow">{t('off')}</Tag>}
              </span>
            ),
          },
          ...(change
            ? [
                {
                  key: 'change',
                  header: t('change'),
                  width: '6%',
                  cell: (row: EventRule) => (
                    <Button
                      size="sm"
                      variant="tertiary"
                      aria-label={`${t('change')} ${activityEvents[row.event][locale]}`}
                      onPress={() => setOpen(row)}
                    >
                      {t('change')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {open && <RuleDialog rule={open} onClose={() => setOpen(null)} />}
    </>
  )
}
