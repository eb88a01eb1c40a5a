import { describe, expect, it } from 'vitest'
import {
  activity,
  audit,
  check,
  closing,
  confirmation,
  confirmed,
  correction,
  duty,
  evidence,
  exemption,
  failed,
  falsePositive,
  finding,
  labelOf,
  onlyDuty,
  passed,
  rule,
  selfInspection,
  type Case,
} from './duties.fixtures.ts'
import type { QuestionTerms, Signal } from './signals.types.ts'

const terms = (question: string, more: Partial<QuestionTerms> = {}): QuestionTerms => ({
  question,
  required: true,
  least: 'C',
  maxAgeMonths: null,
  ...more,
})
const twoQuestions = [duty({ questions: [terms('plan'), terms('drill')] })]
const selfConfirmed = evidence('o', '2026-09-01', { id: 'mine' })
const undocumented = activity('o', '2026-09-01', { id: 'act', hasRecord: false })
const wrong = failed('o', '2026-09-01', { id: 'wrong' })
const auditFinding = finding('securityAuditFinding', 'o', '2026-08-01')
const incident = finding('incidentFinding', 'o', '2026-08-01')
const good = passed('o', '2026-09-01')

const assurance: Case[] = [
  {
    name: 'self-inspection alone',
    rule: 'R7',
    given: { signals: [rule(), selfInspection('o', '2026-09-01')] },
    expected: '未確認（申告のみ）',
  },
  {
    name: 'many declarations are still declarations',
    rule: 'R7',
    given: {
      signals: [rule(), evidence('o', '2026-09-01'), selfInspection('o', '2026-09-02'), evidence('o', '2026-09-03')],
    },
    expected: '未確認（申告のみ）',
  },
  {
    name: 'D on a mandatory duty whose measure would take D',
    rule: 'R7',
    given: { duties: [duty({ least: 'D' })], signals: [rule(), evidence('o', '2026-09-01')] },
    expected: '未確認（申告のみ）',
  },
  {
    name: 'D on a recommendation whose measure takes D',
    rule: 'R7',
    given: { duties: [duty({ strength: 'should', least: 'D' })], signals: [rule(), evidence('o', '2026-09-01')] },
    expected: '適合',
  },
  {
    name: 'confirmed by the same person',
    rule: 'R7',
    given: { signals: [rule(), selfConfirmed, confirmation('mine', '2026-09-02', { by: 'sato' })] },
    expected: '未確認（申告のみ）',
  },
  {
    name: 'confirmed only tomorrow',
    rule: 'R7',
    given: {
      signals: [rule(), selfConfirmed, confirmation('mine', '2026-10-02', { recordedAt: '2026-09-02T00:00:00Z' })],
    },
    expected: '未確認（申告のみ）',
  },
  {
    name: 'an activity without a record stays a declaration',
    rule: 'R7',
    given: { signals: [rule(), undocumented, confirmation('act', '2026-09-02')] },
    expected: '未確認（申告のみ）',
  },
  {
    name: 'C where the measure asks for B',
    rule: 'R9',
    given: { duties: [duty({ least: 'B' })], signals: [rule(), ...confirmed('o', '2026-09-01')] },
    expected: '未確認（証跡不足）',
  },
  {
    name: 'B where the measure asks for B',
    rule: 'R7',
    given: { duties: [duty({ least: 'B' })], signals: [rule(), check('o', '2026-09-01')] },
    expected: '適合',
  },
  {
    name: 'N not reconciled is C at most',
    rule: 'R7',
    given: { duties: [duty({ least: 'B' })], signals: [rule(), check('o', '2026-09-01', { reconciledOn: null })] },
    expected: '未確認（証跡不足）',
  },
  {
    name: 'N reconciled in another period is C at most',
    rule: 'R7',
    given: {
      duties: [duty({ least: 'B' })],
      signals: [rule(), check('o', '2026-09-01', { reconciledOn: '2026-03-31' })],
    },
    expected: '未確認（証跡不足）',
  },
  {
    name: 'a register check is C even where reconciled',
    rule: 'R7',
    given: { duties: [duty({ least: 'B' })], signals: [rule(), passed('o', '2026-09-01')] },
    expected: '未確認（証跡不足）',
  },
  {
    name: 'data typed by the holder is C at most',
    rule: 'R7',
    given: { duties: [duty({ least: 'B' })], signals: [rule(), check('o', '2026-09-01', { typedByHolder: true })] },
    expected: '未確認（証跡不足）',
  },
  {
    name: 'an audit, followed up',
    rule: 'R7',
    given: { duties: [duty({ least: 'A' })], signals: [rule(), audit('o', '2026-09-01')] },
    expected: '適合',
  },
  {
    name: 'an audit that nobody followed up is no A',
    rule: 'R7',
    given: { duties: [duty({ least: 'A' })], signals: [rule(), audit('o', '2026-09-01', { followedUpOn: null })] },
    expected: '未確認（証跡不足）',
  },
  {
    name: 'one of two required questions answered',
    rule: 'R9',
    given: { duties: twoQuestions, signals: [rule(), passed('o', '2026-09-01', { question: 'plan' })] },
    expected: '未確認（証跡不足）',
  },
  {
    name: 'both required questions answered',
    rule: 'R10',
    given: {
      duties: twoQuestions,
      signals: [
        rule(),
        passed('o', '2026-09-01', { question: 'plan' }),
        passed('o', '2026-09-02', { question: 'drill' }),
      ],
    },
    expected: '適合',
  },
  {
    name: 'a fresh declaration takes nothing from confirmed evidence',
    rule: 'R10',
    given: { signals: [rule(), ...confirmed('o', '2026-08-01'), evidence('o', '2026-09-01')] },
    expected: '適合',
  },
]

const order: Case[] = [
  {
    name: 'open audit finding with new evidence',
    rule: 'R10',
    given: { signals: [rule(), auditFinding, check('o', '2026-09-20')] },
    expected: '不適合',
  },
  {
    name: 'correction reported done closes nothing',
    rule: 'R11',
    given: { signals: [rule(), auditFinding, good, correction('f', '2026-09-10')] },
    expected: '不適合',
  },
  {
    name: 'the owner cannot close',
    rule: 'R11',
    given: { signals: [rule(), auditFinding, good, closing('f', '2026-09-10', 'owner')] },
    expected: '不適合',
  },
  {
    name: 'who must correct cannot close as auditor either',
    rule: 'R11',
    given: { signals: [rule(), auditFinding, good, closing('f', '2026-09-10', 'auditor', 'sato')] },
    expected: '不適合',
  },
  {
    name: 'an auditor who made the correction cannot close it (兼務の禁止)',
    rule: 'R11',
    given: {
      signals: [
        rule(),
        auditFinding,
        good,
        { ...correction('f', '2026-09-08'), by: 'ito' },
        closing('f', '2026-09-10', 'auditor', 'ito'),
      ],
    },
    expected: '不適合',
  },
  {
    name: 'the auditor closes',
    rule: 'R11',
    given: { signals: [rule(), auditFinding, good, closing('f', '2026-09-10', 'auditor')] },
    expected: '適合',
  },
  {
    name: 'a closed finding alone is no positive',
    rule: 'R11',
    given: { signals: [rule(), auditFinding, closing('f', '2026-09-10', 'auditor')] },
    expected: '未確認（運用の証跡なし）',
  },
  {
    name: 'the auditor does not close an incident',
    rule: 'R11',
    given: { signals: [rule(), incident, good, closing('f', '2026-09-10', 'auditor')] },
    expected: '不適合',
  },
  {
    name: "the CISO's office closes an incident",
    rule: 'R11',
    given: { signals: [rule(), incident, good, closing('f', '2026-09-10', 'cisoOffice')] },
    expected: '適合',
  },
  {
    name: 'a finding comes before an exemption',
    rule: 'R10',
    given: { signals: [rule(), auditFinding, exemption('o', '2026-09-01', '2027-03-31')] },
    expected: '不適合',
  },
  {
    name: 'an exemption comes before a negative',
    rule: 'R10',
    given: { signals: [rule(), wrong, exemption('o', '2026-09-01', '2027-03-31')] },
    expected: '例外措置',
  },
  {
    name: 'a later positive of the same assurance',
    rule: 'R10',
    given: { signals: [rule(), wrong, passed('o', '2026-09-02')] },
    expected: '適合',
  },
  {
    name: 'a positive of the same day',
    rule: 'R10',
    given: { signals: [rule(), wrong, passed('o', '2026-09-01')] },
    expected: '不適合',
  },
  {
    name: 'a later declaration',
    rule: 'R10',
    given: { signals: [rule(), wrong, evidence('o', '2026-09-02')] },
    expected: '不適合',
  },
  {
    name: 'a later confirmed record',
    rule: 'R10',
    given: { signals: [rule(), wrong, ...confirmed('o', '2026-09-02')] },
    expected: '適合',
  },
  {
    name: 'a later measurement',
    rule: 'R10',
    given: { signals: [rule(), wrong, check('o', '2026-09-02')] },
    expected: '適合',
  },
  {
    name: 'late data of an earlier day',
    rule: 'R10',
    given: { signals: [rule(), wrong, check('o', '2026-08-31')] },
    expected: '不適合',
  },
  {
    name: 'a negative on another question remains',
    rule: 'R10',
    given: { signals: [rule(), wrong, check('o', '2026-09-02', { question: 'other' })] },
    expected: '不適合',
  },
  {
    name: 'a weak later negative does not shield against a strong one',
    rule: 'R10',
    given: {
      signals: [
        rule(),
        check('o', '2026-09-01', { verdict: 'negative' }),
        selfInspection('o', '2026-09-02', { verdict: 'negative' }),
        passed('o', '2026-09-03'),
      ],
    },
    expected: '不適合',
  },
  {
    name: 'when the positive that ended a negative expires',
    rule: 'R8',
    given: {
      duties: [duty({ maxAgeMonths: 1 })],
      signals: [rule(), failed('o', '2026-06-01'), passed('o', '2026-06-10')],
    },
    expected: '未確認（期限切れ）',
  },
  {
    name: '誤検知 by two persons',
    rule: 'R12',
    given: { signals: [rule(), passed('o', '2026-08-01'), wrong, falsePositive('wrong', '2026-09-02', '2026-12-31')] },
    expected: '適合',
  },
  {
    name: '誤検知 after its last day',
    rule: 'R12',
    given: { signals: [rule(), passed('o', '2026-08-01'), wrong, falsePositive('wrong', '2026-09-02', '2026-09-30')] },
    expected: '不適合',
  },
  {
    name: '誤検知 by one person',
    rule: 'R12',
    given: { signals: [rule(), wrong, falsePositive('wrong', '2026-09-02', '2026-12-31', { secondBy: 'sato' })] },
    expected: '不適合',
  },
  {
    name: '誤検知 of another row',
    rule: 'R12',
    given: { signals: [rule(), wrong, falsePositive('wrong', '2026-09-02', '2026-12-31', { objectId: 'o2' })] },
    expected: '不適合',
  },
]

describe('signals', () => {
  it.each([...assurance, ...order])('$rule $name: $expected', (row) => {
    expect(labelOf(row)).toBe(row.expected)
  })

  it.each<[string, Signal[], string | null]>([
    ['measured and reconciled', [check('o', '2026-09-01')], 'B'],
    ['over a register', [passed('o', '2026-09-01')], 'C'],
    ['confirmed', confirmed('o', '2026-09-01'), 'C'],
    ['declared', [evidence('o', '2026-09-01')], 'D'],
    ['audited', [audit('o', '2026-09-01')], 'A'],
    ['audited by a part of the office', [audit('o', '2026-09-01', { independent: false })], 'D'],
    ['nothing', [], null],
  ])('R7 prints the assurance: %s', (_, signals, expected) => {
    expect(onlyDuty({ signals: [rule(), ...signals] }).assurance).toBe(expected)
  })

  it('R11 hands a corrected finding to the one who may close it', () => {
    const reported = [auditFinding, correction('f', '2026-09-10')]
    expect(onlyDuty({ signals: [auditFinding] }).next).toMatchObject({ act: 'correct', role: 'owner' })
    expect(onlyDuty({ signals: reported }).next).toMatchObject({ act: 'confirm', role: 'auditor' })
    const ofIncident = [incident, correction('f', '2026-09-10')]
    expect(onlyDuty({ signals: ofIncident }).next).toMatchObject({ act: 'confirm', role: 'cisoOffice' })
  })
})
