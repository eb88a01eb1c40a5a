import { useState } from 'react'
import { Button } from '../../../web/kit/Button.tsx'
import { Checkbox } from '../../../web/kit/Checkbox.tsx'
import { Disclosure } from '../../../web/kit/Disclosure.tsx'
import { FilterSelect } from '../../../web/kit/FilterSelect.tsx'
import { NumberField } from '../../../web/kit/NumberField.tsx'
import { Tag } from '../../../web/kit/Tag.tsx'
import { useText } from '../../../web/locale.ts'
import type { FileLook, FileTable } from './import.types.ts'
import { importText } from './import.text.ts'

type MappingTableProps = {
  table: FileTable
  fields: FileLook['columns']
  used: boolean
  onUse: (use: boolean) => void
  onChange: (part: Partial<FileTable>) => void
  onReread: (part: { headerRow: number; headerLines: number }) => void
}

const ID_KEY = 'id'

/** One sheet: each of its headings with its first values, and the field that it is taken as. */
export const MappingTable = ({ table, fields, used, onUse, onChange, onReread }: MappingTableProps) => {
  const t = useText(importText)
  const [row, setRow] = useState<number | null>(table.headerRow)
  const [lines, setLines] = useState<string | null>(String(table.headerLines))
  const options = [...fields.map(({ key, label }) => ({ value: key, label })), { value: ID_KEY, label: t('idColumn') }]
  const fieldAt = (index: number) => Object.entries(table.columns).find(([, at]) => at === index)?.[0] ?? null
  const assign = (index: number, key: string | null) => {
    const rest = Object.entries(table.columns).filter(([one, at]) => at !== index && one !== key)
    onChange({ columns: Object.fromEntries(key === null ? rest : [...rest, [key, index]]) })
  }
  return (
    <div className="rounded-8 border border-line p-3">
      <div className="mb-2 flex flex-wrap items-center gap-x-4">
        <h3 className="font-700">{table.sheet}</h3>
        <span className="text-sm text-ink-soft">{t('rows', { n: table.rows })}</span>
        {table.remembered && <Tag tone="blue">{t('remembered')}</Tag>}
        <Checkbox label={t('use')} value={used} onChange={onUse} />
      </div>
      {used && (
        <>
          <div className="max-h-[50vh] overflow-auto">
            <table className="w-full text-sm">
              <thead>
                <tr className="text-left">
                  <th scope="col" className="sticky top-0 bg-solid-gray-50 px-2 py-1">
                    {t('heading')}
                  </th>
                  <th scope="col" className="sticky top-0 bg-solid-gray-50 px-2 py-1">
                    {t('samples')}
                  </th>
                  <th scope="col" className="sticky top-0 bg-solid-gray-50 px-2 py-1">
                    {t('takenAs')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {table.headings.map((heading, index) => (
                  <tr key={index} className="border-t border-line-soft align-top">
                    <th scope="row" className="px-2 py-1 text-left font-400">
                      {heading || '–'}
                    </th>
                    <td className="max-w-80 truncate px-2 py-1 text-ink-soft">
                      {table.samples
                        .map((sample) => sample[index])
                        .filter(Boolean)
                        .join(' ／ ') || '–'}
                    </td>
                    <td className="px-2 py-1">
                      <FilterSelect
                        label={heading || `${index + 1}`}
                        labelHidden
                        all={t('notTaken')}
                        value={fieldAt(index)}
                        options={options}
                        onPick={(key) => assign(index, key)}
                      />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <div className="mt-3">
            <Disclosure title={t('headerRow')}>
              <div className="flex flex-wrap items-end gap-3">
                <NumberField label={t('headerRow')} value={row} min={1} onChange={setRow} />
                <FilterSelect
                  label={t('headerLines')}
                  all="1"
                  value={lines === '1' ? null : lines}
                  options={['2', '3'].map((value) => ({ value, label: value }))}
                  onPick={(value) => setLines(value ?? '1')}
                />
                <Button
                  variant="secondary"
                  disabled={row === null}
                  onPress={() => onReread({ headerRow: row ?? 1, headerLines: Number(lines ?? 1) })}
                >
                  {t('reread')}
                </Button>
              </div>
            </Disclosure>
          </div>
        </>
      )}
    </div>
  )
}
