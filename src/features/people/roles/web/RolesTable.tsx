import { Button } from '../../../../web/kit/Button.tsx'
import { Table } from '../../../../web/kit/Table.tsx'
import { useLocale, useText } from '../../../../web/locale.ts'
import type { Role } from '../../web/people-api.ts'
import { rolesLabels } from '../roles.labels.ts'

type Act = 'edit' | 'copy' | 'reset' | 'remove'

export const RolesTable = ({ roles, onAct }: { roles: readonly Role[]; onAct: (act: Act, role: Role) => void }) => {
  const t = useText(rolesLabels)
  const locale = useLocale()
  const kind = ({ shipped, altered }: Role) => t(shipped ? (altered ? 'altered' : 'shipped') : 'own')
  return (
    <Table
      caption={t('whole')}
      whole
      rows={roles}
      rowKey={(row) => row.code}
      empty={null}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          cell: (row) => (
            <>
              {locale === 'ja' ? row.nameJa : row.nameEn}
              <span className="block text-xs font-400 text-ink-soft">{kind(row)}</span>
            </>
          ),
        },
        { key: 'note', header: t('note'), cell: (row) => row.note || '–' },
        { key: 'second', header: t('second'), cell: (row) => (row.requiresSecondFactor ? t('required') : '–') },
        { key: 'holders', header: t('holders'), cell: (row) => <Holders role={row} /> },
        { key: 'act', header: t('act'), cell: (row) => <Acts role={row} onAct={(act) => onAct(act, row)} /> },
      ]}
    />
  )
}

const Holders = ({ role }: { role: Role }) => {
  const t = useText(rolesLabels)
  if (role.holders.length === 0) return <span className="text-ink-soft">{t('nobody')}</span>
  return (
    <>
      {t('people', { n: role.holders.length })}
      <span className="block text-xs text-ink-soft">
        {role.holders
          .map(({ displayName, active }) => (active ? displayName : `${displayName}（${t('inactive')}）`))
          .join('、')}
      </span>
    </>
  )
}

const Acts = ({ role, onAct }: { role: Role; onAct: (act: Act) => void }) => {
  const t = useText(rolesLabels)
  const held = role.holders.length > 0
  return (
    <div className="no-print">
      <div className="flex flex-wrap">
        <Button variant="tertiary" size="sm" onPress={() => onAct('edit')}>
          {t('edit')}
        </Button>
        <Button variant="tertiary" size="sm" onPress={() => onAct('copy')}>
          {t('copy')}
        </Button>
        {role.altered && (
          <Button variant="tertiary" size="sm" onPress={() => onAct('reset')}>
            {t('reset')}
          </Button>
        )}
        {!role.shipped && (
          <Button variant="tertiary" size="sm" disabled={held} onPress={() => onAct('remove')}>
            {t('remove')}
          </Button>
        )}
      </div>
      {!role.shipped && held && <p className="text-xs text-ink-soft">{t('removeHeld')}</p>}
    </div>
  )
}
