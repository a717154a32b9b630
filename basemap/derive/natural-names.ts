/**
 * Names of ranges, plains, deserts, peninsulas, islands, seas and lakes, and where their labels stand, written by hand.
 *
 * One feature per line: longitude, latitude, rank (the zoom from which the label is on the map), kind | English | Russian |
 * Kazakh | Spanish | Portuguese | Arabic | Chinese. Missing names at the end of a line are English on the map.
 */
export const naturalKinds = [
  'range',
  'plateau',
  'plain',
  'basin',
  'desert',
  'region',
  'valley',
  'peninsula',
  'island',
  'sea',
  'lake',
] as const
export type NaturalKind = (typeof naturalKinds)[number]

export interface NaturalName {
  lon: number
  lat: number
  rank: number
  kind: NaturalKind
  name: string
  /** By language, without English. */
  names: Record<string, string>
}

const languages = ['ru', 'kk', 'es', 'pt', 'ar', 'zh']

const lines = `
60.4 63.0 3 range | Ural Mountains | Уральские горы | Орал таулары | Montes Urales | Montes Urais | جبال الأورال | 乌拉尔山脉
58.3 54.0 5 range | Southern Urals | Южный Урал | Оңтүстік Орал | Urales meridionales | Urais Meridionais | الأورال الجنوبية | 南乌拉尔
59.3 57.7 6 range | Middle Urals | Средний Урал | Орта Орал | Urales centrales | Urais Centrais | الأورال الوسطى | 中乌拉尔
59.2 60.6 6 range | Northern Urals | Северный Урал | Солтүстік Орал | Urales septentrionales | Urais Setentrionais | الأورال الشمالية | 北乌拉尔
44.9 42.6 4 range | Caucasus | Кавказ | Кавказ | Cáucaso | Cáucaso | القوقاز | 高加索山脉
45.3 40.1 6 range | Lesser Caucasus | Малый Кавказ | Кіші Кавказ | Cáucaso Menor | Cáucaso Menor | القوقاز الصغرى | 小高加索山脉
83.5 42.6 3 range | Tian Shan | Тянь-Шань | Тянь-Шань | Tian Shan | Tian Shan | تيان شان | 天山
87.9 49.3 3 range | Altai Mountains | Алтай | Алтай | Macizo de Altái | Montes Altai | جبال ألتاي | 阿尔泰山脉
92.6 46.6 5 range | Mongolian Altai | Монгольский Алтай | Моңғол Алтайы | Altái mongol | Altai Mongol | ألتاي المنغولية | 蒙古阿尔泰山
100.6 44.9 6 range | Gobi-Altai | Гобийский Алтай | Гоби Алтайы | Altái de Gobi | Altai de Gobi | ألتاي غوبي | 戈壁阿尔泰山
73.2 38.3 4 range | Pamirs | Памир | Памир | Pamir | Pamir | بامير | 帕米尔高原
72.2 39.75 7 range | Alay Range | Алайский хребет | Алай жотасы | Montes Alay | Montes Alay | جبال آلاي | 阿赖山脉
70.2 35.7 4 range | Hindu Kush | Гиндукуш | Гиндукуш | Hindú Kush | Hindu Kush | هندوكوش | 兴都库什山脉
76.4 35.9 5 range | Karakoram | Каракорум | Қарақорым | Karakórum | Caracórum | قراقرم | 喀喇昆仑山脉
84.0 36.2 4 range | Kunlun Mountains | Куньлунь | Куньлунь | Montes Kunlun | Montes Kunlun | جبال كونلون | 昆仑山脉
84.3 28.7 3 range | Himalayas | Гималаи | Гималай | Himalaya | Himalaias | الهيمالايا | 喜马拉雅山脉
79.6 45.0 5 range | Dzungarian Alatau | Джунгарский Алатау | Жетісу Алатауы | Alatau de Zungaria | Alatau da Dzungária | ألاتاو جونغاريا | 准噶尔阿拉套山
76.4 43.03 7 range | Trans-Ili Alatau | Заилийский Алатау | Іле Алатауы | Alatau Transilí | Alatau Transili | ألاتاو عبر إيلي | 外伊犁阿拉套山
74.3 42.5 7 range | Kyrgyz Ala-Too | Киргизский хребет | Қырғыз Алатауы | Ala-Too kirguís | Ala-Too Quirguiz | ألاتو القيرغيزية | 吉尔吉斯山脉
82.3 44.35 7 range | Borohoro | Боро-Хоро | Боро-Хоро | Borohoro | Borohoro | بوروخورو | 博罗科努山
82.7 47.1 6 range | Tarbagatai | Тарбагатай | Тарбағатай | Tarbagatái | Tarbagatai | تارباغاتاي | 塔尔巴哈台山
69.0 43.9 6 range | Karatau Range | хребет Каратау | Қаратау жотасы | Cordillera de Karatau | Montes Karatau | جبال كاراتاو | 卡拉套山
66.9 48.65 7 range | Ulytau | Улытау | Ұлытау | Ulytau | Ulytau | أوليتاو | 乌勒套山
58.6 48.8 6 range | Mugodzhar Hills | Мугоджары | Мұғалжар | Montes Mugodzhar | Montes Mugodjar | تلال موغوجار | 穆戈贾尔山
99.2 38.5 5 range | Qilian Mountains | Циляньшань | Циляньшань | Montes Qilian | Montes Qilian | جبال كيليان | 祁连山脉
108.0 33.7 5 range | Qinling | Циньлин | Циньлин | Montes Qinling | Montes Qinling | جبال تشينلينغ | 秦岭
90.0 38.6 6 range | Altyn-Tagh | Алтынтаг | Алтынтау | Altyn-Tagh | Altyn-Tagh | ألتون تاغ | 阿尔金山脉
113.6 37.2 6 range | Taihang Mountains | Тайханшань | Тайханшань | Montes Taihang | Montes Taihang | جبال تايهانغ | 太行山
109.6 41.3 6 range | Yin Mountains | Иньшань | Иньшань | Montes Yin | Montes Yin | جبال يين | 阴山山脉
92.2 32.9 6 range | Tanggula | Тангла | Тангла | Montes Tanggula | Montes Tanggula | جبال تانغولا | 唐古拉山脉
92.0 30.6 6 range | Nyenchen Tanglha | Ньенчен-Тангла | Ньенчен-Тангла | Nyenchen Tanglha | Nyenchen Tanglha | نيانشين تانغلا | 念青唐古拉山
98.8 29.4 6 range | Hengduan Mountains | Хэндуаньшань | Хэндуаньшань | Montes Hengduan | Montes Hengduan | جبال هنغدوان | 横断山脉
117.2 27.2 6 range | Wuyi Mountains | Уишань | Уишань | Montes Wuyi | Montes Wuyi | جبال ووي | 武夷山脉
115.4 31.3 7 range | Dabie Mountains | Дабешань | Дабешань | Montes Dabie | Montes Dabie | جبال دابي | 大别山
120.4 47.3 5 range | Greater Khingan | Большой Хинган | Үлкен Хинган | Gran Khingan | Grande Khingan | خينغان الكبرى | 大兴安岭
128.2 48.2 6 range | Lesser Khingan | Малый Хинган | Кіші Хинган | Pequeño Khingan | Pequeno Khingan | خينغان الصغرى | 小兴安岭
127.4 42.5 6 range | Changbai Mountains | Чанбайшань | Чанбайшань | Montes Changbai | Montes Changbai | جبال تشانغباي | 长白山脉
96.2 53.3 5 range | Eastern Sayan | Восточный Саян | Шығыс Саян | Sayanes orientales | Saian Oriental | سايان الشرقية | 东萨彦岭
92.4 52.5 6 range | Western Sayan | Западный Саян | Батыс Саян | Sayanes occidentales | Saian Ocidental | سايان الغربية | 西萨彦岭
93.4 50.95 7 range | Tannu-Ola | Танну-Ола | Танну-Ола | Tannu-Ola | Tannu-Ola | تانو أولا | 唐努乌拉山
88.4 53.8 6 range | Kuznetsk Alatau | Кузнецкий Алатау | Кузнецк Алатауы | Alatau de Kuznetsk | Alatau de Kuznetsk | ألاتاو كوزنتسك | 库兹涅茨克阿拉套山
99.3 47.2 5 range | Khangai | Хангай | Хангай | Montes Khangai | Montes Khangai | جبال خانغاي | 杭爱山
108.9 48.8 6 range | Khentii | Хэнтэй | Хэнтэй | Montes Khentii | Montes Khentii | جبال خنتي | 肯特山
112.6 52.6 5 range | Yablonoi Mountains | Яблоновый хребет | Яблоновый жотасы | Montes Yablonoi | Montes Yablonoi | جبال يابلونوي | 雅布洛诺夫山脉
124.0 56.1 5 range | Stanovoy Range | Становой хребет | Становой жотасы | Montes Stanovói | Montes Stanovoi | جبال ستانوفوي | 斯塔诺夫山脉
57.0 38.2 5 range | Kopet Dag | Копетдаг | Көпетдағ | Kopet Dag | Kopet Dag | كوبت داغ | 科佩特山脉
51.5 36.25 5 range | Alborz | Эльбурс | Эльбурс | Montes Elburz | Montes Elburz | جبال البرز | 厄尔布尔士山脉
49.4 32.9 4 range | Zagros Mountains | Загрос | Загрос | Montes Zagros | Montes Zagros | جبال زاغروس | 扎格罗斯山脉
69.3 30.9 6 range | Sulaiman Mountains | Сулеймановы горы | Сүлеймен таулары | Montes Sulaimán | Montes Sulaiman | جبال سليمان | 苏莱曼山脉
64.3 34.8 6 range | Paropamisus | Паропамиз | Паропамиз | Paropamiso | Paropamiso | باروباميسوس | 帕罗帕米苏斯山脉
33.3 36.9 5 range | Taurus Mountains | Тавр | Тавр | Montes Tauro | Montes Tauro | جبال طوروس | 托罗斯山脉
38.3 40.6 6 range | Pontic Mountains | Понтийские горы | Понтий таулары | Montes Pónticos | Montes Pônticos | جبال بونتوس | 本都山脉
25.3 46.8 4 range | Carpathians | Карпаты | Карпат | Cárpatos | Cárpatos | الكاربات | 喀尔巴阡山脉
10.6 46.6 4 range | Alps | Альпы | Альпі | Alpes | Alpes | الألب | 阿尔卑斯山脉
24.6 42.75 6 range | Balkan Mountains | Стара-Планина | Балқан таулары | Montes Balcanes | Montes Balcãs | جبال البلقان | 巴尔干山脉
16.8 44.0 6 range | Dinaric Alps | Динарское нагорье | Динар таулары | Alpes Dináricos | Alpes Dináricos | الألب الدينارية | 迪纳拉山脉
13.2 42.7 6 range | Apennines | Апеннины | Апеннин | Apeninos | Apeninos | الأبينيني | 亚平宁山脉
14.6 64.9 5 range | Scandinavian Mountains | Скандинавские горы | Скандинавия таулары | Montes Escandinavos | Montes Escandinavos | جبال إسكندنافيا | 斯堪的纳维亚山脉
16.2 50.4 7 range | Sudetes | Судеты | Судет | Sudetes | Sudetos | السوديت | 苏台德山脉
12.9 50.5 7 range | Ore Mountains | Рудные горы | Кенді таулар | Montes Metálicos | Montes Metalíferos | جبال الخام | 厄尔士山脉
10.7 51.75 7 range | Harz | Гарц | Гарц | Harz | Harz | هارتس | 哈茨山
20.0 49.25 7 range | Tatras | Татры | Татра | Tatras | Tatras | تاترا | 塔特拉山脉
43.6 54.9 4 plain | East European Plain | Восточно-Европейская равнина | Шығыс Еуропа жазығы | Llanura europea oriental | Planície do Leste Europeu | سهل أوروبا الشرقية | 东欧平原
73.0 59.7 3 plain | West Siberian Plain | Западно-Сибирская равнина | Батыс Сібір жазығы | Llanura de Siberia Occidental | Planície da Sibéria Ocidental | سهل سيبيريا الغربية | 西西伯利亚平原
103.0 62.6 4 plateau | Central Siberian Plateau | Среднесибирское плоскогорье | Орта Сібір таулы үстірті | Meseta Central Siberiana | Planalto Central Siberiano | هضبة سيبيريا الوسطى | 中西伯利亚高原
66.0 50.9 4 plain | Kazakh Steppe | Казахская степь | Қазақ даласы | Estepa kazaja | Estepe Cazaque | السهوب الكازاخية | 哈萨克草原
76.0 49.3 4 plateau | Kazakh Uplands | Казахский мелкосопочник | Сарыарқа | Tierras altas kazajas | Terras Altas Cazaques | المرتفعات الكازاخية | 哈萨克丘陵
62.9 45.1 5 plain | Turan Lowland | Туранская низменность | Тұран ойпаты | Depresión de Turán | Depressão de Turan | منخفض طوران | 图兰低地
49.2 47.9 4 plain | Caspian Depression | Прикаспийская низменность | Каспий маңы ойпаты | Depresión del Caspio | Depressão Cáspia | منخفض قزوين | 里海低地
55.9 43.4 5 plateau | Ustyurt Plateau | Устюрт | Үстірт | Meseta de Ustyurt | Planalto de Ustyurt | هضبة أوستيورت | 于斯蒂尔特高原
64.2 51.2 6 plateau | Turgay Plateau | Тургайское плато | Торғай үстірті | Meseta de Turgay | Planalto de Turgai | هضبة تورغاي | 图尔盖高原
37.3 52.4 5 plateau | Central Russian Upland | Среднерусская возвышенность | Орта Орыс қыраты | Meseta Central Rusa | Planalto Central Russo | المرتفعات الروسية الوسطى | 中俄罗斯高地
46.2 52.9 5 plateau | Volga Upland | Приволжская возвышенность | Еділ бойы қыраты | Alturas del Volga | Planalto do Volga | مرتفعات الفولغا | 伏尔加高地
53.0 52.2 6 plateau | Obshchy Syrt | Общий Сырт | Жалпы Сырт | Obshchi Syrt | Obshchi Syrt | أوبشي سيرت | 奥布希瑟尔特高地
43.4 45.3 7 plateau | Stavropol Upland | Ставропольская возвышенность | Ставрополь қыраты | Alturas de Stávropol | Planalto de Stavropol | مرتفعات ستافروبول | 斯塔夫罗波尔高地
30.2 49.2 6 plateau | Dnieper Upland | Приднепровская возвышенность | Днепр бойы қыраты | Alturas del Dniéper | Planalto do Dnieper | مرتفعات دنيبر | 第聂伯高地
26.8 51.8 6 plain | Polesia | Полесье | Полесье | Polesia | Polésia | بوليسيا | 波列西耶
20.6 47.0 6 plain | Great Hungarian Plain | Альфёльд | Альфёльд | Gran Llanura húngara | Grande Planície Húngara | السهل المجري الكبير | 匈牙利大平原
78.4 55.1 6 plain | Baraba Steppe | Барабинская степь | Бараба даласы | Estepa de Baraba | Estepe de Baraba | سهوب بارابا | 巴拉巴草原
79.9 52.4 6 plain | Kulunda Steppe | Кулундинская степь | Құлынды даласы | Estepa de Kulunda | Estepe de Kulunda | سهوب كولوندا | 库伦达草原
69.6 45.9 5 desert | Betpak-Dala | Бетпак-Дала | Бетпақдала | Betpak-Dala | Betpak-Dala | بتباك دالا | 别特帕克达拉
63.8 42.5 4 desert | Kyzylkum | Кызылкум | Қызылқұм | Kyzylkum | Kyzylkum | قزل قوم | 克孜勒库姆沙漠
59.4 39.4 4 desert | Karakum | Каракумы | Қарақұм | Karakum | Caracum | قره قوم | 卡拉库姆沙漠
71.0 44.3 6 desert | Moyynkum | Мойынкум | Мойынқұм | Moyynkum | Moyynkum | مويين قوم | 莫因库姆沙漠
75.6 45.5 6 desert | Saryesik-Atyrau | Сарыесик-Атырау | Сарыесік-Атырау | Saryesik-Atyrau | Saryesik-Atyrau | ساريسيك أتيراو | 萨雷耶西克阿特劳沙漠
62.7 46.9 7 desert | Aral Karakum | Приаральские Каракумы | Арал Қарақұмы | Karakum del Aral | Caracum do Aral | قره قوم آرال | 咸海卡拉库姆沙漠
83.0 38.8 4 desert | Taklamakan | Такла-Макан | Такламакан | Taklamakán | Taklamakan | تكلامكان | 塔克拉玛干沙漠
105.8 43.2 3 desert | Gobi | Гоби | Гоби | Gobi | Gobi | غوبي | 戈壁
103.3 40.2 6 desert | Alashan | Алашань | Алашань | Alxa | Alxa | ألشا | 阿拉善沙漠
108.4 38.8 6 plateau | Ordos | Ордос | Ордос | Ordos | Ordos | أوردوس | 鄂尔多斯高原
108.2 36.3 6 plateau | Loess Plateau | Лёссовое плато | Лёсс үстірті | Meseta de Loes | Planalto de Loess | هضبة اللوس | 黄土高原
86.6 45.1 5 basin | Dzungarian Basin | Джунгарская равнина | Жоңғар жазығы | Cuenca de Zungaria | Bacia da Dzungária | حوض جونغاريا | 准噶尔盆地
81.0 40.2 5 basin | Tarim Basin | Таримская впадина | Тарым ойпаты | Cuenca del Tarim | Bacia do Tarim | حوض تاريم | 塔里木盆地
94.4 37.4 6 basin | Qaidam Basin | Цайдам | Цайдам | Cuenca de Qaidam | Bacia de Qaidam | حوض تسايدام | 柴达木盆地
105.3 30.4 5 basin | Sichuan Basin | Сычуаньская котловина | Сычуань қазаншұңқыры | Cuenca de Sichuan | Bacia de Sichuan | حوض سيتشوان | 四川盆地
88.0 32.8 3 plateau | Tibetan Plateau | Тибетское нагорье | Тибет таулы үстірті | Meseta tibetana | Planalto do Tibete | هضبة التبت | 青藏高原
116.2 36.0 5 plain | North China Plain | Великая Китайская равнина | Ұлы Қытай жазығы | Llanura del norte de China | Planície do Norte da China | سهل شمال الصين | 华北平原
124.4 44.4 5 plain | Songliao Plain | равнина Сунляо | Сунляо жазығы | Llanura de Songliao | Planície de Songliao | سهل سونغلياو | 松辽平原
99.3 39.9 7 valley | Hexi Corridor | Хэсийский коридор | Хэси дәлізі | Corredor de Hexi | Corredor de Hexi | ممر خشي | 河西走廊
71.5 40.62 6 valley | Fergana Valley | Ферганская долина | Ферғана аңғары | Valle de Ferganá | Vale de Fergana | وادي فرغانة | 费尔干纳盆地
82.5 45.4 7 valley | Dzungarian Gate | Джунгарские ворота | Жоңғар қақпасы | Puerta de Zungaria | Portão da Dzungária | بوابة جونغاريا | 阿拉山口
96.0 60.3 3 region | Siberia | Сибирь | Сібір | Siberia | Sibéria | سيبيريا | 西伯利亚
33.6 38.4 5 region | Anatolia | Анатолия | Анадолы | Anatolia | Anatólia | الأناضول | 安纳托利亚
43.3 34.3 5 region | Mesopotamia | Месопотамия | Месопотамия | Mesopotamia | Mesopotâmia | بلاد الرافدين | 美索不达米亚
32.3 63.9 6 region | Karelia | Карелия | Карелия | Carelia | Carélia | كاريليا | 卡累利阿
39.4 32.7 5 desert | Syrian Desert | Сирийская пустыня | Сирия шөлі | Desierto sirio | Deserto da Síria | بادية الشام | 叙利亚沙漠
41.2 28.4 6 desert | An Nafud | Большой Нефуд | Үлкен Нефуд | An Nafud | An Nafud | صحراء النفود | 内夫得沙漠
54.8 34.5 5 desert | Dasht-e Kavir | Деште-Кевир | Деште-Кевир | Dasht-e Kavir | Dasht-e Kavir | دشت كوير | 卡维尔盐漠
58.8 30.9 6 desert | Dasht-e Lut | Деште-Лут | Деште-Лут | Dasht-e Lut | Dasht-e Lut | دشت لوط | 卢特荒漠
71.2 27.3 5 desert | Thar Desert | Тар | Тар | Desierto de Thar | Deserto de Thar | صحراء ثار | 塔尔沙漠
80.0 27.5 5 plain | Indo-Gangetic Plain | Индо-Гангская равнина | Үнді-Ганг жазығы | Llanura indogangética | Planície Indo-Gangética | سهل الغانج والسند | 印度河恒河平原
52.0 44.2 6 peninsula | Mangyshlak Peninsula | Мангышлак | Маңғыстау түбегі | Península de Mangyshlak | Península de Mangyshlak | شبه جزيرة مانغشلاق | 曼格什拉克半岛
52.0 45.05 7 peninsula | Buzachi Peninsula | Бузачи | Бозащы түбегі | Península de Buzachi | Península de Buzachi | شبه جزيرة بوزاتشي | 布扎奇半岛
34.2 45.25 5 peninsula | Crimean Peninsula | Крымский полуостров | Қырым түбегі | Península de Crimea | Península da Crimeia | شبه جزيرة القرم | 克里米亚半岛
49.9 40.45 7 peninsula | Absheron Peninsula | Апшеронский полуостров | Апшерон түбегі | Península de Absherón | Península de Absheron | شبه جزيرة أبشيرون | 阿布歇隆半岛
127.3 38.5 6 peninsula | Korean Peninsula | Корейский полуостров | Корей түбегі | Península de Corea | Península da Coreia | شبه الجزيرة الكورية | 朝鲜半岛
121.2 37.1 6 peninsula | Shandong Peninsula | Шаньдунский полуостров | Шаньдун түбегі | Península de Shandong | Península de Shandong | شبه جزيرة شاندونغ | 山东半岛
122.8 40.0 6 peninsula | Liaodong Peninsula | Ляодунский полуостров | Ляодун түбегі | Península de Liaodong | Península de Liaodong | شبه جزيرة لياودونغ | 辽东半岛
9.2 56.2 6 peninsula | Jutland | Ютландия | Ютландия | Jutlandia | Jutlândia | يوتلاند | 日德兰半岛
18.5 57.45 6 island | Gotland | Готланд | Готланд | Gotland | Gotland | غوتلاند | 哥得兰岛
22.5 58.4 6 island | Saaremaa | Сааремаа | Сааремаа | Saaremaa | Saaremaa | ساريما | 萨雷马岛
11.8 55.5 7 island | Zealand | Зеландия | Зеландия | Selandia | Zelândia | شيلاند | 西兰岛
9.1 42.1 6 island | Corsica | Корсика | Корсика | Córcega | Córsega | كورسيكا | 科西嘉岛
9.0 40.1 5 island | Sardinia | Сардиния | Сардиния | Cerdeña | Sardenha | سردينيا | 撒丁岛
14.2 37.5 5 island | Sicily | Сицилия | Сицилия | Sicilia | Sicília | صقلية | 西西里岛
24.9 35.2 6 island | Crete | Крит | Крит | Creta | Creta | كريت | 克里特岛
27.95 36.2 7 island | Rhodes | Родос | Родос | Rodas | Rodes | رودس | 罗得岛
131.0 32.6 5 island | Kyushu | Кюсю | Кюсю | Kyushu | Kyushu | كيوشو | 九州
133.4 33.7 6 island | Shikoku | Сикоку | Сикоку | Shikoku | Shikoku | شيكوكو | 四国
126.55 33.38 6 island | Jeju Island | остров Чеджудо | Чеджудо | Isla de Jeju | Ilha de Jeju | جزيرة جيجو | 济州岛
23.6 57.75 6 sea | Gulf of Riga | Рижский залив | Рига шығанағы | Golfo de Riga | Golfo de Riga | خليج ريغا | 里加湾
9.3 58.0 6 sea | Skagerrak | Скагеррак | Скагеррак | Skagerrak | Escagerraque | سكاجيراك | 斯卡格拉克海峡
11.4 56.7 6 sea | Kattegat | Каттегат | Каттегат | Kattegat | Categate | كاتيغات | 卡特加特海峡
28.2 40.72 7 sea | Sea of Marmara | Мраморное море | Мәрмәр теңізі | Mar de Mármara | Mar de Mármara | بحر مرمرة | 马尔马拉海
36.62 45.2 7 sea | Kerch Strait | Керченский пролив | Керчь бұғазы | Estrecho de Kerch | Estreito de Kerch | مضيق كيرتش | 刻赤海峡
9.0 43.5 6 sea | Ligurian Sea | Лигурийское море | Лигурия теңізі | Mar de Liguria | Mar da Ligúria | البحر الليغوري | 利古里亚海
25.0 35.9 6 sea | Sea of Crete | Критское море | Крит теңізі | Mar de Creta | Mar de Creta | بحر كريت | 克里特海
18.4 31.5 5 sea | Gulf of Sidra | залив Сидра | Сидра шығанағы | Golfo de Sidra | Golfo de Sidra | خليج سرت | 锡德拉湾
10.7 34.2 6 sea | Gulf of Gabès | залив Габес | Габес шығанағы | Golfo de Gabés | Golfo de Gabès | خليج قابس | 加贝斯湾
129.3 34.9 6 sea | Korea Strait | Корейский пролив | Корей бұғазы | Estrecho de Corea | Estreito da Coreia | مضيق كوريا | 朝鲜海峡
124.1 39.1 6 sea | Korea Bay | Западно-Корейский залив | Батыс Корей шығанағы | Bahía de Corea | Baía da Coreia | خليج كوريا | 西朝鲜湾
128.2 39.4 6 sea | East Korea Bay | Восточно-Корейский залив | Шығыс Корей шығанағы | Bahía de Corea Oriental | Baía da Coreia Oriental | خليج كوريا الشرقي | 东朝鲜湾
121.5 30.35 7 sea | Hangzhou Bay | залив Ханчжоувань | Ханчжоу шығанағы | Bahía de Hangzhou | Baía de Hangzhou | خليج هانغتشو | 杭州湾
121.1 40.2 7 sea | Liaodong Bay | Ляодунский залив | Ляодун шығанағы | Bahía de Liaodong | Baía de Liaodong | خليج لياودونغ | 辽东湾
119.6 25.2 6 sea | Taiwan Strait | Тайваньский пролив | Тайвань бұғазы | Estrecho de Taiwán | Estreito de Taiwan | مضيق تايوان | 台湾海峡
56.4 26.55 6 sea | Strait of Hormuz | Ормузский пролив | Ормуз бұғазы | Estrecho de Ormuz | Estreito de Ormuz | مضيق هرمز | 霍尔木兹海峡
33.0 28.9 7 sea | Gulf of Suez | Суэцкий залив | Суэц шығанағы | Golfo de Suez | Golfo de Suez | خليج السويس | 苏伊士湾
34.7 28.8 7 sea | Gulf of Aqaba | залив Акаба | Ақаба шығанағы | Golfo de Aqaba | Golfo de Aqaba | خليج العقبة | 亚喀巴湾
50.9 44.75 7 sea | Mangyshlak Bay | Мангышлакский залив | Маңғыстау шығанағы | Bahía de Mangyshlak | Baía de Mangyshlak | خليج مانغشلاق | 曼格什拉克湾
37.2 64.3 7 sea | Onega Bay | Онежская губа | Онега шығанағы | Bahía de Onega | Baía de Onega | خليج أونيغا | 奥涅加湾
27.45 58.65 6 lake | Lake Peipus | Чудское озеро | Чудь көлі | Lago Peipus | Lago Peipus | بحيرة بيبوس | 楚德湖
28.3 61.3 7 lake | Lake Saimaa | озеро Сайма | Сайма көлі | Lago Saimaa | Lago Saimaa | بحيرة سايما | 塞马湖
14.5 58.3 7 lake | Lake Vättern | озеро Веттерн | Веттерн көлі | Lago Vättern | Lago Vättern | بحيرة فاترن | 韦特恩湖
38.5 58.4 6 lake | Rybinsk Reservoir | Рыбинское водохранилище | Рыбинск бөгені | Embalse de Rýbinsk | Reservatório de Rybinsk | خزان ريبينسك | 雷宾斯克水库
49.2 54.2 6 lake | Kuybyshev Reservoir | Куйбышевское водохранилище | Куйбышев бөгені | Embalse de Kúibyshev | Reservatório de Kuibyshev | خزان كويبيشيف | 古比雪夫水库
43.0 47.9 7 lake | Tsimlyansk Reservoir | Цимлянское водохранилище | Цимлянск бөгені | Embalse de Tsimliansk | Reservatório de Tsimlyansk | خزان تسيمليانسك | 齐姆良斯克水库
32.6 49.25 7 lake | Kremenchuk Reservoir | Кременчугское водохранилище | Кременчуг бөгені | Embalse de Kremenchuk | Reservatório de Kremenchuk | خزان كريمنشوك | 克列缅丘格水库
34.2 47.4 7 lake | Kakhovka Reservoir | Каховское водохранилище | Каховка бөгені | Embalse de Kajovka | Reservatório de Kakhovka | خزان كاخوفكا | 卡霍夫卡水库
31.3 58.27 7 lake | Lake Ilmen | озеро Ильмень | Ильмень көлі | Lago Ilmen | Lago Ilmen | بحيرة إيلمن | 伊尔门湖
37.6 60.18 7 lake | Lake Beloye | Белое озеро | Ақ көл | Lago Béloye | Lago Beloye | بحيرة بيلوي | 白湖
34.8 63.4 7 lake | Lake Vygozero | Выгозеро | Выгозеро | Lago Výgozero | Lago Vygozero | بحيرة فيغوزيرو | 维格湖
77.4 54.85 6 lake | Lake Chany | озеро Чаны | Шаны көлі | Lago Chany | Lago Chany | بحيرة تشاني | 恰内湖
79.55 53.0 7 lake | Lake Kulunda | Кулундинское озеро | Құлынды көлі | Lago Kulunda | Lago Kulunda | بحيرة كولوندا | 库伦达湖
73.2 53.23 7 lake | Lake Siletiteniz | озеро Селетытениз | Сілетітеңіз | Lago Siletiteñiz | Lago Siletiteniz | بحيرة سيليتي تنغيز | 锡列特坚吉兹湖
68.15 41.2 7 lake | Shardara Reservoir | Шардаринское водохранилище | Шардара бөгені | Embalse de Shardará | Reservatório de Shardara | خزان شاردارا | 沙尔达拉水库
66.9 40.9 7 lake | Aydar Lake | Айдаркуль | Айдаркөл | Lago Aydar | Lago Aydar | بحيرة أيدر | 艾达尔库尔湖
72.95 41.8 7 lake | Toktogul Reservoir | Токтогульское водохранилище | Тоқтағұл бөгені | Embalse de Toktogul | Reservatório de Toktogul | خزان توكتوغول | 托克托古尔水库
75.13 41.83 7 lake | Song-Kul | озеро Сон-Куль | Соңкөл | Song-Kul | Song-Kul | سونغ كول | 松克尔湖
73.45 39.03 7 lake | Lake Karakul | озеро Каракуль | Қаракөл көлі | Lago Karakul | Lago Karakul | بحيرة قره كول | 喀拉湖
82.9 44.88 7 lake | Ebinur Lake | озеро Эби-Нур | Ебінұр көлі | Lago Ebi Nur | Lago Ebinur | بحيرة إيبي نور | 艾比湖
81.2 44.6 7 lake | Sayram Lake | озеро Сайрам-Нур | Сайрам көлі | Lago Sayram | Lago Sayram | بحيرة سايرام | 赛里木湖
87.3 47.25 7 lake | Ulungur Lake | озеро Улюнгур | Үліңгір көлі | Lago Ulungur | Lago Ulungur | بحيرة أولونغور | 乌伦古湖
87.05 41.98 6 lake | Bosten Lake | озеро Баграшкёль | Бағыраш көлі | Lago Bosten | Lago Bosten | بحيرة بوستن | 博斯腾湖
85.75 48.75 7 lake | Lake Markakol | озеро Маркаколь | Марқакөл | Lago Markakol | Lago Markakol | بحيرة ماركاكول | 马尔卡科尔湖
87.7 51.55 7 lake | Lake Teletskoye | Телецкое озеро | Алтын көл | Lago Teletskoye | Lago Teletskoye | بحيرة تيليتسكوي | 捷列茨科耶湖
90.65 30.72 6 lake | Namtso | Намцо | Намцо | Nam Co | Nam Co | نام تسو | 纳木错
88.98 31.78 6 lake | Siling Lake | Селлинг | Селлинг | Siling Co | Siling Co | سيلينغ تسو | 色林错
92.3 48.03 7 lake | Khar-Us Lake | озеро Хара-Ус-Нуур | Қара-Ус көлі | Lago Khar-Us | Lago Khar-Us | بحيرة خار أوس | 哈尔乌苏湖
93.3 49.18 7 lake | Khyargas Lake | озеро Хяргас-Нуур | Қырғыз көлі | Lago Khyargas | Lago Khyargas | بحيرة خيارغاس | 吉尔吉斯湖
117.4 48.95 6 lake | Hulun Lake | озеро Далайнор | Далайнор | Lago Hulun | Lago Hulun | بحيرة هولون | 呼伦湖
118.6 33.3 7 lake | Hongze Lake | озеро Хунцзэху | Хунцзэху көлі | Lago Hongze | Lago Hongze | بحيرة هونغتسه | 洪泽湖
120.2 31.2 6 lake | Lake Tai | озеро Тайху | Тайху көлі | Lago Tai | Lago Tai | بحيرة تاي | 太湖
116.2 29.1 6 lake | Poyang Lake | озеро Поянху | Поянху көлі | Lago Poyang | Lago Poyang | بحيرة بويانغ | 鄱阳湖
112.7 28.95 6 lake | Dongting Lake | озеро Дунтинху | Дунтинху көлі | Lago Dongting | Lago Dongting | بحيرة دونغتينغ | 洞庭湖
102.0 55.1 6 lake | Bratsk Reservoir | Братское водохранилище | Братск бөгені | Embalse de Bratsk | Reservatório de Bratsk | خزان براتسك | 布拉茨克水库
91.4 54.6 7 lake | Krasnoyarsk Reservoir | Красноярское водохранилище | Красноярск бөгені | Embalse de Krasnoyarsk | Reservatório de Krasnoyarsk | خزان كراسنويارسك | 克拉斯诺亚尔斯克水库
127.9 54.3 7 lake | Zeya Reservoir | Зейское водохранилище | Зея бөгені | Embalse de Zeya | Reservatório de Zeya | خزان زيا | 结雅水库
33.4 38.78 6 lake | Lake Tuz | озеро Туз | Тұз көлі | Lago Tuz | Lago Tuz | بحيرة توز | 图兹湖
9.45 47.62 7 lake | Lake Constance | Боденское озеро | Боден көлі | Lago de Constanza | Lago de Constança | بحيرة كونستانس | 博登湖
17.8 46.87 6 lake | Lake Balaton | Балатон | Балатон | Lago Balatón | Lago Balaton | بحيرة بالاتون | 巴拉顿湖
43.3 34.0 7 lake | Lake Tharthar | озеро Тартар | Тартар көлі | Lago Tharthar | Lago Tharthar | بحيرة الثرثار | 塔萨尔湖
`

/** The features of the list above. */
export const naturalNames: NaturalName[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [place = '', name = '', ...others] = line.split('|').map((part) => part.trim())
    const [lon = '', lat = '', rank = '', kind = ''] = place.split(' ')
    const names = others.map((text, index) => [languages[index]!, text])
    return {
      lon: Number(lon),
      lat: Number(lat),
      rank: Number(rank),
      kind: kind as NaturalKind,
      name,
      names: Object.fromEntries(names) as Record<string, string>,
    }
  })

/**
 * Peaks and depressions, by their names in Natural Earth, which has their positions and heights: Natural Earth | rank |
 * English | Russian | Kazakh | Spanish | Portuguese | Arabic | Chinese.
 */
const peakLines = `
Mt. Everest | 5 | Mount Everest | Эверест | Эверест | Everest | Everest | إفرست | 珠穆朗玛峰
K2 | 5 | K2 | Чогори | Чогори | K2 | K2 | كي 2 | 乔戈里峰
Gora Elbrus | 5 | Elbrus | Эльбрус | Эльбрус | Elbrús | Elbrus | إلبروس | 厄尔布鲁士山
Belukha | 5 | Belukha | Белуха | Мұзтау | Beluja | Belukha | بيلوخا | 别卢哈山
Pik Pobeda | 5 | Jengish Chokusu | Пик Победы | Жеңіс шыңы | Jengish Chokusu | Jengish Chokusu | جنكيش تشوكوسو | 托木尔峰
Pik Imeni Ismail Samani | 5 | Ismoil Somoni Peak | Пик Исмоила Сомони | Исмаил Самани шыңы | Pico Ismail Samani | Pico Ismail Samani | قمة إسماعيل ساماني | 索莫尼峰
Turpan Depression | 7 | Turpan Depression | Турфанская впадина | Турфан ойпаты | Depresión de Turfán | Depressão de Turfan | منخفض طرفان | 吐鲁番盆地
Muztag Feng | 6 | Ulugh Muztagh | Улугмузтаг | Ұлұғмұзтағ | Ulugh Muztagh | Ulugh Muztagh | أولوغ موزتاغ | 木孜塔格峰
Kongkoerh | 6 | Kongur Tagh | Конгур | Қоңыр | Kongur | Kongur | كونغور | 公格尔山
Kailash | 6 | Kailash | Кайлас | Кайлас | Kailash | Kailash | كايلاش | 冈仁波齐峰
Bogda Feng | 6 | Bogda Peak | Богдо-Ула | Боғда | Bogda | Bogda | بوغدا | 博格达峰
Mt. Blanc | 6 | Mont Blanc | Монблан | Монблан | Mont Blanc | Monte Branco | مون بلان | 勃朗峰
Mount Ararat | 6 | Mount Ararat | Арарат | Арарат | Ararat | Ararate | أرارات | 亚拉拉特山
Mt. Damavand | 6 | Damavand | Демавенд | Демавенд | Damavand | Damavand | دماوند | 达马万德山
Gora Narodnaya | 6 | Narodnaya | Народная | Народная | Naródnaya | Narodnaya | نارودنايا | 人民峰
Gora Yamantau | 6 | Yamantau | Ямантау | Ямантау | Yamantau | Yamantau | يامانتاو | 亚曼套山
Gora Konzhakovskiy Kamen | 7 | Konzhakovsky Kamen | Конжаковский Камень | Конжаковский Камень
Pik Talghar | 7 | Talgar Peak | Пик Талгар | Талғар шыңы | Pico Talgar | Pico Talgar | قمة تالغار | 塔尔加尔峰
Pik Karakol | 7 | Karakol Peak | Пик Каракол | Қаракөл шыңы | Pico Karakol | Pico Karakol | قمة كاراكول | 卡拉科尔峰
Gora Manas | 7 | Manas Peak | Пик Манас | Манас шыңы | Pico Manas | Pico Manas | قمة ماناس | 玛纳斯峰
Gora Tastau | 7 | Tastau | Тастау | Тастау | Tastau | Tastau | تاستاو | 塔斯套山
Tavan Bogd Uul | 7 | Khüiten Peak | Куйтэн-Уул | Найрамдал шыңы | Pico Khüiten | Pico Khüiten | قمة خويتن | 友谊峰
Munkh Khairkhan | 7 | Mönkhkhairkhan | Мунх-Хайрхан | Мөңх-Хайырхан
Gora Munku-Sardyk | 6 | Munku-Sardyk | Мунку-Сардык | Мұңку-Сардық | Munku-Sardyk | Munku-Sardyk | مونكو سارديك | 蒙库萨尔德克山
Grandiozny Pk. | 7 | Grandiozny Peak | Пик Грандиозный | Грандиозный шыңы
Nanga Parbat | 6 | Nanga Parbat | Нанга-Парбат | Нанга-Парбат | Nanga Parbat | Nanga Parbat | نانغا باربات | 南迦帕尔巴特峰
Tirich Mir | 6 | Tirich Mir | Тиричмир | Тиричмир | Tirich Mir | Tirich Mir | تريش مير | 蒂里奇米尔峰
Kanchenjunga | 6 | Kangchenjunga | Канченджанга | Канченджанга | Kanchenjunga | Kanchenjunga | كانغشينجونغا | 干城章嘉峰
Dhaulagiri | 6 | Dhaulagiri | Дхаулагири | Дхаулагири | Dhaulagiri | Dhaulagiri | داولاغيري | 道拉吉里峰
Nanda Devi | 6 | Nanda Devi | Нанда-Деви | Нанда-Деви | Nanda Devi | Nanda Devi | ناندا ديفي | 楠达德维山
Namcha Barwa | 6 | Namcha Barwa | Намча-Барва | Намча-Барва | Namcha Barwa | Namcha Barwa | نامشا باروا | 南迦巴瓦峰
Nyainqentanglha Feng | 7 | Nyenchen Tanglha Peak | Ньенчен-Тангла-Фэн | Ньенчен-Тангла шыңы
Liushi Shan | 7 | Liushi Shan | Люшишань | Люшишань | Liushi Shan | Liushi Shan | ليوشي شان | 琼木孜塔格
Gongga Shan | 6 | Gongga Shan | Гунгашань | Гунгашань | Gongga Shan | Gongga Shan | غونغا شان | 贡嘎山
Magen Gangri | 6 | Amne Machin | Амне-Мачин | Амне-Мачин | Amne Machin | Amne Machin | آمني ماتشين | 玛卿岗日
Taibai Shan | 6 | Taibai Shan | Тайбайшань | Тайбайшань | Taibai Shan | Taibai Shan | تايباي شان | 太白山
Wutai Shan | 6 | Wutai Shan | Утайшань | Утайшань | Wutai Shan | Wutai Shan | ووتاي شان | 五台山
Hua Shan | 7 | Hua Shan | Хуашань | Хуашань | Hua Shan | Hua Shan | هوا شان | 华山
Helan Shan | 7 | Helan Shan | Хэланьшань | Хэланьшань | Helan Shan | Helan Shan | هيلان شان | 贺兰山
Paektu-san | 6 | Paektu | Пэктусан | Пэктусан | Paektu | Paektu | بايكدو | 长白山
Halla-san | 7 | Hallasan | Халласан | Халласан | Hallasan | Hallasan | هالاسان | 汉拿山
Gora Shkhara | 7 | Shkhara | Шхара | Шхара | Shjara | Shkhara | شخارا | 什哈拉山
Bazar Dyuzi | 7 | Bazardüzü | Базардюзю | Базардюзю | Bazardüzü | Bazardüzü | بازاردوزو | 巴扎尔迪久峰
Aragats Lerr | 7 | Aragats | Арагац | Арагац | Aragats | Aragats | أراغاتس | 阿拉加茨山
Sabalon Kuh | 7 | Sabalan | Себелан | Себелан | Sabalán | Sabalan | سبلان | 萨瓦兰山
Erciyes Dagi | 7 | Erciyes | Эрджияс | Эрджияс | Erciyes | Erciyes | أرجييس | 埃尔吉耶斯山
Kackar Dagi | 7 | Kaçkar | Качкар | Качкар | Kaçkar | Kaçkar | كاتشكار | 卡奇卡尔山
Zard Kuh | 7 | Zard Kuh | Зердкух | Зердкух | Zard Kuh | Zard Kuh | زرد كوه | 扎尔德山
Kuh-e Taftan | 7 | Taftan | Тафтан | Тафтан | Taftan | Taftan | تفتان | 塔夫坦火山
Nowshak | 7 | Noshaq | Ношак | Ношак | Noshaq | Noshaq | نوشاخ | 诺夏克峰
Shah Fuladi | 7 | Shah Fuladi | Шах-Фулади | Шах-Фулади
Roman-Kosh | 7 | Roman-Kosh | Роман-Кош | Роман-Кош | Roman-Kosh | Roman-Kosh | رومان كوش | 罗曼科什山
Gora Goverla | 7 | Hoverla | Говерла | Говерла | Hoverla | Hoverla | هوفرلا | 戈韦尔拉山
Gerlach | 7 | Gerlachovský štít | Герлаховски-Штит | Герлаховски-Штит
Moldoveanu | 7 | Moldoveanu | Молдовяну | Молдовяну | Moldoveanu | Moldoveanu | مولدوفيانو | 摩尔多韦亚努峰
Musala | 7 | Musala | Мусала | Мусала | Musala | Musala | موسالا | 穆萨拉峰
Mt. Olympus | 7 | Mount Olympus | Олимп | Олимп | Olimpo | Olimpo | أوليمبوس | 奥林匹斯山
Grossglockner | 7 | Großglockner | Гросглокнер | Гросглокнер | Grossglockner | Grossglockner | غروسغلوكنر | 大格洛克纳山
Matterhorn | 7 | Matterhorn | Маттерхорн | Маттерхорн | Cervino | Matterhorn | ماترهورن | 马特洪峰
Zugspitze | 7 | Zugspitze | Цугшпитце | Цугшпитце | Zugspitze | Zugspitze | تسوغشبيتسه | 楚格峰
Brocken | 7 | Brocken | Броккен | Броккен | Brocken | Brocken | بروكن | 布罗肯峰
Sněžka | 7 | Sněžka | Снежка | Снежка | Sněžka | Sněžka | سنيجكا | 斯涅日卡山
Monte Etna | 6 | Etna | Этна | Этна | Etna | Etna | إتنا | 埃特纳火山
Vesuvio | 7 | Vesuvius | Везувий | Везувий | Vesubio | Vesúvio | فيزوف | 维苏威火山
Galdhpiggen | 7 | Galdhøpiggen | Гальхёпигген | Гальхёпигген
`

export interface PeakName {
  rank: number
  name: string
  names: Record<string, string>
}

/** Peaks and depressions by their names in Natural Earth. */
export const peakNames = new Map(
  peakLines
    .trim()
    .split('\n')
    .map((line): [string, PeakName] => {
      const [source = '', rank = '', name = '', ...others] = line.split('|').map((part) => part.trim())
      const names = Object.fromEntries(others.map((text, index) => [languages[index]!, text]))
      return [source, { rank: Number(rank), name, names }]
    }),
)
