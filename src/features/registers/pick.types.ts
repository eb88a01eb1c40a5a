/** Kinds of objects among which one is chosen by searching. */
export const pickableKinds = [
  'asset',
  'system',
  'terminal',
  'medium',
  'area',
  'store',
  'facility',
  'connection',
  'zone',
  'supplier',
  'unit',
  'memberBody',
  'post',
  'person',
] as const
export type PickableKind = (typeof pickableKinds)[number]
