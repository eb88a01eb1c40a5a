const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A Word file to download; what file names cannot hold is left out of the name. */
export const docxFile = (bytes: Uint8Array, name: string): File =>
  new File([new Uint8Array(bytes)], `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.docx`, { type: DOCX })
