import { dayOfCell } from '../registers/sheet/cells.rules.ts'
import { timeOfCell } from '../registers/sheet/times.rules.ts'

type Times = { enteredAt?: string | undefined; leftAt?: string | undefined }

/** Times of a form as a sheet's cells would be read; what is none stays as it was typed and is refused by its field. */
export function plainTimes<Input extends Times>(input: Input): Input {
  const plain = (text: string | undefined) => (text ? (timeOfCell(text, dayOfCell) ?? text) : text)
  return {
    ...input,
    ...('enteredAt' in input ? { enteredAt: plain(input.enteredAt) } : {}),
    ...('leftAt' in input ? { leftAt: plain(input.leftAt) } : {}),
  }
}
