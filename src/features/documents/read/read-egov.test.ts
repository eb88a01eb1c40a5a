import { describe, expect, it } from 'vitest'
import { readEgov } from './read-egov.ts'

const sentence = (text: string): string => `<Sentence Num="1">${text}</Sentence>`
const LAW = `<?xml version="1.0" encoding="UTF-8"?>
<DataRoot><ApplData><LawFullText><Law><LawNum>令和八年法律第一号</LawNum><LawBody><LawTitle>見本法</LawTitle>
<TOC><TOCLabel>目次</TOCLabel><TOCChapter><ChapterTitle>第一章　総則</ChapterTitle><ArticleRange>（第一条）</ArticleRange><TOCSection><SectionTitle>第一節　目的</SectionTitle></TOCSection></TOCChapter></TOC>
<MainProvision><Chapter><ChapterTitle>第一章　総則</ChapterTitle><Section><SectionTitle>第一節　目的</SectionTitle>
<Article><ArticleCaption>（目的）</ArticleCaption><ArticleTitle>第一条</ArticleTitle>
<Paragraph><ParagraphNum/><ParagraphSentence>${sentence('甲の<Ruby>脆<Rt>ぜい</Rt></Ruby>弱性。')}${sentence('ただし、乙。')}</ParagraphSentence>
<Item><ItemTitle>一</ItemTitle><ItemSentence><Column>${sentence('語')}</Column><Column>${sentence('意味')}</Column></ItemSentence>
<Subitem1><Subitem1Title>イ</Subitem1Title><Subitem1Sentence>${sentence('丙')}</Subitem1Sentence></Subitem1></Item></Paragraph>
<Paragraph><ParagraphNum>２</ParagraphNum><ParagraphSentence>${sentence('丁')}</ParagraphSentence>
<TableStruct><Table><TableRow><TableColumn>${sentence('左')}</TableColumn><TableColumn>${sentence('右')}</TableColumn></TableRow></Table></TableStruct></Paragraph>
</Article></Section></Chapter></MainProvision>
<SupplProvision AmendLawNum="令和九年法律第二号" Extract="true"><SupplProvisionLabel>附　則</SupplProvisionLabel><Paragraph><ParagraphNum/><ParagraphSentence>${sentence('施行する。')}</ParagraphSentence></Paragraph></SupplProvision>
<AppdxTable><AppdxTableTitle>別表</AppdxTableTitle><RelatedArticleNum>（第一条関係）</RelatedArticleNum><Remarks><RemarksLabel>備考</RemarksLabel>${sentence('注意')}</Remarks></AppdxTable>
</LawBody></Law></LawFullText></ApplData></DataRoot>`

describe('readEgov', () => {
  it('writes every provision as a typed line', () => {
    const { text, lines } = readEgov(LAW, 'utf-8', 'law.xml')
    expect(lines.map((each) => [each.role, each.type, text.slice(...each.at)])).toEqual([
      ['number', undefined, '令和八年法律第一号'],
      ['title', undefined, '見本法'],
      ['contents', undefined, '目次'],
      ['contents', undefined, '第一章　総則（第一条）'],
      ['contents', undefined, '第一節　目的'],
      ['label', 'Chapter', '第一章　総則'],
      ['label', 'Section', '第一節　目的'],
      ['caption', undefined, '（目的）'],
      ['label', 'Article', '第一条'],
      ['sentence', 'Paragraph', '甲の脆弱性。ただし、乙。'],
      ['label', 'Item', '一　語　意味'],
      ['label', 'Subitem1', 'イ　丙'],
      ['label', 'Paragraph', '２　丁'],
      ['tableCell', undefined, '左\t右'],
      ['supplementHeading', 'SupplProvision', '附　則　（令和九年法律第二号）　抄'],
      ['sentence', 'Paragraph', '施行する。'],
      ['appendixHeading', 'AppdxTable', '別表（第一条関係）'],
      ['sentence', undefined, '備考'],
      ['sentence', undefined, '注意'],
    ])
  })

  it('refuses other XML and broken XML with the line', () => {
    expect(() => readEgov('<?xml version="1.0"?><a/>', 'utf-8', 'a.xml')).toThrow('no law XML')
    expect(() => readEgov('<Law>\n<LawNum></Law>', 'utf-8', 'a.xml')).toThrow('line 2')
  })
})
