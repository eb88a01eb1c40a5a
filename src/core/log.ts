import { pino } from 'pino'

/** One line of JSON per event on stderr. What could hold a secret is named here once and never printed. */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? 'info',
    redact: {
      paths: ['password', '*.password', 'token', '*.token', 'headers.cookie', '*.headers.cookie', 'secret', '*.secret'],
      censor: '…',
    },
  },
  pino.destination(2),
)
