import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { EmptyState } from '../../../web/kit/EmptyState.tsx'
import { Table } from '../../../web/kit/Table.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import { organisationLabels } from '../organisation.labels.ts'
import type { Organisation, SettingBody } from './organisation-api.ts'
import { SettingBodyDialog } from './SettingBodyDialog.tsx'
import { Span } from './Span.tsx'

const holds = ({ validFrom, validTo }: SettingBody['binds'][number], day: string) =>
  (validFrom ?? day) <= day && (validTo ?? day) >= day

/** 策定主体: who sets the policy and who decides for it, apart from whom it binds. */
export const SettingBodiesTab = ({ organisation, editable }: { organisation: Organisation; editable: boolean }) => {
  const t = useText(organisationLabels)
  const [open, setOpen] = useState<SettingBody | 'new' | null>(null)
  const { settingBodies: rows, boundBodies, day: today } = organisation
  const setters = (boundBodyId: string) =>
    rows.filter(({ binds }) => binds.some((one) => one.boundBodyId === boundBodyId && holds(one, today)))
  const without = boundBodies.filter(({ id, validTo }) => (validTo ?? today) >= today && setters(id).length === 0)
  const columns = [
    { key: 'name', header: t('name'), rowHeader: true, cell: (row: SettingBody) => row.name },
    { key: 'kind', header: t('kind'), cell: (row: SettingBody) => t(row.kind) },
    { key: 'decides', header: t('decidingPost'), cell: (row: SettingBody) => row.decidingPost ?? '–' },
    {
      key: 'binds',
      header: t('binds'),
      cell: (row: SettingBody) => (
        <ul>
          {row.binds.map((one) => (
            <li key={`${one.boundBodyId} ${one.validFrom}`} className={holds(one, today) ? '' : 'text-ink-soft'}>
              {one.name}
              {holds(one, today) && setters(one.boundBodyId).length > 1 && (
                <>
                  {' '}
                  <Tag tone="blue">{t('jointly')}</Tag>
                </>
              )}
              {!holds(one, today) && (
                <>
                  （<Span from={one.validFrom} to={one.validTo} />）
                </>
              )}
            </li>
          ))}
          {row.binds.length === 0 && '–'}
        </ul>
      ),
    },
    { key: 'span', header: t('span'), cell: (row: SettingBody) => <Span from={row.validFrom} to={row.validTo} /> },
    ...(editable
      ? [
          {
            key: 'act',
            header: t('act'),
            cell: (row: SettingBody) => (
              <Button variant="tertiary" size="sm" onPress={() => setOpen(row)}>
                {t('edit')}
              </Button>
            ),
          },
        ]
      : []),
  ]
  return (
    <>
      <p className="mb-3 max-w-4xl text-sm text-ink-soft">{t('settingBodiesWhy')}</p>
      <Table
        caption={t('settingBodies')}
        whole
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        empty={<EmptyState title={t('noSettingBodies')} next={t('noSettingBodiesNext')} />}
      />
      {rows.length > 0 && without.length > 0 && (
        <p className="mt-3 text-sm">
          <Tag tone="yellow">{t('setByNobody')}</Tag> {without.map(({ name }) => name).join('、')}
        </p>
      )}
      {editable && (
        <div className="no-print mt-4">
          <Button variant="secondary" onPress={() => setOpen('new')}>
            {t('addSettingBody')}
          </Button>
        </div>
      )}
      {open && (
        <SettingBodyDialog
          key={open === 'new' ? 'new' : open.id}
          row={open === 'new' ? null : open}
          boundBodies={boundBodies}
          today={today}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
