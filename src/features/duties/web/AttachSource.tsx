import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { TextField } from '../../../web/kit/TextField.tsx'
import type { FormState } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import type { AttachValues } from './attach-values.ts'
import { evidenceText } from './evidence.text.ts'

const accepted = ['.pdf', '.docx', '.xlsx', '.csv', '.txt', '.png', '.jpg', '.jpeg', '.zip', '.doc', '.xls', '.jtd']
const maxBytes = 50 * 1024 ** 2

/** Where the evidence is: file, link or paper, with the field that each needs. */
export const AttachSource = ({ form }: { form: FormState<AttachValues> }) => {
  const t = useText(evidenceText)
  const kind = form.values.form
  const takeFile = (files: readonly File[]) => {
    const [file] = files
    const named = form.values.name !== ''
    form.set({ files, ...(file && !named && { name: file.name.replace(/\.[^.]+$/, '').slice(0, 100) }) })
  }
  return (
    <>
      <RadioGroup
        label={t('form')}
        required
        inline
        {...form.field('form')}
        options={[
          { value: 'file', label: t('file') },
          { value: 'link', label: t('link') },
          { value: 'paper', label: t('paper') },
        ]}
      />
      {kind === 'file' && (
        <FileDrop
          label={t('fileField')}
          required
          accept={accepted}
          maxBytes={maxBytes}
          {...form.field('files')}
          onChange={takeFile}
        />
      )}
      {kind === 'link' && (
        <TextField label={t('linkField')} required type="url" description={t('linkHint')} {...form.field('link')} />
      )}
      {kind === 'paper' && (
        <TextField label={t('place')} required maxLength={200} description={t('placeHint')} {...form.field('place')} />
      )}
    </>
  )
}
