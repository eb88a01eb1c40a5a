import type { Day } from '../../core/dates/days.ts'
import type { Refusal } from './allowed-acts.rules.ts'
import type { Assurance } from './signals.types.ts'
import type { Counts, Mark, NextAct, Reason, State } from './states.types.ts'

type Language = 'ja' | 'en'
type Words<K extends string> = Readonly<Record<Language, Readonly<Record<K, string>>>>

export const stateNames: Words<State> = {
  ja: {
    met: '適合',
    partly: '一部不適合',
    unmet: '不適合',
    unknown: '未確認',
    exempted: '例外措置',
    notApplicable: '対象外',
  },
  en: {
    met: 'Met',
    partly: 'Partly met',
    unmet: 'Not met',
    unknown: 'Unconfirmed',
    exempted: 'Exempted',
    notApplicable: 'Not applicable',
  },
}

export const reasonNames: Words<Reason> = {
  ja: {
    notYetDue: '期限前',
    expired: '期限切れ',
    notStarted: '未着手',
    noObjects: '対象0件',
    insufficient: '証跡不足',
    declarationOnly: '申告のみ',
    noOperation: '運用の証跡なし',
    noRule: '規程なし',
    auditFinding: '監査指摘あり',
    incidentFinding: 'インシデント対応中',
    negativeResult: '不適合の結果あり',
    transition: '経過措置',
    decided: '対象外の決定',
    exemption: '例外措置の期間中',
  },
  en: {
    notYetDue: 'not yet due',
    expired: 'expired',
    notStarted: 'not started',
    noObjects: 'no objects',
    insufficient: 'evidence insufficient',
    declarationOnly: 'declaration only',
    noOperation: 'no evidence of operation',
    noRule: 'no rule',
    auditFinding: 'audit finding open',
    incidentFinding: 'incident open',
    negativeResult: 'found not met',
    transition: 'transitional measure',
    decided: 'decided not applicable',
    exemption: 'under exemption',
  },
}

export const assuranceNames: Words<Assurance> = {
  ja: {
    A: '独立した監査で確認し、是正まで追跡済み',
    B: '実測又は設定との照合で確認',
    C: '本人以外が確認した記録又は台帳照合',
    D: '担当者の申告',
  },
  en: {
    A: 'Independent audit, followed up',
    B: 'Measured, or compared with a configuration',
    C: 'Record confirmed by another person, or register check',
    D: 'Own declaration',
  },
}

export const actNames: Words<NextAct['act']> = {
  ja: {
    attach: '証跡を添付する',
    confirm: '内容を確認する',
    linkRule: '対応する規程の条項を結び付ける',
    registerObjects: '対象を台帳に登録する',
    renew: '新しい証跡に更新する',
    correct: '是正する',
    decide: '対象外とするか決定する',
  },
  en: {
    attach: 'Attach evidence',
    confirm: 'Confirm the content',
    linkRule: 'Link the clause that lays it down',
    registerObjects: 'Register the objects',
    renew: 'Renew the evidence',
    correct: 'Correct it',
    decide: 'Decide whether it is not applicable',
  },
}

export const roleNames: Words<NextAct['role']> = {
  ja: {
    owner: '担当者',
    confirmer: '上位の職にある者又は指定された確認者',
    securityOffice: '情報セキュリティ担当部署',
    chiefSecurityOfficer: '統括情報セキュリティ責任者',
    ciso: '最高情報セキュリティ責任者（CISO）',
    auditor: '監査担当者',
    cisoOffice: 'CISOの事務局',
  },
  en: {
    owner: 'Person in charge',
    confirmer: 'Superior or designated confirmer',
    securityOffice: 'Security office',
    chiefSecurityOfficer: 'Chief security officer',
    ciso: 'CISO',
    auditor: 'Auditor',
    cisoOffice: "CISO's office",
  },
}

export const refusalNames: Words<Refusal> = {
  ja: {
    notOwner: '証跡を添付できるのは、この遵守事項の担当者です。担当者に依頼してください。',
    ownSignal: '自分が登録した内容は確認できません。別の方に確認を依頼してください。',
    notConfirmer: '確認できるのは、上位の職にある者又は指定された確認者です。',
    notChiefSecurityOfficer: '対象外を決定できるのは、統括情報セキュリティ責任者です。',
    notCiso: '例外措置を決定できるのは、最高情報セキュリティ責任者（CISO）です。',
    boundByLaw: '法令・省令に基づく遵守事項には、例外措置を認めることができません。是正の計画を立ててください。',
    noObjects: '対象を一つ以上選んでください。',
    noPeriod: '開始日以後の終了日を入力してください。',
    periodTooLong: '期間が長すぎます。例外措置は同じ年度内、対象外は1年以内にしてください。',
    noCompensatingMeasure: '代わりに行う措置を入力してください。',
    noCompensatingEvidence: '代わりに行う措置の証跡を添付してください。',
    noReason: '理由を入力してください。',
    noFact: '根拠となる事実を選んでください。',
    samePerson: '誤検知とするには二人の確認が必要です。別の方を指定してください。',
    notNegative: '誤検知とすることができるのは、不適合の結果だけです。',
    findingNotByCheck:
      '監査の指摘とインシデントは、誤検知として取り下げることができません。是正して確認を受けてください。',
    notAuditor: '監査の指摘を完了にできるのは、監査担当者です。是正内容を報告して確認を依頼してください。',
    notCisoOffice: 'インシデントの是正を完了にできるのは、CISOの事務局です。是正内容を報告して確認を依頼してください。',
    ownFinding: '自分が是正する事項は、自分で完了にできません。確認する立場の方に依頼してください。',
  },
  en: {
    notOwner: 'Only the person in charge of this duty attaches evidence. Ask that person.',
    ownSignal: 'You cannot confirm what you registered yourself. Ask another person.',
    notConfirmer: 'Only the holder of the superior post or a designated confirmer confirms.',
    notChiefSecurityOfficer: 'Only the chief security officer decides that something is not applicable.',
    notCiso: 'Only the CISO decides an exemption.',
    boundByLaw: 'A duty laid down by law admits no exemption. Plan its correction.',
    noObjects: 'Choose at least one object.',
    noPeriod: 'Enter a last day that is not before the first.',
    periodTooLong: 'Too long: an exemption stays within one fiscal year, not applicable within one year.',
    noCompensatingMeasure: 'Enter the measure taken instead.',
    noCompensatingEvidence: 'Attach evidence of the measure taken instead.',
    noReason: 'Enter the reason.',
    noFact: 'Choose the fact that it rests on.',
    samePerson: 'A false positive takes two persons. Name another one.',
    notNegative: 'Only a result of "not met" can be a false positive.',
    findingNotByCheck: 'Findings of audits and incidents are no false positives. Correct them and have that confirmed.',
    notAuditor: 'Only the auditor closes an audit finding. Report the correction and ask for confirmation.',
    notCisoOffice: "Only the CISO's office closes an incident. Report the correction and ask for confirmation.",
    ownFinding: 'You cannot close what you have to correct yourself. Ask the one who confirms.',
  },
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function dayName(day: Day, language: Language): string {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  return language === 'ja' ? `${month}月${date}日` : `${date} ${months[month - 1] ?? ''}`
}

/** State with its reason and counts: 適合, 未確認（期限前（12月25日））, 一部不適合（不適合2・未確認12／40）, 一部不適合（規程なし）. */
export function markLabel(mark: Mark, language: Language): string {
  const name = stateNames[language][mark.state]
  const detail = detailOf(mark, language)
  if (detail === '') return name
  return language === 'ja' ? `${name}（${detail}）` : `${name} (${detail})`
}

function detailOf({ state, reason, counts, due }: Mark, language: Language): string {
  const reasons = reasonNames[language]
  switch (state) {
    case 'met':
    case 'exempted':
      return ''
    case 'notApplicable':
      return reason === 'transition' ? reasons.transition : ''
    case 'unknown': {
      const kinds = Object.entries(counts.unknownBy)
      if (kinds.length > 1 || counts.unknown < counts.total)
        return withTotal(unknownParts(counts, language), counts, language)
      if (reason === 'notYetDue' && due !== null) {
        const day = dayName(due, language)
        return language === 'ja' ? `${reasons.notYetDue}（${day}）` : `${reasons.notYetDue}, ${day}`
      }
      return reasons[reason ?? 'notStarted']
    }
    case 'partly':
    case 'unmet': {
      const ruleOnly = reason === 'noRule' && (counts.noRule === 0 || counts.noRule === counts.total)
      if (ruleOnly) return reasons.noRule
      return counts.total > 1 ? withTotal(negativeParts(counts, language), counts, language) : ''
    }
  }
}

function negativeParts({ unmet, partly, noRule, unknown }: Counts, language: Language): string[] {
  const states = stateNames[language]
  return [
    numbered(states.unmet, unmet, language),
    numbered(states.partly, partly - noRule, language),
    numbered(reasonNames[language].noRule, noRule, language),
    numbered(states.unknown, unknown, language),
  ].filter((part) => part !== '')
}

function unknownParts({ unknownBy }: Counts, language: Language): string[] {
  const parts: string[] = []
  for (const reason of Object.keys(reasonNames.ja) as Reason[]) {
    if (reason in unknownBy) {
      parts.push(numbered(reasonNames[language][reason], unknownBy[reason as keyof typeof unknownBy] ?? 0, language))
    }
  }
  return parts.filter((part) => part !== '')
}

function numbered(name: string, count: number, language: Language): string {
  if (count === 0) return ''
  return language === 'ja' ? `${name}${count}` : `${name} ${count}`
}

function withTotal(parts: readonly string[], { total }: Counts, language: Language): string {
  return language === 'ja' ? `${parts.join('・')}／${total}` : `${parts.join(', ')} of ${total}`
}
