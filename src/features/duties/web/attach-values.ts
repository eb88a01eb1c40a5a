import type { Text } from '../../../web/locale.ts'
import type { evidenceText } from './evidence.text.ts'

export type AttachValues = {
  form: 'file' | 'link' | 'paper'
  files: readonly File[]
  link: string
  place: string
  name: string
  dataDate: string | null
  periodFrom: string | null
  periodTo: string | null
  verdict: 'positive' | 'negative'
  scope: 'all' | 'some'
  objectIds: readonly string[]
  documentNumber: string
  retentionYears: number | null
}

export const attachStart = (objectId: string | null): AttachValues => ({
  form: 'file',
  files: [],
  link: '',
  place: '',
  name: '',
  dataDate: null,
  periodFrom: null,
  periodTo: null,
  verdict: 'positive',
  scope: objectId === null ? 'all' : 'some',
  objectIds: objectId === null ? [] : [objectId],
  documentNumber: '',
  retentionYears: 5,
})

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text.trim())

/** What is missing or cannot be, by field. */
export const attachFaults = (values: AttachValues, t: Text<keyof typeof evidenceText>): Record<string, string> => {
  const { form, files, link, place, name, dataDate, periodFrom, periodTo, scope, objectIds } = values
  return {
    ...(form === 'file' && files.length === 0 && { files: t('needFile') }),
    ...(form === 'link' && !isWebAddress(link) && { link: t('needLink') }),
    ...(form === 'paper' && !place.trim() && { place: t('needPlace') }),
    ...(!name.trim() && { name: t('needName') }),
    ...(!dataDate && { dataDate: t('needDate') }),
    ...(periodFrom && periodTo && periodTo < periodFrom && { periodTo: t('periodOrder') }),
    ...(scope === 'some' && objectIds.length === 0 && { objectIds: t('needObjects') }),
  }
}

/** As the contract takes it, for one duty. */
export const attachInputOf = (values: AttachValues, dutyId: string, allIds: readonly string[]) => {
  const { form, files, link, place, name, dataDate, periodFrom, periodTo, verdict, scope } = values
  const [file] = files
  const objectIds = scope === 'all' ? allIds : values.objectIds
  return {
    name: name.trim(),
    form,
    ...(form === 'file' && file && { file }),
    ...(form === 'link' && { link: link.trim() }),
    ...(form === 'paper' && { place: place.trim() }),
    dataDate: dataDate ?? '',
    ...(periodFrom && { periodFrom }),
    ...(periodTo && { periodTo }),
    verdict,
    targets: JSON.stringify([{ dutyId, objectIds }]),
    documentNumber: values.documentNumber,
    retentionYears: values.retentionYears ?? 5,
  }
}
