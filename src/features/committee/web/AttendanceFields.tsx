import { Button } from '../../../web/kit/Button.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useLocale, useText } from '../../../web/locale.ts'
import { wordOptions } from '../../registers/web/word-options.ts'
import { attendances } from '../committee.labels.ts'
import type { Meeting } from './committee-api.ts'
import { committeeText } from './committee.text.ts'
import type { MinutesDraft } from './minutes-draft.ts'

type Rows = MinutesDraft['attendance']
type Props = {
  members: Meeting['members']
  value: Rows
  onChange: (rows: Rows) => void
  error: string | undefined
}

/** Who was there, who stood in for whom. */
export const AttendanceFields = ({ members, value, onChange, error }: Props) => {
  const t = useText(committeeText)
  const locale = useLocale()
  const set = (memberId: string, change: Partial<Rows[number]>) =>
    onChange(value.map((row) => (row.memberId === memberId ? { ...row, ...change } : row)))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-700">{t('attendance')}</legend>
      {error && <p className="mb-2 text-sm text-red-900">{error}</p>}
      <Button
        size="sm"
        variant="secondary"
        onPress={() => onChange(value.map((row) => ({ ...row, attendance: row.attendance ?? 'present' })))}
      >
        {t('allPresent')}
      </Button>
      <ul className="mt-2 flex flex-col gap-2">
        {members.map(({ id, name, post }) => {
          const row = value.find(({ memberId }) => memberId === id)
          return (
            <li key={id} className="border-l-4 border-line pl-3">
              <fieldset className="grid min-w-0 gap-2 sm:grid-cols-2">
                <legend lang="ja">{[post, name].filter(Boolean).join('　')}</legend>
                <Select
                  label={t('attendance')}
                  required
                  value={row?.attendance ?? null}
                  onChange={(attendance) => set(id, { attendance })}
                  options={wordOptions(attendances, locale)}
                />
                {row?.attendance === 'proxy' && (
                  <TextField
                    label={t('proxy')}
                    required
                    maxLength={100}
                    value={row.proxyName}
                    onChange={(proxyName) => set(id, { proxyName })}
                  />
                )}
              </fieldset>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
