/** A minimal OLE2 compound file ([MS-CFB]) of one table sector and one directory sector per four streams. */
export function buildOle(streams: string[]): Uint8Array {
  const names = ['Root Entry', ...streams]
  const directorySectors = Math.ceil(names.length / 4)
  const bytes = new Uint8Array(512 * (2 + directorySectors))
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(24, 0x3e, true)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, 4096, true)
  view.setUint32(60, 0xfffffffe, true)
  view.setUint32(68, 0xfffffffe, true)
  for (let at = 76; at < 512; at += 4) view.setUint32(at, at === 76 ? 0 : 0xffffffff, true)
  for (let at = 512; at < 1024; at += 4) view.setUint32(at, 0xffffffff, true)
  view.setUint32(512, 0xfffffffd, true)
  for (let sector = 1; sector <= directorySectors; sector++) {
    view.setUint32(512 + sector * 4, sector === directorySectors ? 0xfffffffe : sector + 1, true)
  }
  for (const [index, name] of names.entries()) {
    const at = 1024 + index * 128
    for (const [position, letter] of [...name].entries()) view.setUint16(at + position * 2, letter.charCodeAt(0), true)
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    bytes[at + 66] = index === 0 ? 5 : 2
  }
  return bytes
}
