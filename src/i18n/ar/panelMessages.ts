import { formatCount } from '../format'
import type { PanelMessages } from '../panelMessageTypes'

export const panelMessages: PanelMessages = {
  about: {
    title: 'عن هذا الموقع',
    intro: 'الأطلس برنامج حر برخصة MIT. وهو يضم أعمالًا لآخرين بهذه الرخص:',
    packages: (count) => `البرامج والخطوط في هذا الموقع: ${count}`,
    list: 'البرامج والخطوط في هذا الموقع',
    licenceTexts: 'نصوص الرخص',
    billOfMaterials: 'قائمة المكونات (CycloneDX)',
    missing: 'تعذّر تحميل القائمة. تُنشأ القائمة عند بناء الموقع.',
  },
  figures: {
    title: 'الأرقام في المقال',
    exactness: {
      exact: (value) => value,
      about: (value) => `نحو ${value}`,
      almost: (value) => `ما يقارب ${value}`,
      'more-than': (value) => `أكثر من ${value}`,
    },
    read: (paragraph) => `اقرأ في المقال، الفقرة ${paragraph}`,
    table: 'الأرقام نفسها في جدول',
    column: { what: 'البند', number: 'الرقم', said: 'بكلمات المقال', when: 'التاريخ' },
    undated: 'بلا تاريخ',
  },
  outcomes: {
    mark: (quote) => `ماذا حدث بعد ذلك: «${quote}»`,
    verdict: {
      happened: 'حدث',
      'happened-later': 'حدث لاحقًا أو جزئيًا',
      changed: 'تغيّر',
      'not-by-date': 'لم يكن قد حدث',
      unknown: 'غير معروف',
    },
    asOf: (date) => `حتى ${date}`,
    sources: 'المصادر',
    newTab: 'يُفتح في علامة تبويب جديدة',
    failed: 'تعذّر تحميل هذا النص.',
    all: (count) =>
      formatCount('ar', count, {
        zero: 'لا أقوال لها متابعة',
        one: 'ماذا حدث لقول واحد',
        two: 'ماذا حدث لقولين',
        few: 'ماذا حدث لـ# أقوال',
        many: 'ماذا حدث لـ# قولًا',
        other: 'ماذا حدث لـ# قول',
      }),
    intro: 'أقوال من المقال بترتيب النص، وما تقوله عنها تقارير لاحقة. ويصحّ كل حكم في التاريخ المذكور بجانبه.',
    back: 'العودة إلى المقال',
    filter: 'ماذا حدث بعد ذلك',
    none: 'لا قول له هذه النتيجة.',
  },
  mentions: {
    label: 'مواضع الذكر في المقال',
    previous: 'الموضع السابق',
    next: 'الموضع التالي',
    position: (n, of) => `${n} من ${of}`,
    chosen: (name, paragraph, n, of) => `${name}، ${paragraph}، ${n} من ${of}`,
    first: 'هذا أول ذكر في المقال',
    last: 'هذا آخر ذكر في المقال',
  },
}
