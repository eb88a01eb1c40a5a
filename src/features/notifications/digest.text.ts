import { formatSeireki, formatWareki } from '../../core/dates/wareki.ts'
import type { Day } from '../../core/dates/days.ts'
import type { Stage } from './stages.rules.ts'
import { stageText } from './stage.text.ts'
import { type Topic, topicLabels, topics } from './topics.labels.ts'

type Locale = 'ja' | 'en'
export type DigestLine = {
  topic: Topic
  stage: Stage
  occurrence: number
  title: string
  titleEn: string
  /** Whether the title may be read by whoever passes the mail on its way. */
  open: boolean
  acting: string
  href: string
  due: Day | null
}
export type Digest = {
  locale: Locale
  organisation: string
  name: string
  /** Address of the installation; empty: mails carry none. */
  link: string
  lines: readonly DigestLine[]
}

/** More than that nobody reads in a mail; the screen has them all. */
export const MOST_LINES = 60

const words = {
  ja: {
    subject: (n: number, late: number) => `【防人】お知らせ ${n}件${late > 0 ? `（期限を過ぎたもの ${late}件）` : ''}`,
    greeting: (name: string) => `${name} 様`,
    intro: (organisation: string) => `${organisation}の情報セキュリティ管理システム「防人」からお知らせします。`,
    hidden: '公開していない件名は、メールに載せていません。画面で確かめてください。',
    group: (topic: string, n: number) => `■ ${topic}（${n}件）`,
    untitled: '（件名は画面で確かめてください）',
    due: (day: Day) => `期限 ${formatWareki(day)}（${formatSeireki(day)}）`,
    acting: (post: string) => `${post}の代理として`,
    more: (n: number) => `ほか ${n}件は、画面で確かめてください。`,
    all: 'お知らせの一覧：',
    end: 'このメールは自動で送られています。返信しても届きません。受け取りたくないときは、「お知らせ」の画面で変えられます。',
  },
  en: {
    subject: (n: number, late: number) =>
      `[Sakimori] ${n} ${n === 1 ? 'notice' : 'notices'}${late > 0 ? ` (${late} overdue)` : ''}`,
    greeting: (name: string) => `To ${name}`,
    intro: (organisation: string) => `Notices from Sakimori, the information security management of ${organisation}.`,
    hidden: 'Titles that are not public are left out of mails; please look at the screen.',
    group: (topic: string, n: number) => `* ${topic} (${n})`,
    untitled: '(title on the screen)',
    due: (day: Day) => `due ${day}`,
    acting: (post: string) => `acting for ${post}`,
    more: (n: number) => `${n} more on the screen.`,
    all: 'All notices: ',
    end: 'This mail was sent automatically; replies are not read. Whether you get it can be changed on the page of your notices.',
  },
} as const

const late = ({ stage }: DigestLine): boolean => stage === 'overdue' || stage === 'escalated'

/** One mail for everything that is new to one person. Of what is not public only kind, stage and day leave the house. */
export function digestOf({ locale, organisation, name, link, lines }: Digest): { subject: string; text: string } {
  const say = words[locale]
  const shown = lines.slice(0, MOST_LINES)
  const byTopic = Map.groupBy(shown, ({ topic }) => topic)
  const groups = topics.flatMap((topic) => {
    const own = byTopic.get(topic)
    return own === undefined
      ? []
      : [
          [say.group(topicLabels[topic][locale], own.length), ...own.map((line) => lineOf(line, locale, link))].join(
            '\n',
          ),
        ]
  })
  const parts = [
    say.greeting(name),
    [say.intro(organisation), ...(shown.some(({ open, title }) => !open && title !== '') ? [say.hidden] : [])].join(
      '\n',
    ),
    ...groups,
    ...(lines.length > shown.length ? [say.more(lines.length - shown.length)] : []),
    ...(link === '' ? [] : [`${say.all}${link}/notifications`]),
    `--\n${say.end}`,
  ]
  return { subject: say.subject(lines.length, lines.filter(late).length), text: `${parts.join('\n\n')}\n` }
}

function lineOf(line: DigestLine, locale: Locale, link: string): string {
  const say = words[locale]
  const named = locale === 'en' && line.titleEn !== '' ? line.titleEn : line.title
  const title = named === '' ? '' : line.open ? named : say.untitled
  const parts = [
    `[${stageText(line, locale)}]`,
    title,
    line.due === null ? '' : say.due(line.due),
    line.acting === '' ? '' : say.acting(line.acting),
  ].filter((part) => part !== '')
  return `- ${parts.join(locale === 'ja' ? '　' : ', ')}${link === '' ? '' : `\n  ${link}${line.href}`}`
}
