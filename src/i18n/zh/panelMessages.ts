import { formatCount } from '../format'
import type { PanelMessages } from '../panelMessageTypes'

export const panelMessages: PanelMessages = {
  about: {
    title: '关于本站',
    intro: '本地图集是自由软件，采用 MIT 许可证。其中包含他人的作品，许可证如下：',
    packages: (count) => `本站使用的软件和字体：${count}`,
    list: '本站使用的软件和字体',
    licenceTexts: '许可证全文',
    billOfMaterials: '物料清单（CycloneDX）',
    missing: '无法加载清单。清单在构建网站时生成。',
  },
  figures: {
    title: '文章中的数字',
    exactness: {
      exact: (value) => value,
      about: (value) => `约${value}`,
      almost: (value) => `近${value}`,
      'more-than': (value) => `超过${value}`,
    },
    read: (paragraph) => `阅读文章第${paragraph}段`,
    table: '以表格显示',
    column: { what: '项目', number: '数字', said: '文章原文', when: '时间' },
    undated: '无日期',
  },
  outcomes: {
    mark: (quote) => `后来怎样：“${quote}”`,
    verdict: {
      happened: '已实现',
      'happened-later': '推迟或部分实现',
      changed: '有变化',
      'not-by-date': '届时尚未实现',
      unknown: '不详',
    },
    asOf: (date) => `截至${date}`,
    sources: '来源',
    newTab: '在新标签页中打开',
    failed: '无法加载这段文字。',
    all: (count) => formatCount('zh', count, { other: '#条说法后来怎样' }),
    intro: '文章中的说法按原文顺序排列，并附后来的报道。每个结论以旁边的日期为准。',
    back: '返回文章',
    filter: '后来怎样',
    none: '没有这种结果的说法。',
  },
  mentions: {
    label: '文章中的提及',
    previous: '上一处',
    next: '下一处',
    position: (n, of) => `${n}/${of}`,
    chosen: (name, paragraph, n, of) => `${name}，${paragraph}，第${n}处，共${of}处`,
    first: '这是文章中的第一处提及',
    last: '这是文章中的最后一处提及',
  },
}
