/**
 * The towns of the map and their names as used in 2018, written by hand. The gazetteer adds positions and populations.
 *
 * One town per line: English | Russian | Kazakh | the gazetteer's name if it differs from the English one. `**` marks the
 * capital of a country, `*` of a region.
 */
export const townNames: Record<string, string> = {
  KZ: `
    Astana** | Астана | Астана | Nur-Sultan
    Almaty* | Алматы | Алматы
    Shymkent* | Шымкент | Шымкент
    Karaganda* | Караганда | Қарағанды
    Aktobe* | Актобе | Ақтөбе
    Taraz* | Тараз | Тараз
    Pavlodar* | Павлодар | Павлодар
    Oskemen* | Усть-Каменогорск | Өскемен | Ust-Kamenogorsk
    Semey | Семей | Семей
    Atyrau* | Атырау | Атырау
    Kostanay* | Костанай | Қостанай
    Kyzylorda* | Кызылорда | Қызылорда
    Oral* | Уральск | Орал
    Petropavl* | Петропавловск | Петропавл
    Aktau* | Актау | Ақтау | Shevchenko
    Kokshetau* | Кокшетау | Көкшетау
    Taldykorgan* | Талдыкорган | Талдықорған
    Turkistan* | Туркестан | Түркістан
    Temirtau | Темиртау | Теміртау
    Ekibastuz | Экибастуз | Екібастұз
    Rudny | Рудный | Рудный | Rudnyy
    Zhezkazgan | Жезказган | Жезқазған | Zhezqazghan
    Balkhash | Балхаш | Балқаш
    Kentau | Кентау | Кентау
    Satpayev | Сатпаев | Сәтбаев
    Zhanaozen | Жанаозен | Жаңаөзен
    Baikonur | Байконур | Байқоңыр | Baikonur
    Kurchatov | Курчатов | Курчатов
    Aral | Аральск | Арал | Aral
    Kazaly | Казалинск | Қазалы | Kazalinsk
    Ridder | Риддер | Риддер
    Stepnogorsk | Степногорск | Степногорск
    Arkalyk | Аркалык | Арқалық
    Kapshagay | Капшагай | Қапшағай | Kapchagay
    Zharkent | Жаркент | Жаркент
    Ayagoz | Аягоз | Аягөз | Ayagoz
    Zaysan | Зайсан | Зайсаң
    Shu | Шу | Шу
    Karatau | Каратау | Қаратау
    Kulsary | Кульсары | Құлсары | Qulsary
    Beyneu | Бейнеу | Бейнеу
    Fort-Shevchenko | Форт-Шевченко | Форт-Шевченко
    Khromtau | Хромтау | Хромтау
    Kandyagash | Кандыагаш | Қандыағаш
    Shalkar | Шалкар | Шалқар | Shalqar
    Emba | Эмба | Ембі
    Aksay | Аксай | Ақсай | Aqsay
    Lisakovsk | Лисаковск | Лисаковск
    Zhitikara | Житикара | Жітіқара | Dzhetygara
    Makinsk | Макинск | Макинск
    Shchuchinsk | Щучинск | Щучинск
    Karkaralinsk | Каркаралинск | Қарқаралы | Karkaralinsk
    Usharal | Ушарал | Үшарал
    Sarkand | Сарканд | Сарқан
    Saryagash | Сарыагаш | Сарыағаш
    Shieli | Шиели | Шиелі
    Zyryanovsk | Зыряновск | Зырян | Altay
    Kuryk | Курык | Құрық | Quryq
    Khorgos | Хоргос | Қорғас
  `,
  RU: `
    Moscow** | Москва | Мәскеу
    Saint Petersburg* | Санкт-Петербург | Санкт-Петербург
    Novosibirsk* | Новосибирск | Новосибирск
    Yekaterinburg* | Екатеринбург | Екатеринбург
    Nizhny Novgorod* | Нижний Новгород | Нижний Новгород | Nizhniy Novgorod
    Kazan* | Казань | Қазан
    Chelyabinsk* | Челябинск | Челябі
    Omsk* | Омск | Омбы
    Samara* | Самара | Самара
    Rostov-on-Don* | Ростов-на-Дону | Дондағы Ростов
    Ufa* | Уфа | Уфа
    Krasnoyarsk* | Красноярск | Красноярск
    Voronezh* | Воронеж | Воронеж
    Perm* | Пермь | Пермь
    Volgograd* | Волгоград | Волгоград
    Krasnodar* | Краснодар | Краснодар
    Saratov* | Саратов | Саратов
    Tyumen* | Тюмень | Түмен
    Tolyatti | Тольятти | Тольятти | Togliatti
    Izhevsk* | Ижевск | Ижевск
    Barnaul* | Барнаул | Барнаул
    Ulyanovsk* | Ульяновск | Ульяновск
    Irkutsk* | Иркутск | Иркутск
    Khabarovsk* | Хабаровск | Хабаровск
    Vladivostok* | Владивосток | Владивосток
    Yaroslavl* | Ярославль | Ярославль | Yaroslavl
    Makhachkala* | Махачкала | Махачқала
    Tomsk* | Томск | Томск
    Orenburg* | Оренбург | Орынбор
    Kemerovo* | Кемерово | Кемерово
    Novokuznetsk | Новокузнецк | Новокузнецк
    Ryazan* | Рязань | Рязань | Ryazan
    Astrakhan* | Астрахань | Астрахан | Astrakhan
    Naberezhnye Chelny | Набережные Челны | Набережные Челны | Naberezhnyye Chelny
    Penza* | Пенза | Пенза
    Kirov* | Киров | Киров
    Lipetsk* | Липецк | Липецк
    Cheboksary* | Чебоксары | Чебоксары
    Tula* | Тула | Тула
    Kaliningrad* | Калининград | Калининград
    Kursk* | Курск | Курск
    Stavropol* | Ставрополь | Ставрополь | Stavropol'
    Sochi | Сочи | Сочи
    Ulan-Ude* | Улан-Удэ | Улан-Удэ
    Tver* | Тверь | Тверь
    Magnitogorsk | Магнитогорск | Магнитогорск
    Ivanovo* | Иваново | Иваново
    Bryansk* | Брянск | Брянск
    Belgorod* | Белгород | Белгород
    Surgut | Сургут | Сургут
    Vladimir* | Владимир | Владимир
    Chita* | Чита | Чита
    Arkhangelsk* | Архангельск | Архангельск
    Kaluga* | Калуга | Калуга
    Smolensk* | Смоленск | Смоленск
    Volzhsky | Волжский | Волжский
    Kurgan* | Курган | Қорған
    Cherepovets | Череповец | Череповец
    Vologda* | Вологда | Вологда
    Oryol* | Орёл | Орёл | Orel
    Saransk* | Саранск | Саранск
    Vladikavkaz* | Владикавказ | Владикавказ
    Yakutsk* | Якутск | Якутск
    Murmansk* | Мурманск | Мурманск
    Tambov* | Тамбов | Тамбов
    Grozny* | Грозный | Грозный | Groznyy
    Sterlitamak | Стерлитамак | Стерлітамақ
    Kostroma* | Кострома | Кострома
    Petrozavodsk* | Петрозаводск | Петрозаводск
    Nizhnevartovsk | Нижневартовск | Нижневартовск
    Nizhny Tagil | Нижний Тагил | Нижний Тагил | Nizhniy Tagil
    Novorossiysk | Новороссийск | Новороссийск
    Yoshkar-Ola* | Йошкар-Ола | Йошкар-Ола | Yoshkar-Ola
    Nalchik* | Нальчик | Нальчик
    Engels | Энгельс | Энгельс | Engels
    Syktyvkar* | Сыктывкар | Сыктывкар
    Nizhnekamsk | Нижнекамск | Нижнекамск
    Orsk | Орск | Орск
    Bratsk | Братск | Братск
    Komsomolsk-on-Amur | Комсомольск-на-Амуре | Комсомольск-на-Амуре
    Blagoveshchensk* | Благовещенск | Благовещенск
    Pskov* | Псков | Псков
    Veliky Novgorod* | Великий Новгород | Великий Новгород | Velikiy Novgorod
    Biysk | Бийск | Бийск
    Rubtsovsk | Рубцовск | Рубцовск
    Abakan* | Абакан | Абакан
    Balakovo | Балаково | Балаково
    Syzran | Сызрань | Сызрань | Syzran
    Elista* | Элиста | Элиста
    Kyzyl* | Кызыл | Қызыл
    Gorno-Altaysk* | Горно-Алтайск | Горно-Алтайск
    Derbent | Дербент | Дербент
    Dubna | Дубна | Дубна
    Tobolsk | Тобольск | Тобыл | Tobol'sk
    Salekhard* | Салехард | Салехард
    Khanty-Mansiysk* | Ханты-Мансийск | Ханты-Мансийск
    Norilsk | Норильск | Норильск
    Buzuluk | Бузулук | Бузулук
    Troitsk | Троицк | Троицк | Troitsk
    Akbulak | Акбулак | Ақбұлақ
    Birobidzhan* | Биробиджан | Биробиджан
    Magadan* | Магадан | Магадан
    Petropavlovsk-Kamchatsky* | Петропавловск-Камчатский | Петропавловск-Камчатский
    Yuzhno-Sakhalinsk* | Южно-Сахалинск | Южно-Сахалинск
    Anadyr* | Анадырь | Анадырь | Anadyr
  `,
  CN: `
    Beijing** | Пекин | Бейжің
    Shanghai* | Шанхай | Шанхай
    Urumqi* | Урумчи | Үрімші | Urumqi
    Lanzhou* | Ланьчжоу | Ланьчжоу
    Xi'an* | Сиань | Сиань | Xi'an
    Zhengzhou* | Чжэнчжоу | Чжэнчжоу
    Lianyungang | Ляньюньган | Ляньюньган | Lianyungang
    Tianjin* | Тяньцзинь | Тяньцзинь
    Wuhan* | Ухань | Ухань
    Chongqing* | Чунцин | Чунцин
    Chengdu* | Чэнду | Чэнду
    Nanjing* | Нанкин | Нанкин
    Shenyang* | Шэньян | Шэньян
    Harbin* | Харбин | Харбин
    Changchun* | Чанчунь | Чанчунь
    Dalian | Далянь | Далянь
    Jinan* | Цзинань | Цзинань | Jinan
    Qingdao | Циндао | Циндао
    Shijiazhuang* | Шицзячжуан | Шицзячжуан
    Taiyuan* | Тайюань | Тайюань
    Hohhot* | Хух-Хото | Хух-Хото | Hohhot
    Baotou | Баотоу | Баотоу
    Yinchuan* | Иньчуань | Иньчуань
    Xining* | Синин | Синин | Xining
    Lhasa* | Лхаса | Лхаса
    Hangzhou* | Ханчжоу | Ханчжоу
    Hefei* | Хэфэй | Хэфэй
    Xuzhou | Сюйчжоу | Сюйчжоу
    Luoyang | Лоян | Лоян
    Baoji | Баоцзи | Баоцзи | Baoji
    Changsha* | Чанша | Чанша
    Nanchang* | Наньчан | Наньчан
    Kashgar | Кашгар | Қашқар | Kashgar
    Hotan | Хотан | Хотан | Hotan
    Yining | Кульджа | Құлжа | Yining
    Korla | Корла | Корла | Korla
    Aksu | Аксу | Ақсу | Aksu
    Turpan | Турфан | Турфан | Turpan
    Hami | Хами | Құмыл | Hami
    Karamay | Карамай | Қарамай | Karamay
    Altay | Алтай | Алтай | Altay
    Tacheng | Чугучак | Шәуешек | Tacheng
    Jiayuguan | Цзяюйгуань | Цзяюйгуань | Jiayuguan
    Zhangye | Чжанъе | Чжанъе | Zhangye
    Wuwei | Увэй | Увэй | Wuwei
    Golmud | Голмуд | Голмуд | Golmud
    Qiqihar | Цицикар | Цицикар | Qiqihar
    Hulunbuir | Хулун-Буир | Хулун-Буир | Hailar
  `,
  UZ: `
    Tashkent** | Ташкент | Ташкент
    Samarkand* | Самарканд | Самарқанд
    Bukhara* | Бухара | Бұхара | Bukhara
    Namangan* | Наманган | Наманган
    Andijan* | Андижан | Әндіжан | Andijon
    Fergana* | Фергана | Ферғана | Fergana
    Nukus* | Нукус | Нөкіс
    Urgench* | Ургенч | Үргеніш | Urganch
    Karshi* | Карши | Қаршы | Qarshi
    Termez* | Термез | Термез | Termiz
    Navoi* | Навои | Науаи | Navoiy
    Khiva | Хива | Хиуа | Khiva
  `,
  KG: `
    Bishkek** | Бишкек | Бішкек
    Osh* | Ош | Ош
    Jalal-Abad* | Джалал-Абад | Жалалабад | Jalal-Abad
    Karakol* | Каракол | Қаракөл | Karakol
    Naryn* | Нарын | Нарын
    Talas* | Талас | Талас
  `,
  TJ: `
    Dushanbe** | Душанбе | Душанбе
    Khujand* | Худжанд | Худжанд | Khujand
    Khorog* | Хорог | Хорог | Khorugh
  `,
  TM: `
    Ashgabat** | Ашхабад | Ашғабат
    Turkmenabat* | Туркменабад | Түрікменабат | Turkmenabat
    Turkmenbashi | Туркменбаши | Түрікменбашы | Turkmenbasy
    Mary* | Мары | Мары
    Dashoguz* | Дашогуз | Дашоғыз | Dasoguz
  `,
  MN: `
    Ulaanbaatar** | Улан-Батор | Ұланбатыр | Ulan Bator
    Khovd* | Ховд | Қобда | Khovd
    Olgii* | Улгий | Өлгий | OElgii
    Darkhan* | Дархан | Дархан | Darhan
    Choibalsan* | Чойбалсан | Чойбалсан
  `,
  BY: `
    Minsk** | Минск | Минск
    Brest* | Брест | Брест
    Gomel* | Гомель | Гомель | Homyel'
    Vitebsk* | Витебск | Витебск | Vitebsk
    Mogilev* | Могилёв | Могилёв | Mahilyow
    Grodno* | Гродно | Гродно | Hrodna
  `,
  UA: `
    Kyiv** | Киев | Киев | Kyiv
    Kharkiv* | Харьков | Харьков | Kharkiv
    Odesa* | Одесса | Одесса | Odessa
    Dnipro* | Днепр | Днепр | Dnipro
    Donetsk* | Донецк | Донецк
    Zaporizhzhia* | Запорожье | Запорожье | Zaporizhzhya
    Lviv* | Львов | Львов | Lviv
    Simferopol* | Симферополь | Симферополь | Simferopol
    Sevastopol* | Севастополь | Севастополь
  `,
  PL: `
    Warsaw** | Варшава | Варшава
    Poznan* | Познань | Познань | Poznan
    Lodz* | Лодзь | Лодзь | Lodz
    Krakow* | Краков | Краков | Krakow
    Wroclaw* | Вроцлав | Вроцлав | Wroclaw
    Gdansk* | Гданьск | Гданьск | Gdansk
    Lublin* | Люблин | Люблин
  `,
  DE: `
    Berlin** | Берлин | Берлин
    Hamburg* | Гамбург | Гамбург
    Munich* | Мюнхен | Мюнхен | Munich
    Frankfurt (Oder) | Франкфурт-на-Одере | Одердегі Франкфурт | Frankfurt (Oder)
    Frankfurt am Main | Франкфурт-на-Майне | Майндағы Франкфурт | Frankfurt am Main
    Dresden* | Дрезден | Дрезден
    Leipzig | Лейпциг | Лейпциг
    Cologne | Кёльн | Кёльн | Cologne
  `,
  AZ: `Baku** | Баку | Баку\nGanja | Гянджа | Гәнжә | Ganja`,
  GE: `Tbilisi** | Тбилиси | Тбилиси\nBatumi* | Батуми | Батуми\nPoti | Поти | Поти`,
  AM: `Yerevan** | Ереван | Ереван`,
  LT: `Vilnius** | Вильнюс | Вильнюс\nKaunas* | Каунас | Каунас`,
  LV: `Riga** | Рига | Рига`,
  EE: `Tallinn** | Таллин | Таллин`,
  FI: `Helsinki** | Хельсинки | Хельсинки\nTampere | Тампере | Тампере\nOulu | Оулу | Оулу`,
  SE: `Stockholm** | Стокгольм | Стокгольм\nGothenburg* | Гётеборг | Гётеборг | Goeteborg`,
  NO: `Oslo** | Осло | Осло`,
  DK: `Copenhagen** | Копенгаген | Копенгаген | Copenhagen`,
  CZ: `Prague** | Прага | Прага | Prague\nBrno* | Брно | Брно`,
  AT: `Vienna** | Вена | Вена | Vienna`,
  SK: `Bratislava** | Братислава | Братислава`,
  HU: `Budapest** | Будапешт | Будапешт`,
  RO: `Bucharest** | Бухарест | Бухарест | Bucharest`,
  MD: `Chisinau** | Кишинёв | Кишинёв | Chisinau`,
  BG: `Sofia** | София | София | Sofia`,
  RS: `Belgrade** | Белград | Белград | Belgrade`,
  HR: `Zagreb** | Загреб | Загреб`,
  GR: `Athens** | Афины | Афины | Athens`,
  IT: `Rome** | Рим | Рим | Rome\nMilan* | Милан | Милан | Milan`,
  TR: `Ankara** | Анкара | Анкара\nIstanbul* | Стамбул | Ыстамбұл | Istanbul\nTrabzon* | Трабзон | Трабзон`,
  IR: `
    Tehran** | Тегеран | Тегеран
    Mashhad* | Мешхед | Мешхед | Mashhad
    Tabriz* | Тебриз | Тебриз | Tabriz
    Isfahan* | Исфахан | Исфахан | Isfahan
    Rasht* | Решт | Решт | Rasht
  `,
  IQ: `Baghdad** | Багдад | Бағдат`,
  SY: `Damascus** | Дамаск | Дамаск | Damascus`,
  AF: `Kabul** | Кабул | Кабул\nHerat* | Герат | Герат | Herat\nMazar-i-Sharif* | Мазари-Шариф | Мазари-Шариф | Mazar-e Sharif`,
  PK: `Islamabad** | Исламабад | Исламабад\nLahore* | Лахор | Лахор\nKarachi* | Карачи | Карачи`,
  IN: `New Delhi** | Нью-Дели | Нью-Дели\nMumbai* | Мумбаи | Мумбаи\nKolkata* | Калькутта | Калькутта\nSrinagar* | Сринагар | Сринагар`,
  NP: `Kathmandu** | Катманду | Катманду`,
  BT: `Thimphu** | Тхимпху | Тхимпху`,
  BD: `Dhaka** | Дакка | Дакка`,
  KR: `Seoul** | Сеул | Сеул\nBusan* | Пусан | Пусан`,
  KP: `Pyongyang** | Пхеньян | Пхеньян`,
  JP: `
    Tokyo** | Токио | Токио
    Osaka* | Осака | Осака
    Hiroshima* | Хиросима | Хиросима
    Nagasaki* | Нагасаки | Нагасаки
    Sapporo* | Саппоро | Саппоро
  `,
  TW: `Taipei | Тайбэй | Тайбэй | Taipei`,
}
