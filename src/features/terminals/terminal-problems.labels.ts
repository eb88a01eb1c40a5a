import type { Message } from '../../core/errors.ts'

/** What the register of terminals refuses by itself. */
export const terminalProblems = {
  endBeforeStart: {
    reason: { ja: '終わりの日が、始まりの日より前です。', en: 'The last day lies before the first.' },
    remedy: { ja: 'どちらかの日を直してください。', en: 'Correct one of the two.' },
  },
  circle: {
    reason: { ja: '選んだものは、この端末の中に収めてあります。', en: 'What was chosen lies within this terminal.' },
    remedy: { ja: '別のシステムか区域を選んでください。', en: 'Choose another system or area.' },
  },
} satisfies Record<string, { reason: Message; remedy: Message }>
