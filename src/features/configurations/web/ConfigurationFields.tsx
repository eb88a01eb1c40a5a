import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import { useText } from '../../../web/locale.ts'
import { configurationsText } from './configurations.text.ts'

type Field<Value> = { name: string; value: Value; onChange: (value: Value) => void; error: string | undefined }
const MEGABYTES_20 = 20 * 1024 * 1024
/** What network devices and servers export their configuration as. */
const endings = [
  '.txt',
  '.cfg',
  '.conf',
  '.log',
  '.xml',
  '.json',
  '.csv',
  '.ini',
  '.yaml',
  '.yml',
  '.zip',
  '.reg',
  '.inf',
]

/** The exported configuration, or its SHA-256 as the paper bears it. */
export const ConfigurationFields = (props: { configuration: Field<readonly File[]>; sha256: Field<string> }) => {
  const t = useText(configurationsText)
  return (
    <>
      <FileDrop
        label={t('configuration')}
        description={t('configurationHelp')}
        accept={endings}
        maxBytes={MEGABYTES_20}
        {...props.configuration}
      />
      <TextField label={t('sha256')} description={t('sha256Help')} maxLength={200} {...props.sha256} />
    </>
  )
}
