import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AppLink } from '../../../web/kit/AppLink.tsx'
import { Banner } from '../../../web/kit/Banner.tsx'
import { FileDrop } from '../../../web/kit/FileDrop.tsx'
import { Form } from '../../../web/kit/Form.tsx'
import { RadioGroup } from '../../../web/kit/RadioGroup.tsx'
import { Select } from '../../../web/kit/Select.tsx'
import { useForm } from '../../../web/kit/use-form.ts'
import { useText } from '../../../web/locale.ts'
import { problemOf } from '../../../web/problem.ts'
import { useAddress } from '../../../web/use-address.ts'
import { listedTier, mayStandUnder } from '../documents.rules.ts'
import { type ImportTier, importTiers } from '../documents.schema.ts'
import { client, type DocumentItem, query } from './documents-api.ts'
import { importLabels, tierHelp, tierNames } from './documents.labels.ts'
import { ReadingProgress } from './ReadingProgress.tsx'

const ENDINGS = ['.docx', '.pdf', '.txt', '.md', '.html', '.htm', '.xml']
const MAX_BYTES = 50 * 1024 ** 2

type Values = { files: readonly File[]; tier: ImportTier | null; parentId: string | null }

/** File, kind and place. What the server refuses is shown with its remedy; the choices stay. */
export const ImportForm = ({ documents, of }: { documents: readonly DocumentItem[]; of: DocumentItem | null }) => {
  const t = useText(importLabels)
  const names = useText(tierNames)
  const help = useText(tierHelp)
  const queries = useQueryClient()
  const address = useAddress()
  const first = documents.length === 0 ? 'basicPolicy' : null
  const form = useForm<Values>({ files: [], tier: of?.tier ?? first, parentId: null })
  const [reading, setReading] = useState(false)
  const [openDraft, setOpenDraft] = useState<string | null>(null)
  const { tier, parentId } = form.values
  const parents = documents.filter((document) => tier && mayStandUnder(listedTier(tier), document.tier))

  const submit = async ({ files }: Values) => {
    const [file] = files
    if (!file || !tier) return
    setReading(true)
    setOpenDraft(null)
    try {
      const parent = parents.find(({ id }) => id === parentId)
      const place = of ? { documentId: of.id } : parent ? { parentId: parent.id } : {}
      const { revisionId } = await client.documents.import({ file, tier, ...place })
      form.settle({ files: [], tier, parentId })
      await queries.invalidateQueries({ queryKey: query.documents.key() })
      address.open(`/revisions/${revisionId}/review`)
    } catch (error) {
      if (problemOf(error).code === 'documents.draftOpen')
        setOpenDraft(of?.revisions.find(({ standing }) => standing === 'draft')?.id ?? null)
      throw error
    } finally {
      setReading(false)
    }
  }
  const validate = (values: Values) => ({
    ...(values.files.length === 0 ? { files: t('chooseFile') } : {}),
    ...(values.tier === null ? { tier: t('chooseTier') } : {}),
  })

  return (
    <Form
      form={form}
      onSubmit={submit}
      validate={validate}
      submitLabel={t('submit')}
      onCancel={() => address.open('/documents')}
    >
      {openDraft && (
        <Banner kind="info" title={<AppLink href={`/revisions/${openDraft}/review`}>{t('openDraft')}</AppLink>} />
      )}
      <FileDrop
        label={t('file')}
        description={t('fileHelp')}
        required
        accept={ENDINGS}
        maxBytes={MAX_BYTES}
        disabled={reading}
        {...form.field('files')}
      />
      {!of && (
        <>
          <RadioGroup
            label={t('tier')}
            required
            {...form.field('tier')}
            options={importTiers.map((value) => ({ value, label: names(value), description: help(value) }))}
          />
          {parents.length > 0 && (
            <Select
              label={t('parent')}
              description={t('parentHelp')}
              placeholder={t('noParent')}
              {...form.field('parentId')}
              options={parents.map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
        </>
      )}
      {reading && <ReadingProgress />}
    </Form>
  )
}
