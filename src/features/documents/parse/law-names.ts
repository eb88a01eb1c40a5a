const lawEnd =
  /(?:法律?|条例|規則|規程|規約|訓令|政令|省令|府令|施行令|要綱|要領|告示|[^命指法]令|基本方針|対策基準|ガイドライン|指針)$/
const bracketEnd = /(?:（[^（）]*(?:（[^（）]*）[^（）]*)*）|\([^()]*(?:\([^()]*\)[^()]*)*\)|「[^」]*」)\s*$/
/** Characters looked back for a law's name with its number in brackets. */
const longestName = 300
const ownLaw =
  /(?:この|(?<!基)本|当該)(?:法律?|条例|規則|規程|規約|訓令|要綱|要領|基本方針|対策基準|方針|基準|手順|ポリシー|指針)$/

/** Names under which the text speaks of other laws: 「…法（平成15年法律第57号。以下「法」という。）」 gives 法. */
export function lawAliases(text: string): string[] {
  const aliases: string[] = []
  for (const found of text.matchAll(
    /(?:法律?|条例|規則|規程|訓令|令|要綱)[（(][^（）()]{0,60}以下[、，]?(?:単に)?「([^」]{1,20})」という/g,
  ))
    aliases.push(found[1] ?? '')
  return aliases.filter((alias) => alias !== '')
}

/** True where 第N条 right after `before` belongs to another law: 地方自治法, 法, 同法, 条例, 個人情報保護法（平成15年法律第57号）. */
export function namesAnotherLaw(before: string, aliases: ReadonlySet<string>): boolean {
  let name = before.slice(-longestName).trimEnd()
  for (let stripped = name.replace(bracketEnd, ''); stripped !== name; stripped = name.replace(bracketEnd, ''))
    name = stripped
  if (/(?:同|前掲|旧|新)(?:法|令|条例|規則|規程|訓令|要綱)(?:附則)?$/.test(name)) return true
  if (ownLaw.test(name)) return false
  name = name.replace(/(?:附則|別表)$/, '')
  if (lawEnd.test(name)) return true
  for (let length = 1; length <= Math.min(20, name.length); length++) if (aliases.has(name.slice(-length))) return true
  return false
}
