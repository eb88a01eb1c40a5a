/** Who acts, as policies name them. A clause that says 「所属長は…」 or 「CISOの許可」 speaks of the act, not of the post. Normalised spelling. */
const ACTOR =
  '(?:最高情報セキュリティ責任者|統括情報セキュリティ責任者|情報セキュリティ責任者|統括責任者|情報セキュリティ管理者|情報システム管理者|システム管理者|情報システム担当者|情報セキュリティ委員会|委員会|所属長|課長等?|課等の長|各?部長等?|所管課長|[^。、はがの]{0,8}課の長|職員等?|委託事業者|csirt)'
const ACTS = new RegExp(`${ACTOR}(?:及び[^。、はがの]{1,16})?(?:は、|は|が|の(?=許可|承認|指示|判断|確認|決裁)|に(?=報告|届|提出|通知|連絡|知らせ|示)|へ(?=報告|届|提出|通知|連絡))`, 'gu')

/** A sentence that sets up a post: 「副市長を…とする」「…を置く」. */
const SETS_UP = /(を|は)[^。]{0,30}(置く|置き|置か|とし|とする|充て|もって|任命|指名|指定|設置|設け|なる)/u

/** The normalised sentence without those who act in it, unless it is there to set them up. */
export const withoutActors = (sentence: string): string => (SETS_UP.test(sentence) ? sentence : sentence.replace(ACTS, '、'))
