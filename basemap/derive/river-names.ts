/**
 * Names of rivers. Natural Earth 5 has them in English and Russian; Kazakh ones and those of great rivers in other languages
 * are written by hand.
 *
 * One river per line: name in Natural Earth 5 | English | Russian | Kazakh | Spanish | Portuguese | Arabic | Chinese. `*` marks
 * a great river, which has its name on the coarse map of the world too. Missing names are those of Natural Earth 5.
 */
import { readFileSync } from 'node:fs'

const languages = ['ru', 'kk', 'es', 'pt', 'ar', 'zh']

const lines = `
Volga* | Volga | Волга | Еділ | Volga | Volga | الفولغا | 伏尔加河
Ural* | Ural | Урал | Жайық | Ural | Ural | أورال | 乌拉尔河
Syr Dar* | Syr Darya | Сырдарья | Сырдария | Sir Daria | Sir Dária | سيحون | 锡尔河
Amu Darya* | Amu Darya | Амударья | Әмудария | Amu Daria | Amu Dária | جيحون | 阿姆河
Irtysh* | Irtysh | Иртыш | Ертіс | Irtish | Irtich | إرتيش | 额尔齐斯河
Ishim* | Ishim | Ишим | Есіл | Ishim | Ishim | إيشيم | 伊希姆河
Tobol* | Tobol | Тобол | Тобыл | Tobol | Tobol | توبول | 托博尔河
Ob* | Ob | Обь | Обь | Obi | Ob | أوب | 鄂毕河
Ili* | Ili | Или | Іле | Ili | Ili | إيلي | 伊犁河
Yenisey* | Yenisei | Енисей | Енисей | Yeniséi | Ienissei | ينيسي | 叶尼塞河
Verkhniy Yenisey | Yenisei | Енисей | Енисей | Yeniséi | Ienissei | ينيسي | 叶尼塞河
Bolshoy Yenisei | Great Yenisei | Большой Енисей | Үлкен Енисей
Little Yenisei | Little Yenisei | Малый Енисей | Кіші Енисей
Angara* | Angara | Ангара | Ангара | Angará | Angara | أنغارا | 安加拉河
Lena* | Lena | Лена | Лена | Lena | Lena | لينا | 勒拿河
Kama* | Kama | Кама | Кама | Kama | Kama | كاما | 卡马河
Oka* | Oka | Ока | Ока | Oká | Oka | أوكا | 奥卡河
Don* | Don | Дон | Дон | Don | Don | الدون | 顿河
Dnieper* | Dnieper | Днепр | Днепр | Dniéper | Dnieper | دنيبر | 第聂伯河
Danube* | Danube | Дунай | Дунай | Danubio | Danúbio | الدانوب | 多瑙河
Vistula* | Vistula | Висла | Висла | Vístula | Vístula | فيستولا | 维斯瓦河
Oder* | Oder | Одер | Одер | Óder | Óder | أودر | 奥得河
Elbe* | Elbe | Эльба | Эльба | Elba | Elba | إلبه | 易北河
Rhine* | Rhine | Рейн | Рейн | Rin | Reno | الراين | 莱茵河
Tarim* | Tarim | Тарим | Тарым | Tarim | Tarim | تاريم | 塔里木河
Yellow* | Yellow River | Хуанхэ | Хуанхэ | Río Amarillo | Rio Amarelo | النهر الأصفر | 黄河
Yangtze* | Yangtze | Янцзы | Янцзы | Yangtsé | Yangtzé | يانغتسي | 长江
Amur* | Amur | Амур | Амур | Amur | Amur | آمور | 黑龙江
Tigris | Tigris | Тигр | Тигр | Tigris | Tigre | دجلة | 底格里斯河
Euphrates | Euphrates | Евфрат | Евфрат | Éufrates | Eufrates | الفرات | 幼发拉底河
Shatt al-Arab | Shatt al-Arab | Шатт-эль-Араб | Шатт-әл-Араб | Shatt al-Arab | Xatalárabe | شط العرب | 阿拉伯河
Indus | Indus | Инд | Үнді | Indo | Indo | السند | 印度河
Ganges | Ganges | Ганг | Ганг | Ganges | Ganges | الغانج | 恒河
Brahmaputra | Brahmaputra | Брахмапутра | Брахмапутра | Brahmaputra | Bramaputra | براهمابوترا | 布拉马普特拉河
Yarlung | Yarlung Tsangpo | Ярлунг-Цангпо | Ярлунг-Цангпо | Yarlung Tsangpo | Yarlung Tsangpo | يارلونغ تسانغبو | 雅鲁藏布江
Mekong | Mekong | Меконг | Меконг | Mekong | Mekong | ميكونغ | 澜沧江
Salween | Salween | Салуин | Салуин | Salween | Salween | سالوين | 怒江
Suez Canal | Suez Canal | Суэцкий канал | Суэц каналы | Canal de Suez | Canal de Suez | قناة السويس | 苏伊士运河
Nile | Nile | Нил | Ніл | Nilo | Nilo | النيل | 尼罗河
Songhua | Songhua | Сунгари | Сунгари | Songhua | Songhua | سونغهوا | 松花江
Argun | Argun | Аргунь | Аргунь | Argún | Argun | أرغون | 额尔古纳河
Kura | Kura | Кура | Кура | Kurá | Kura | كورا | 库拉河
Aras | Aras | Аракс | Аракс | Aras | Arax | أراس | 阿拉斯河
Wei | Wei | Вэйхэ | Вэйхэ | Wei | Wei | وي | 渭河
Kherlen | Kherlen | Керулен | Керулен | Kerulén | Kerulen | خيرلين | 克鲁伦河
Selenga | Selenga | Селенга | Селенга | Selengá | Selenga | سيلينغا | 色楞格河
Naryn | Naryn | Нарын | Нарын | Naryn | Naryn | نارين | 纳伦河
Panj | Panj | Пяндж | Пяндж | Panj | Panj | بنج | 喷赤河
Zeravshan | Zeravshan | Зеравшан | Зеравшан | Zeravshán | Zeravshan | زرافشان | 泽拉夫尚河
Hari | Hari Rud | Теджен | Теджен | Harirud | Harirud | هريرود | 哈里河
Helmand | Helmand | Гильменд | Гильменд | Helmand | Helmand | هلمند | 赫尔曼德河
Dniester | Dniester | Днестр | Днестр | Dniéster | Dniester | دنيستر | 德涅斯特河
Donets | Donets | Северский Донец | Солтүстік Донец | Donets | Donets | دونيتس | 顿涅茨河
Southern Bug | Southern Bug | Южный Буг | Оңтүстік Буг | Bug Meridional | Bug Meridional | بوك الجنوبي | 南布格河
Western Bug | Bug | Западный Буг | Батыс Буг | Bug | Bug | بوك | 布格河
Daugava | Daugava | Западная Двина | Батыс Двина | Daugava | Daugava | داوغافا | 道加瓦河
Northern Dvina | Northern Dvina | Северная Двина | Солтүстік Двина | Dviná Septentrional | Dvina do Norte | دفينا الشمالية | 北德维纳河
Pechora | Pechora | Печора | Печора | Pechora | Pechora | بيتشورا | 伯朝拉河
Nizhnyaya Tunguska | Lower Tunguska | Нижняя Тунгуска | Төменгі Тунгуска | Tunguska Inferior | Tunguska Inferior | تونغوسكا السفلى | 下通古斯卡河
Podkamennaya Tunguska | Stony Tunguska | Подкаменная Тунгуска | Тастақ Тунгуска | Tunguska Pedregosa | Tunguska Pedregosa | تونغوسكا الحجرية | 石泉通古斯卡河
Belaya | Belaya | Белая | Ақ Еділ | Bélaya | Belaia | بيلايا | 别拉亚河
Tura | Tura | Тура | Тура
Tom | Tom | Томь | Томь | Tom | Tom | توم | 托木河
Katun | Katun | Катунь | Қатын | Katún | Katun | كاتون | 卡通河
Biya | Biya | Бия | Бия | Biya | Bia | بيا | 比亚河
Kuban | Kuban | Кубань | Кубан | Kubán | Kuban | كوبان | 库班河
Vyatka | Vyatka | Вятка | Вятка
Gongnaisi He | Künes | Кунгес | Күнес
Toxkan He | Toshkan | Таушкандарья | Тоушқан
Qiemo | Qarqan | Черчен | Шерчен
Konqi He | Konqi | Кончедарья | Көншідария
Yarkand | Yarkant | Яркенд | Жаркентдария
Yurungkax He | Yurungkash | Юрункаш | Жүрыңқаш
Malaya Ob' | Little Ob | Малая Обь | Кіші Обь
Mureș | Mureș | Муреш | Муреш
Sengge Zangbo | Sengge Tsangpo | Инд | Үнді
Derung-Nmai | Nmai | Нмай | Нмай
Great Morava | Great Morava | Великая Морава | Үлкен Морава
`

/** A river's names, by language, and whether it is great. */
export interface RiverName {
  name: string
  names: Record<string, string>
  isGreat: boolean
}

const byHand = new Map(
  lines
    .trim()
    .split('\n')
    .map((line): [string, RiverName] => {
      const [first = '', name = '', ...others] = line.split('|').map((part) => part.trim())
      const names = others.map((text, index) => [languages[index]!, text])
      return [
        first.replace('*', ''),
        { name, names: Object.fromEntries(names) as Record<string, string>, isGreat: first.endsWith('*') },
      ]
    }),
)

/** Words for river that maps leave out. Names with a word for a lake, a canal or a reservoir belong to another water. */
const [riverWords, otherWaters] = [/^река | река$/, /озеро|водохранилище|канал/]

/** Old canals and arms. */
const notRivers = /Csatorna|Channel|Branch|Ismailiya|^Dam$/

/** Returns the names of rivers by their number in Natural Earth. `file` has Natural Earth 5's names. */
export function readRiverNames(file: string): Map<number, RiverName> {
  const rivers = JSON.parse(readFileSync(file, 'utf8')) as {
    rivernum: number
    name_en?: string | null
    name_ru?: string | null
  }[]
  const names = new Map<number, RiverName>()
  for (const { rivernum, name_en: english, name_ru: russian } of rivers) {
    // Number 0 is several rivers.
    if (!rivernum || !english || notRivers.test(english)) continue
    const known = byHand.get(english)
    const ru =
      russian && !otherWaters.test(russian) ? russian.replace(riverWords, '').replace(/\u0301/g, '') : undefined
    const other: RiverName = { name: english.replace(/ (He|River)$/, ''), names: ru ? { ru } : {}, isGreat: false }
    const before = names.get(rivernum)
    if (!before?.names['ru']) names.set(rivernum, known ?? other)
  }
  return names
}
