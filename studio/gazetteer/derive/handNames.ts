/**
 * Names of large regions, mountains, straits, canals and rivers, written by hand, because Natural Earth has no Russian or Kazakh
 * names of them and often an English one that no text uses.
 *
 * One feature per line: kind longitude latitude | English | Russian | Kazakh. Other names of a language follow after a slash.
 * The position is only there to tell what is near.
 */
export const handFeatures = `
area 65 43 | Central Asia | Центральная Азия / Средняя Азия | Орталық Азия
area 15 50 | Europe | Европа | Еуропа
area 90 45 | Asia | Азия | Азия
area 70 52 | Eurasia | Евразия | Еуразия
area 20 5 | Africa | Африка | Африка
area -100 45 | North America | Северная Америка | Солтүстік Америка
area -60 -15 | South America | Южная Америка | Оңтүстік Америка
area -75 0 | Latin America | Латинская Америка | Латын Америкасы
area -87 14 | Central America | Центральная Америка | Орталық Америка
area 0 -82 | Antarctica | Антарктида / Антарктика | Антарктида
area 0 82 | Arctic | Арктика | Арктика
area 38 2 | East Africa / Eastern Africa | Восточная Африка | Шығыс Африка
area 0 12 | West Africa / Western Africa | Западная Африка | Батыс Африка
area 12 28 | North Africa / Northern Africa | Северная Африка | Солтүстік Африка
area 45 8 | Horn of Africa | Африканский Рог | Африка мүйізі
area 42 30 | Middle East | Ближний Восток | Таяу Шығыс
area 78 22 | South Asia | Южная Азия | Оңтүстік Азия
area 108 12 | Southeast Asia / South-East Asia | Юго-Восточная Азия | Оңтүстік-Шығыс Азия
area 115 35 | East Asia | Восточная Азия | Шығыс Азия
area 5 48 | Western Europe | Западная Европа | Батыс Еуропа
area 28 50 | Eastern Europe | Восточная Европа | Шығыс Еуропа
area 15 50 | Central Europe | Центральная Европа | Орталық Еуропа
area 20 42 | Balkans | Балканы | Балқан
area 25 57 | Baltic States / Baltics | Прибалтика / страны Балтии | Балтық елдері
area 45 42 | South Caucasus / Transcaucasia | Закавказье / Южный Кавказ | Закавказье / Оңтүстік Кавказ
area 44 43.5 | North Caucasus | Северный Кавказ | Солтүстік Кавказ
area 20 64 | Scandinavia | Скандинавия | Скандинавия
area 100 60 | Siberia | Сибирь | Сібір
area 135 55 | Russian Far East | Дальний Восток | Қиыр Шығыс
area 48 55 | Volga Region | Поволжье | Еділ бойы
area 60 57 | Urals / Ural | Урал | Орал
area 15 50 | European Union / EU | Европейский союз / Евросоюз / ЕС | Еуропалық одақ / Еуроодақ
area 70 52 | Eurasian Economic Union / EAEU | Евразийский экономический союз / ЕАЭС | Еуразиялық экономикалық одақ / ЕАЭО
area 22 66 | Lapland | Лапландия | Лапландия
area -70 -42 | Patagonia | Патагония | Патагония
area 65 34 | Khorasan | Хорасан | Хорасан
area 0 15 | Sahel | Сахель | Сахель
area 40 35 | Levant | Левант | Левант
area -75 20 | Caribbean / West Indies | Карибы / Карибский бассейн | Кариб бассейні
area 2 32 | Maghreb | Магриб | Мағриб
land 65 48 | Great Steppe / Kazakh Steppe / Eurasian Steppe | Великая степь / Казахская степь | Ұлы дала / Қазақ даласы
land 71.5 40.6 | Fergana Valley / Ferghana Valley | Ферганская долина | Ферғана аңғары
land 36 0 | Great Rift Valley / Rift Valley | Восточно-Африканская рифтовая долина / Рифтовая долина | Ұлы рифт аңғары
land 56 43.5 | Ustyurt Plateau / Ustyurt | плато Устюрт / Устюрт | Үстірт
land 88 33 | Tibetan Plateau / Plateau of Tibet | Тибетское нагорье | Тибет таулы қыраты
land 70 70 | Yamal Peninsula / Yamal | полуостров Ямал / Ямал | Ямал түбегі
land 78 71 | Gydan Peninsula / Gyda Peninsula | Гыданский полуостров / Гыдан | Гыдан түбегі
land 100 74 | Taymyr Peninsula / Taimyr Peninsula / Taymyr / Taimyr | полуостров Таймыр / Таймыр | Таймыр түбегі
land 36 67.5 | Kola Peninsula | Кольский полуостров | Кола түбегі
land 159 57 | Kamchatka Peninsula / Kamchatka | полуостров Камчатка / Камчатка | Камчатка түбегі
land 172 66.5 | Chukchi Peninsula | Чукотский полуостров | Чукот түбегі
land 34.2 45.2 | Crimean Peninsula / Crimea | Крымский полуостров / Крым | Қырым
land 51.5 44.3 | Mangyshlak Peninsula / Mangyshlak | полуостров Мангышлак / Мангышлак | Маңғыстау түбегі
land 50 40.4 | Absheron Peninsula | Апшеронский полуостров | Апшерон түбегі
land 46 22 | Arabian Peninsula / Arabia | Аравийский полуостров | Араб түбегі
land -4 40 | Iberian Peninsula | Пиренейский полуостров | Пиреней түбегі
land 22 42 | Balkan Peninsula | Балканский полуостров | Балқан түбегі
land 33.8 29.5 | Sinai Peninsula / Sinai | Синайский полуостров / Синай | Синай түбегі
land 127 38 | Korean Peninsula | Корейский полуостров | Корей түбегі
land 105 17 | Indochina | Индокитай | Үндіқытай
land 33 39 | Anatolia / Asia Minor | Анатолия / Малая Азия | Анадолы
land -57 -18 | Pantanal | Пантанал | Пантанал
land -61 -23 | Gran Chaco / Chaco | Гран-Чако / Чако | Гран-Чако
land -64 -35 | Pampas / Pampa | Пампасы / пампа | Пампа
land -68 -18 | Altiplano | Альтиплано | Альтиплано
land -67.5 -20.2 | Salar de Uyuni | Уюни / солончак Уюни | Уюни
land -60 -4 | Amazon Basin / Amazonia | Амазония | Амазония
land 34.8 -2.3 | Serengeti | Серенгети | Серенгети
land 73 50 | Saryarka / Kazakh Uplands | Сарыарка / Казахский мелкосопочник | Сарыарқа
land 77 44.5 | Zhetysu / Semirechye / Jetisu | Жетысу / Семиречье | Жетісу
land 82.5 45.3 | Dzungarian Gate / Dzungarian Gates / Alataw Pass | Джунгарские ворота | Жоңғар қақпасы
land 85 45 | Dzungaria / Junggar Basin | Джунгария | Жоңғария
land 83 39.5 | Tarim Basin | Таримская впадина | Тарым ойпаты
land 98 39 | Hexi Corridor / Gansu Corridor | Ганьсуйский коридор | Хэси дәлізі
land 50 47 | Caspian Depression / Caspian Lowland | Прикаспийская низменность | Каспий маңы ойпаты
land 72 60 | West Siberian Plain | Западно-Сибирская равнина | Батыс Сібір жазығы
desert 59 39 | Karakum Desert / Karakum / Garagum | Каракумы | Қарақұм
desert 64 43 | Kyzylkum Desert / Kyzylkum | Кызылкум / Кызылкумы | Қызылқұм
desert 70 46 | Betpak-Dala / Betpaqdala | Бетпак-Дала | Бетпақдала
desert 104 43 | Gobi Desert / Gobi | Гоби | Гоби
desert 83 38.8 | Taklamakan Desert / Taklamakan | Такла-Макан | Такламакан
desert 5 24 | Sahara Desert / Sahara | Сахара | Сахара
desert 22 -23 | Kalahari Desert / Kalahari | Калахари | Калахари
desert 15 -24 | Namib Desert / Namib | Намиб | Намиб
desert -69 -24 | Atacama Desert / Atacama | пустыня Атакама / Атакама | Атакама
desert 71 27 | Thar Desert | пустыня Тар | Тар шөлі
desert 33 20 | Nubian Desert | Нубийская пустыня | Нубия шөлі
desert 50 20 | Empty Quarter / Rub al-Khali | Руб-эль-Хали | Руб-әл-Хали
mountains 80 42 | Tian Shan / Tien Shan | Тянь-Шань | Тянь-Шань / Тәңіртау
mountains 77 43 | Trans-Ili Alatau / Ile Alatau / Zailiysky Alatau | Заилийский Алатау | Іле Алатауы
mountains 79.5 45 | Dzungarian Alatau | Джунгарский Алатау | Жетісу Алатауы
mountains 73 38.5 | Pamirs / Pamir Mountains / Pamir | Памир | Памир
mountains 73 39.6 | Alay Mountains | Алайский хребет | Алай жотасы
mountains 88 48.5 | Altai Mountains / Altai / Altay Mountains | Алтай | Алтай
mountains 59 58 | Ural Mountains | Уральские горы | Орал таулары
mountains 44 43 | Caucasus / Caucasus Mountains / Greater Caucasus | Кавказ / Большой Кавказ | Кавказ / Үлкен Кавказ
mountains 45 40.8 | Lesser Caucasus | Малый Кавказ | Кіші Кавказ
mountains 25 47.5 | Carpathian Mountains / Carpathians | Карпаты | Карпат
mountains 10 46.5 | Alps | Альпы | Альпі
mountains 1 42.6 | Pyrenees | Пиренеи | Пиреней
mountains 84 28.5 | Himalayas / Himalaya | Гималаи | Гималай
mountains 71 35.5 | Hindu Kush | Гиндукуш | Гиндукуш
mountains 76 35.8 | Karakoram | Каракорум | Қарақорым
mountains 85 36 | Kunlun Mountains / Kunlun | Куньлунь | Куньлунь
mountains 58 38 | Kopet Dag | Копетдаг | Копетдаг
mountains 51 36 | Alborz / Elburz Mountains | Эльбурс | Эльбурс
mountains 48 33 | Zagros Mountains / Zagros | Загрос | Загрос
mountains 34 37.5 | Taurus Mountains | Тавр / горы Тавр | Тавр таулары
mountains 38 40.7 | Pontic Mountains | Понтийские горы | Понт таулары
mountains -70 -20 | Andes / Andes Mountains | Анды | Анд таулары
mountains -113 46 | Rocky Mountains / Rockies | Скалистые горы | Жартасты таулар
mountains -80 37 | Appalachian Mountains / Appalachians | Аппалачи | Аппалачи
mountains 29.9 0.4 | Rwenzori Mountains / Rwenzori / Ruwenzori | Рувензори | Рувензори
mountains 39 9 | Ethiopian Highlands | Эфиопское нагорье | Эфиопия таулы қыраты
mountains 0 32 | Atlas Mountains | Атласские горы | Атлас таулары
mountains 29 -29 | Drakensberg | Драконовы горы | Айдаһар таулары
mountains 93 53 | Sayan Mountains / Sayans | Саяны | Саян
mountain 37.35 -3.07 | Kilimanjaro / Mount Kilimanjaro | Килиманджаро | Килиманджаро
mountain 37.3 -0.15 | Mount Kenya | гора Кения | Кения тауы
mountain 34.55 1.12 | Mount Elgon | Элгон | Элгон
mountain 42.44 43.35 | Mount Elbrus / Elbrus | Эльбрус | Эльбрус
mountain 44.3 39.7 | Mount Ararat / Ararat | Арарат | Арарат
mountain 86.92 27.99 | Mount Everest / Everest | Эверест / Джомолунгма | Эверест / Жомолұңма
mountain 80.17 42.21 | Khan Tengri | Хан-Тенгри | Хан Тәңірі
mountain -70.01 -32.65 | Aconcagua | Аконкагуа | Аконкагуа
pass 75.4 40.5 | Torugart Pass / Torugart | перевал Торугарт / Торугарт | Торұғарт
pass 73.9 39.7 | Irkeshtam Pass / Irkeshtam | Иркештам | Еркештам
pass 75.4 36.85 | Khunjerab Pass | Хунджерабский перевал | Хунжераб асуы
pass 71.1 34.1 | Khyber Pass | Хайберский перевал | Хайбер асуы
pass 69 35.3 | Salang Pass / Salang | перевал Саланг / Саланг | Саланг асуы
pass -70.1 -32.8 | Uspallata Pass / Cristo Redentor Pass | перевал Успальята | Успальята асуы
sea 29.1 41.1 | Bosporus / Bosphorus | Босфор | Босфор
sea 26.4 40.2 | Dardanelles / Hellespont | Дарданеллы | Дарданелл
sea 28 40.7 | Sea of Marmara / Marmara Sea | Мраморное море | Мәрмәр теңізі
sea 36.6 45.2 | Kerch Strait | Керченский пролив | Керчь бұғазы
sea -169 66 | Bering Strait | Берингов пролив | Беринг бұғазы
sea 56.3 26.5 | Strait of Hormuz / Hormuz Strait | Ормузский пролив | Ормуз бұғазы
sea 43.4 12.6 | Bab-el-Mandeb / Bab al-Mandab / Bab el-Mandeb Strait | Баб-эль-Мандебский пролив | Баб-эль-Мандеб бұғазы
sea 100.5 3 | Strait of Malacca / Malacca Strait | Малаккский пролив | Малакка бұғазы
sea -5.6 36 | Strait of Gibraltar | Гибралтарский пролив | Гибралтар бұғазы
sea -71 -53.5 | Strait of Magellan / Magellan Strait | Магелланов пролив | Магеллан бұғазы
sea 119.5 24.5 | Taiwan Strait | Тайваньский пролив | Тайвань бұғазы
sea 142 52 | Tatar Strait / Strait of Tartary | Татарский пролив | Татар бұғазы
sea 142 45.8 | La Pérouse Strait | пролив Лаперуза | Лаперуз бұғазы
sea 103 77.9 | Vilkitsky Strait | пролив Вилькицкого | Вилькицкий бұғазы
sea 58 70.4 | Kara Gate / Kara Strait | Карские Ворота | Кара қақпасы
sea 73.5 68.5 | Gulf of Ob / Ob Gulf / Ob Bay | Обская губа | Обь ерні
sea 82 72 | Yenisei Gulf | Енисейский залив | Енисей шығанағы
sea 110 74 | Khatanga Gulf | Хатангский залив | Хатанга шығанағы
sea 178 64.5 | Gulf of Anadyr | Анадырский залив | Анадыр шығанағы
sea 34 69.2 | Kola Bay | Кольский залив | Кола шығанағы
sea -95 73 | Northwest Passage | Северо-Западный проход | Солтүстік-Батыс өткелі
sea 90 77 | Northern Sea Route | Северный морской путь / Севморпуть | Солтүстік теңіз жолы
sea 48 12.5 | Gulf of Aden | Аденский залив | Аден шығанағы
sea 58.5 25 | Gulf of Oman | Оманский залив | Оман шығанағы
sea 2 3 | Gulf of Guinea | Гвинейский залив | Гвинея шығанағы
sea -5 45 | Bay of Biscay | Бискайский залив | Бискай шығанағы
sea 11 57 | Kattegat | Каттегат | Каттегат
sea 10 58 | Skagerrak | Скагеррак | Скагеррак
sea 0 50 | English Channel | Ла-Манш | Ла-Манш
sea 12.7 55.9 | Øresund / Oresund | Эресунн / Зунд | Эресунн
canal 32.4 30.5 | Suez Canal | Суэцкий канал | Суэц каналы
canal -79.7 9.1 | Panama Canal | Панамский канал | Панама каналы
canal 43.6 48.6 | Volga–Don Canal / Volga-Don Canal | Волго-Донской канал | Еділ-Дон каналы
canal 9.5 54.2 | Kiel Canal | Кильский канал | Киль каналы
canal 62 38 | Karakum Canal / Garagum Canal | Каракумский канал | Қарақұм каналы
canal 34.8 63 | White Sea–Baltic Canal / White Sea Canal | Беломорско-Балтийский канал / Беломорканал | Ақ теңіз-Балтық каналы
river 47 50 | Volga | Волга | Еділ
river 52 49 | Ural | Урал | Жайық
river 66 44 | Syr Darya / Syrdarya | Сырдарья | Сырдария
river 63 40 | Amu Darya / Amudarya | Амударья | Әмудария
river 76 51 | Irtysh / Irtish | Иртыш | Ертіс
river 66 53 | Ishim / Esil | Ишим / Есиль | Есіл
river 64 53 | Tobol | Тобол | Тобыл
river 77 44 | Ili | Или | Іле
river 71 43.5 | Chu / Chuy | Чу | Шу
river 71 42.5 | Talas | Талас | Талас
river 68 60 | Ob | Обь | Обь
river 88 65 | Yenisei / Yenisey | Енисей | Енисей
river 125 65 | Lena | Лена | Лена
river 130 52 | Amur | Амур | Амур
river 157 67 | Kolyma | Колыма | Колыма
river 100 60 | Angara | Ангара | Ангара
river 55 57 | Kama | Кама | Кама
river 44 56 | Oka | Ока | Ока
river 43 63 | Northern Dvina | Северная Двина | Солтүстік Двина
river 56 66 | Pechora | Печора | Печора
river 30 59.9 | Neva | Нева | Нева
river 41 48 | Don | Дон | Дон
river 39 45 | Kuban | Кубань | Кубан
river 33 49 | Dnieper / Dnipro | Днепр | Днепр
river 29 47 | Dniester / Dnister | Днестр | Днестр
river 46 44 | Terek | Терек | Терек
river 47 40.5 | Kura | Кура | Кура
river 46 39.2 | Aras / Araks | Аракс | Аракс
river 20 45 | Danube | Дунай | Дунай
river 7 51 | Rhine | Рейн | Рейн
river 11 53 | Elbe | Эльба | Эльба
river 19 52 | Vistula | Висла | Висла
river 32 20 | Nile | Нил | Ніл
river 33 12 | Blue Nile | Голубой Нил | Көгілдір Ніл
river 32 8 | White Nile | Белый Нил | Ақ Ніл
river 18 0 | Congo River / Congo | Конго | Конго
river 5 12 | Niger River / Niger | Нигер | Нигер
river 28 -16 | Zambezi | Замбези | Замбези
river 39.5 -1.5 | Tana | Тана | Тана
river 44 33 | Tigris | Тигр | Тигр
river 41 35 | Euphrates | Евфрат | Евфрат
river 68 27 | Indus | Инд | Үнді
river 82 25.5 | Ganges / Ganga | Ганг | Ганг
river 92 26.5 | Brahmaputra | Брахмапутра | Брахмапутра
river 104 18 | Mekong | Меконг | Меконг
river 112 30 | Yangtze / Chang Jiang | Янцзы | Янцзы
river 110 37 | Yellow River / Huang He | Хуанхэ / Жёлтая река | Хуанхэ
river 83 41 | Tarim | Тарим | Тарым
river -60 -3 | Amazon | Амазонка | Амазонка
river -59 -29 | Paraná | Парана | Парана
river -57.5 -21 | Paraguay River | Парагвай | Парагвай
river -57.5 -31 | Uruguay River | Уругвай | Уругвай
river -65 8 | Orinoco | Ориноко | Ориноко
river -62 -6 | Madeira | Мадейра | Мадейра
river -55.5 -5 | Tapajós | Тапажос | Тапажос
river -90 38 | Mississippi | Миссисипи | Миссисипи
river -105 47 | Missouri | Миссури | Миссури
river -150 65 | Yukon | Юкон | Юкон
lake 33 -1 | Lake Victoria | озеро Виктория | Виктория көлі
lake 29.5 -6 | Lake Tanganyika | озеро Танганьика / Танганьика | Танганьика көлі
lake 34.5 -12 | Lake Malawi / Lake Nyasa | озеро Малави / Ньяса | Малави көлі
lake 36 3.5 | Lake Turkana | озеро Туркана / Рудольф | Туркана көлі
lake 31 1.7 | Lake Albert | озеро Альберт | Альберт көлі
lake 29 -2 | Lake Kivu | озеро Киву | Киву көлі
lake 37.4 12 | Lake Tana | озеро Тана | Тана көлі
lake 14 13 | Lake Chad | озеро Чад | Чад көлі
lake -69.3 -15.8 | Lake Titicaca / Titicaca | озеро Титикака / Титикака | Титикака көлі
lake 77.2 42.43 | Lake Issyk-Kul / Issyk-Kul / Issyk Kul | Иссык-Куль / озеро Иссык-Куль | Ыстықкөл
lake 43 38.6 | Lake Van | озеро Ван | Ван көлі
lake 45.5 37.6 | Lake Urmia | озеро Урмия | Урмия көлі
island 57 74 | Novaya Zemlya | Новая Земля | Жаңа Жер
island 17 78.5 | Svalbard / Spitsbergen | Шпицберген / Свальбард | Шпицберген
island 55 80.5 | Franz Josef Land | Земля Франца-Иосифа | Франц-Иосиф жері
island 97 79.5 | Severnaya Zemlya | Северная Земля | Солтүстік Жер
island 143 75 | New Siberian Islands | Новосибирские острова | Жаңа Сібір аралдары
island -179.5 71.2 | Wrangel Island | остров Врангеля | Врангель аралы
island 143 50 | Sakhalin | Сахалин | Сахалин
island 150 46.5 | Kuril Islands / Kurils | Курильские острова / Курилы | Курил аралдары
island -61 -51.8 | Falkland Islands | Фолклендские острова | Фолкленд аралдары
island 39.3 -6.1 | Zanzibar | Занзибар | Занзибар
island 102 0 | Sumatra | Суматра | Суматра
island 110 -7.5 | Java | Ява | Ява
island 24.9 35.2 | Crete | Крит | Крит
island 14 37.6 | Sicily | Сицилия | Сицилия
town 63.3 45.62 | Baikonur / Baikonur Cosmodrome | Байконур / космодром Байконур | Байқоңыр
`

/**
 * Names of first-level regions that the gazetteer lacks, by its code: English | Russian | Kazakh.
 */
export const handRegions = `
KZ.01 | Almaty Region / Almaty Oblast | Алматинская область | Алматы облысы
KZ.03 | Akmola Region / Akmola Oblast | Акмолинская область | Ақмола облысы
KZ.04 | Aktobe Region / Aktobe Oblast | Актюбинская область | Ақтөбе облысы
KZ.06 | Atyrau Region / Atyrau Oblast | Атырауская область | Атырау облысы
KZ.07 | West Kazakhstan Region / West Kazakhstan / Western Kazakhstan | Западно-Казахстанская область | Батыс Қазақстан облысы / Батыс Қазақстан
KZ.09 | Mangystau Region / Mangistau Region / Mangystau | Мангистауская область / Мангистау | Маңғыстау облысы / Маңғыстау
KZ.10 | Turkistan Region / South Kazakhstan Region / South Kazakhstan | Туркестанская область / Южно-Казахстанская область | Түркістан облысы / Оңтүстік Қазақстан облысы
KZ.11 | Pavlodar Region / Pavlodar Oblast | Павлодарская область | Павлодар облысы
KZ.12 | Karaganda Region / Karaganda Oblast | Карагандинская область | Қарағанды облысы
KZ.13 | Kostanay Region / Kostanay Oblast | Костанайская область | Қостанай облысы
KZ.14 | Kyzylorda Region / Kyzylorda Oblast | Кызылординская область | Қызылорда облысы
KZ.15 | East Kazakhstan Region / East Kazakhstan / Eastern Kazakhstan | Восточно-Казахстанская область | Шығыс Қазақстан облысы / Шығыс Қазақстан
KZ.16 | North Kazakhstan Region / North Kazakhstan / Northern Kazakhstan | Северо-Казахстанская область | Солтүстік Қазақстан облысы / Солтүстік Қазақстан
KZ.17 | Jambyl Region / Zhambyl Region | Жамбылская область | Жамбыл облысы
RU.63 | Sakha / Yakutia / Sakha Republic | Якутия / Саха / Республика Саха | Якутия / Саха
RU.15 | Chukotka / Chukotka Autonomous Okrug | Чукотка / Чукотский автономный округ | Чукотка
RU.28 | Karelia / Republic of Karelia | Карелия / Республика Карелия | Карелия
RU.73 | Tatarstan / Republic of Tatarstan | Татарстан / Республика Татарстан | Татарстан
RU.08 | Bashkortostan / Bashkiria | Башкортостан / Башкирия | Башқұртстан
RU.17 | Dagestan | Дагестан | Дағыстан
RU.12 | Chechnya / Chechen Republic | Чечня / Чеченская Республика | Шешенстан
RU.38 | Krasnodar Krai / Kuban | Краснодарский край / Кубань | Краснодар өлкесі
RU.70 | Stavropol Krai / Stavropol Territory | Ставропольский край / Ставрополье | Ставрополь өлкесі
RU.91 | Krasnoyarsk Krai / Krasnoyarsk Territory | Красноярский край | Красноярск өлкесі
RU.04 | Altai Krai / Altai Territory | Алтайский край | Алтай өлкесі
RU.59 | Primorsky Krai / Primorye | Приморский край / Приморье | Приморье өлкесі
RU.24 | Kalmykia | Калмыкия | Қалмақстан
RU.11 | Buryatia | Бурятия | Бурятия
RU.79 | Tuva | Тыва / Тува | Тыва
CN.13 | Xinjiang / Xinjiang Uygur Autonomous Region / Xinjiang Uyghur Autonomous Region / Sinkiang | Синьцзян / Синьцзян-Уйгурский автономный район / СУАР | Шыңжаң
CN.14 | Tibet | Тибет | Тибет
CN.20 | Inner Mongolia | Внутренняя Монголия | Ішкі Моңғолия
`

/** Short names of waters of the basemap, by its English name: English | Russian | Kazakh. */
export const waterAliases = `
Caspian Sea | Caspian | Каспий | Каспий
Mediterranean Sea | Mediterranean | Средиземноморье | Жерорта
Baltic Sea | Baltic | Балтика | Балтық
Atlantic Ocean | Atlantic | Атлантика | Атлантика
Pacific Ocean | Pacific | Тихий океан | Тынық мұхит
Lake Baikal | Baikal | Байкал | Байкал
Lake Balkhash | Balkhash | Балхаш | Балқаш
Aral Sea | Aral | Арал | Арал
Lake Ladoga | Ladoga | Ладога | Ладога
Lake Sevan | Sevan | Севан | Севан
`
