import { useState, type DragEvent } from 'react'
import { useText } from '../locale.ts'
import { Button } from './Button.tsx'
import { buttonClass } from './button-class.ts'
import { classNames } from './class-names.ts'
import { FieldFrame, type FieldBase } from './FieldFrame.tsx'
import { fileSize } from './file-size.ts'
import { kitLabels } from './kit.labels.ts'

type FileDropProps = FieldBase & {
  value: readonly File[]
  onChange: (files: readonly File[]) => void
  /** Endings with the dot: ['.pdf', '.xlsx']. The server still judges by content. */
  accept: readonly string[]
  maxBytes: number
  multiple?: boolean
}

/** Files, chosen or dropped; too large ones and wrong kinds are refused at once, by name. */
export const FileDrop = ({ value, onChange, accept, maxBytes, multiple = false, ...field }: FileDropProps) => {
  const t = useText(kitLabels)
  const [refused, setRefused] = useState<string[]>([])
  const [over, setOver] = useState(false)

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    const faults = new Map<File, string>()
    for (const file of files) {
      if (!accept.some((ending) => file.name.toLowerCase().endsWith(ending))) {
        faults.set(file, t('fileWrongType', { name: file.name, types: accept.join('、') }))
      } else if (file.size > maxBytes) {
        const sizes = { size: fileSize(file.size), limit: fileSize(maxBytes) }
        faults.set(file, t('fileTooLarge', { name: file.name, ...sizes }))
      }
    }
    setRefused([...faults.values()])
    const good = files.filter((file) => !faults.has(file))
    if (good.length > 0) onChange(multiple ? [...value, ...good] : good.slice(0, 1))
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!field.disabled) take(event.dataTransfer.files)
  }

  return (
    <FieldFrame field={{ ...field, error: refused.length > 0 ? refused.join(' ') : field.error }}>
      {(control) => (
        <div
          className={classNames(
            'rounded-8 border border-dashed p-4',
            over ? 'border-main bg-blue-50' : 'border-solid-gray-536',
          )}
          onDragOver={(event) => event.preventDefault()}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <label
            className={classNames(
              buttonClass('secondary'),
              'has-focus-visible:outline-4 has-focus-visible:outline-offset-2',
            )}
          >
            {t('chooseFile')}
            <input
              {...control}
              type="file"
              className="sr-only"
              accept={accept.join(',')}
              multiple={multiple}
              onChange={(event) => {
                take(event.target.files)
                event.target.value = ''
              }}
            />
          </label>
          <p className="mt-2 text-sm text-ink-soft">
            {t('dropHere')}
            <span className="block">{t('fileLimit', { types: accept.join(' '), size: fileSize(maxBytes) })}</span>
          </p>
          <ul>
            {value.map((file, index) => (
              <li key={`${index}-${file.name}`} className="mt-2 flex items-center justify-between gap-3">
                <span>
                  {file.name} <span className="text-sm text-ink-soft">{fileSize(file.size)}</span>
                </span>
                <Button
                  variant="tertiary"
                  size="sm"
                  aria-label={t('removeFile', { name: file.name })}
                  onPress={() => onChange(value.filter((one) => one !== file))}
                >
                  {t('clear')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </FieldFrame>
  )
}
