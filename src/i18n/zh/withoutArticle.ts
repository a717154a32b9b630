import type { WithoutArticle } from '../withoutArticle'

export const withoutArticle: WithoutArticle = {
  messages: {
    opinion: '每个地点的说明均引自其来源，与地图集添加的内容分开。',
    intro: '名录中的地点',
    hint: '在地图上或此处选择一个地点，阅读其来源的说明。',
    statusLabel: '状态',
    print: '打印所有地点及地图',
    search: { label: '搜索地点', hint: '用地图集的任一语言输入地名。' },
    filter: { byStatus: '按状态' },
    time: { undatedStay: '没有日期的条目仍会显示，并标明“无日期”。', events: (count) => `${count} 个日期` },
  },
  panels: {
    downloads: { intro: '本页内容的文件。README.md 说明每个文件的内容、许可和来源。' },
    share: { printArticle: '打印所有地点' },
  },
}
