const paths: Readonly<Record<string, string>> = {
  asset: '/assets',
  system: '/systems',
  terminal: '/terminals',
  medium: '/media',
  area: '/areas',
  zone: '/zones',
  connection: '/connections',
  account: '/system-accounts',
}

/** Where an object's page is; units and member bodies stand on the organisation's. */
export const objectPath = (kind: string, id: string): string => {
  const path = paths[kind]
  return path === undefined ? '/organisation' : `${path}/${id}`
}
