/** Who acts, as policies name them. A clause that says 「所属長は…」 or 「CISOの許可」 speaks of the act, not of the post. Normalised spelling. */
const ACTOR =
  '(?:最高情報セキュリティ責任者|統括情報セキュリティ責任者|情報セキュリティ責任者|統括責任者|情報セキュリティ管理者|情報システム管理者|システム管理者|情報システム担当者|情報セキュリティ委員会|委員会|所属長|課長等?|課等の長|各?部長等?|所管課長|事務局長|[^。、はがの]{0,4}局長|校長|園長|施設長|教育委員会|広域連合|市町村の長|[^。、はがの]{1,8}(?:責任者|管理者)|操作者|[^。、はがの]{0,8}課の長|職員等?|委託事業者|csirt)'
const ACTS = new RegExp(
  `${ACTOR}(?:及び[^。、はがの]{1,16})?(?:は、|は|が|の(?=許可|承認|指示|判断|確認|決裁)|を(?=補佐|助け)|に(?=報告|届|提出|通知|連絡|知らせ|示)|へ(?=報告|届|提出|通知|連絡))`,
  'gu',
)

const ROLE =
  '(?:最高情報セキュリティ責任者|統括情報セキュリティ責任者|情報セキュリティ責任者|情報セキュリティ管理者|情報システム管理者|システム管理者|情報システム担当者|情報セキュリティ委員会|csirt)(?:[(][^()]*[)])?'
/** A sentence that sets up a role: 「副市長を…とする」「…を置く」「…は、総務部長をもって充てる」. */
const SETS_UP = new RegExp(
  `${ROLE}(?:を(?:置|設置|設け|任命|指名|選|[^。、]{0,12}から選)|は、?[^。、]{0,30}(?:とする|とし|充て|もって))|を${ROLE}(?:とする|とし|に(?:任命|指名|充て))|${ROLE}とな`,
  'u',
)

/** The post that is to hold the role: 総務課長とする, 副市長をもって充てる. The clause speaks of the role. */
const HOLDER =
  /[^、。はを]{1,14}(長|監|参事|者)(?=をもって充て|の職にある者)|(?<=は、?)[^、。はを]{1,14}(長|監|参事)(?=とし|とする)/gu

/** What a sentence is about: 「監査は、…」. Empty where it begins with who acts. */
export const topicOf = (plain: string): string => /^([^、。は]{2,24})(?:については|は)、/u.exec(plain)?.[1] ?? ''

/** The normalised sentence without those who act in it, unless it is there to set them up. */
export const withoutActors = (sentence: string): string =>
  SETS_UP.test(sentence) ? sentence.replace(HOLDER, '') : sentence.replace(ACTS, '、')
