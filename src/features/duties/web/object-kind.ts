import { objectLabels } from '../../measures/measures.labels.ts'
import { MEASURE_OBJECTS } from '../../measures/measures.schema.ts'

/** 端末, 構成市町村 …: the kind of object in words. */
export const objectKindName = (kind: string, locale: 'ja' | 'en'): string => {
  const known = MEASURE_OBJECTS.find((each) => each === kind)
  return known ? objectLabels[known][locale] : kind
}
