import { formatCount } from '../format'
import type { WithoutArticle } from '../withoutArticle'

export const withoutArticle: WithoutArticle = {
  messages: {
    opinion: 'ما يُقال عن كل مكان منقول بكلمات مصدره، ومنفصل عما يضيفه الأطلس.',
    intro: 'أماكن القائمة على خريطة',
    hint: 'اختر مكانًا على الخريطة أو هنا، واقرأ ما يقوله مصدره عنه.',
    statusLabel: 'الحالة',
    print: 'طباعة كل الأماكن مع خريطتها',
    search: { label: 'البحث عن الأماكن', hint: 'اكتب اسم مكان بأي من لغات الأطلس.' },
    filter: { byStatus: 'حسب الحالة' },
    time: {
      undatedStay: 'ما لا تاريخ له يبقى ظاهرًا بعلامة «بلا تاريخ».',
      events: (count) =>
        formatCount('ar', count, {
          zero: 'لا تواريخ',
          one: 'تاريخ واحد',
          two: 'تاريخان',
          few: '# تواريخ',
          many: '# تاريخًا',
          other: '# تاريخ',
        }),
    },
  },
  panels: {
    downloads: { intro: 'ما في هذه الصفحة على هيئة ملفات. يذكر README.md محتوى كل ملف وترخيصه ومصادره.' },
    share: { printArticle: 'طباعة كل الأماكن' },
  },
}
