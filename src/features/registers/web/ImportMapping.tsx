import { useState } from 'react'
import { Banner } from '../../../web/kit/Banner.tsx'
import { Button } from '../../../web/kit/Button.tsx'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import type { FileLook, FileTable } from './import.types.ts'
import { importText } from './import.text.ts'
import { MappingTable } from './MappingTable.tsx'

type ImportMappingProps = {
  look: FileLook
  tables: FileTable[]
  onChange: (tables: FileTable[]) => void
  onReread: (tables: FileTable[]) => Promise<void>
  onPreview: (tables: FileTable[]) => Promise<void>
}

/** Which sheet is taken, where its header stands, and which of its columns is what. */
export const ImportMapping = ({ look, tables, onChange, onReread, onPreview }: ImportMappingProps) => {
  const t = useText(importText)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [pending, setPending] = useState(false)
  const [failure, setFailure] = useState('')
  const used = tables.filter(({ sheet }) => !left.has(sheet))
  const run = async (work: () => Promise<void>) => {
    setPending(true)
    setFailure('')
    try {
      await work()
    } catch (error) {
      setFailure(problemOf(error).message)
    } finally {
      setPending(false)
    }
  }
  const change = (sheet: string, part: Partial<FileTable>) =>
    onChange(tables.map((table) => (table.sheet === sheet ? { ...table, ...part } : table)))
  const lacking = look.columns.filter(
    ({ key, required }) => required && used.some(({ columns }) => columns[key] === undefined),
  )
  return (
    <section className="no-print flex flex-col gap-4">
      <h2 className="text-lg font-700">{t('mapping')}</h2>
      <p className="text-sm text-ink-soft">{t('mappingWhy')}</p>
      {look.hiddenSheets.length > 0 && (
        <Banner kind="info" title={t('hidden', { names: look.hiddenSheets.join('、') })}>
          {t('hiddenNext')}
        </Banner>
      )}
      {look.otherSheets.length > 0 && (
        <p className="text-sm text-ink-soft">{t('otherSheets', { names: look.otherSheets.join('、') })}</p>
      )}
      {tables.map((table) => (
        <MappingTable
          key={table.sheet}
          table={table}
          fields={look.columns}
          used={!left.has(table.sheet)}
          onUse={(use) =>
            setLeft(new Set(use ? [...left].filter((one) => one !== table.sheet) : [...left, table.sheet]))
          }
          onChange={(part) => change(table.sheet, part)}
          onReread={(part) =>
            void run(() =>
              onReread(tables.map((one) => (one.sheet === table.sheet ? { ...one, ...part, columns: {} } : one))),
            )
          }
        />
      ))}
      {lacking.length > 0 && (
        <Banner kind="warning" title={t('missing', { fields: lacking.map(({ label }) => label).join('、') })} />
      )}
      {failure && <Banner kind="error" title={failure} live />}
      <div>
        <Button
          pending={pending}
          disabled={used.length === 0 || lacking.length > 0}
          onPress={() => void run(() => onPreview(used))}
        >
          {t('preview')}
        </Button>
        {used.length === 0 && <p className="mt-1 text-sm">{t('noSheet')}</p>}
      </div>
    </section>
  )
}
