import { expect, it } from 'vitest'
import { mailProblemOf, MOST_TRIES, nextTry } from './mail-problem.rules.ts'
import { mailProblems } from './mail-problems.labels.ts'

type Failure = Parameters<typeof mailProblemOf>[0]

it.each<[string, Failure, string, 'server' | 'mail', boolean]>([
  ['name unknown', { code: 'EDNS', message: 'getaddrinfo ENOTFOUND mail' }, 'host', 'server', false],
  ['nobody listens', { code: 'ESOCKET', message: 'connect ECONNREFUSED 10.0.0.1:25' }, 'refused', 'server', false],
  ['no answer', { code: 'ETIMEDOUT', message: 'Connection timeout' }, 'timeout', 'server', false],
  ['certificate run out', { code: 'ESOCKET', message: 'certificate has expired' }, 'certificate', 'server', false],
  ['self-made', { code: 'ESOCKET', message: 'self-signed certificate' }, 'certificate', 'server', false],
  [
    'plain text where TLS was awaited',
    { code: 'ESOCKET', message: 'ssl: wrong version number' },
    'encryption',
    'server',
    false,
  ],
  [
    'wrong password',
    { code: 'EAUTH', responseCode: 535, response: '535 no', message: 'Invalid login' },
    'signIn',
    'server',
    false,
  ],
  [
    'greylisted',
    { code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO', message: 'x' },
    'recipient',
    'mail',
    false,
  ],
  [
    'unknown recipient',
    { code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO', message: 'x' },
    'recipient',
    'mail',
    true,
  ],
  [
    'sender refused',
    { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM', message: 'x' },
    'sender',
    'server',
    false,
  ],
  [
    'sign-in asked for',
    {
      code: 'EENVELOPE',
      responseCode: 530,
      command: 'MAIL FROM',
      response: '530 5.7.0 Authentication required',
      message: 'x',
    },
    'signInMissing',
    'server',
    false,
  ],
  [
    'encryption asked for',
    {
      code: 'EENVELOPE',
      responseCode: 530,
      command: 'MAIL FROM',
      response: '530 Must issue a STARTTLS command first',
      message: 'x',
    },
    'encryption',
    'server',
    false,
  ],
  ['text refused', { code: 'EMESSAGE', responseCode: 554, command: 'DATA', message: 'spam' }, 'other', 'mail', true],
  ['cut off', { code: 'ECONNECTION', message: 'Connection closed unexpectedly' }, 'refused', 'server', false],
  ['something new', { message: 'odd' }, 'other', 'mail', false],
])('%s', (_case, failure, problem, of, permanent) => {
  const found = mailProblemOf(failure)
  expect(found).toMatchObject({ problem, of, permanent })
  expect(mailProblems[found.problem].ja).toMatch(/[ぁ-ん]。$/)
})

it('waits longer each time, a night through, and gives up', () => {
  const now = new Date('2026-11-24T09:00:00+09:00')
  const minutes = Array.from(
    { length: MOST_TRIES - 1 },
    (_, n) => ((nextTry(n + 1, now)?.getTime() ?? 0) - now.getTime()) / 60_000,
  )
  expect(minutes).toEqual([5, 10, 15, 60, 120, 240, 480])
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(14 * 60)
  expect(nextTry(MOST_TRIES, now)).toBeNull()
})
