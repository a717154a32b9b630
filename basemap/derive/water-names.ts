/**
 * Names of waters, written by hand, as the sources have none in these languages.
 *
 * One water per line: English | Spanish | Portuguese | French | German | Turkish | Arabic | Persian | Chinese | Japanese | Korean
 */
const languages = ['es', 'pt', 'fr', 'de', 'tr', 'ar', 'fa', 'zh', 'ja', 'ko']

const lines = `
Atlantic Ocean | Océano Atlántico | Oceano Atlântico | Océan Atlantique | Atlantischer Ozean | Atlas Okyanusu | المحيط الأطلسي | اقیانوس اطلس | 大西洋 | 大西洋 | 대서양
Pacific Ocean | Océano Pacífico | Oceano Pacífico | Océan Pacifique | Pazifischer Ozean | Büyük Okyanus | المحيط الهادئ | اقیانوس آرام | 太平洋 | 太平洋 | 태평양
Indian Ocean | Océano Índico | Oceano Índico | Océan Indien | Indischer Ozean | Hint Okyanusu | المحيط الهندي | اقیانوس هند | 印度洋 | インド洋 | 인도양
Arctic Ocean | Océano Ártico | Oceano Ártico | Océan Arctique | Arktischer Ozean | Arktik Okyanusu | المحيط المتجمد الشمالي | اقیانوس منجمد شمالی | 北冰洋 | 北極海 | 북극해
Southern Ocean | Océano Antártico | Oceano Antártico | Océan Austral | Südlicher Ozean | Güney Okyanusu | المحيط الجنوبي | اقیانوس منجمد جنوبی | 南冰洋 | 南極海 | 남극해
Caspian Sea | Mar Caspio | Mar Cáspio | Mer Caspienne | Kaspisches Meer | Hazar Denizi | بحر قزوين | دریای خزر | 里海 | カスピ海 | 카스피해
Black Sea | Mar Negro | Mar Negro | Mer Noire | Schwarzes Meer | Karadeniz | البحر الأسود | دریای سیاه | 黑海 | 黒海 | 흑해
Sea of Azov | Mar de Azov | Mar de Azov | Mer d’Azov | Asowsches Meer | Azak Denizi | بحر آزوف | دریای آزوف | 亚速海 | アゾフ海 | 아조프해
Aral Sea | Mar de Aral | Mar de Aral | Mer d’Aral | Aralsee | Aral Gölü | بحر آرال | دریاچه آرال | 咸海 | アラル海 | 아랄해
Baltic Sea | Mar Báltico | Mar Báltico | Mer Baltique | Ostsee | Baltık Denizi | بحر البلطيق | دریای بالتیک | 波罗的海 | バルト海 | 발트해
Gulf of Bothnia | Golfo de Botnia | Golfo de Bótnia | Golfe de Botnie | Bottnischer Meerbusen | Botni Körfezi | خليج بوثنيا | خلیج بوتنی | 波的尼亚湾 | ボスニア湾 | 보트니아만
Gulf of Finland | Golfo de Finlandia | Golfo da Finlândia | Golfe de Finlande | Finnischer Meerbusen | Finlandiya Körfezi | خليج فنلندا | خلیج فنلاند | 芬兰湾 | フィンランド湾 | 핀란드만
North Sea | Mar del Norte | Mar do Norte | Mer du Nord | Nordsee | Kuzey Denizi | بحر الشمال | دریای شمال | 北海 | 北海 | 북해
Norwegian Sea | Mar de Noruega | Mar da Noruega | Mer de Norvège | Europäisches Nordmeer | Norveç Denizi | البحر النرويجي | دریای نروژ | 挪威海 | ノルウェー海 | 노르웨이해
Barents Sea | Mar de Barents | Mar de Barents | Mer de Barents | Barentssee | Barents Denizi | بحر بارنتس | دریای بارنتس | 巴伦支海 | バレンツ海 | 바렌츠해
White Sea | Mar Blanco | Mar Branco | Mer Blanche | Weißes Meer | Beyaz Deniz | البحر الأبيض | دریای سفید | 白海 | 白海 | 백해
Kara Sea | Mar de Kara | Mar de Kara | Mer de Kara | Karasee | Kara Denizi | بحر كارا | دریای کارا | 喀拉海 | カラ海 | 카라해
Laptev Sea | Mar de Láptev | Mar de Laptev | Mer de Laptev | Laptewsee | Laptev Denizi | بحر لابتيف | دریای لاپتف | 拉普捷夫海 | ラプテフ海 | 랍테프해
East Siberian Sea | Mar de Siberia Oriental | Mar da Sibéria Oriental | Mer de Sibérie orientale | Ostsibirische See | Doğu Sibirya Denizi | بحر سيبيريا الشرقي | دریای سیبری شرقی | 东西伯利亚海 | 東シベリア海 | 동시베리아해
Chukchi Sea | Mar de Chukotka | Mar de Chukchi | Mer des Tchouktches | Tschuktschensee | Çukçi Denizi | بحر تشوكشي | دریای چوکچی | 楚科奇海 | チュクチ海 | 축치해
Bering Sea | Mar de Bering | Mar de Bering | Mer de Béring | Beringmeer | Bering Denizi | بحر بيرنغ | دریای برینگ | 白令海 | ベーリング海 | 베링해
Sea of Okhotsk | Mar de Ojotsk | Mar de Okhotsk | Mer d’Okhotsk | Ochotskisches Meer | Ohotsk Denizi | بحر أوخوتسك | دریای اختسک | 鄂霍次克海 | オホーツク海 | 오호츠크해
Sea of Japan | Mar del Japón | Mar do Japão | Mer du Japon | Japanisches Meer | Japon Denizi | بحر اليابان | دریای ژاپن | 日本海 | 日本海 | 동해
Yellow Sea | Mar Amarillo | Mar Amarelo | Mer Jaune | Gelbes Meer | Sarı Deniz | البحر الأصفر | دریای زرد | 黄海 | 黄海 | 황해
Bohai Sea | Mar de Bohai | Mar de Bohai | Mer de Bohai | Bohai-Meer | Bohay Denizi | بحر بوهاي | دریای بوهای | 渤海 | 渤海 | 보하이해
East China Sea | Mar de China Oriental | Mar da China Oriental | Mer de Chine orientale | Ostchinesisches Meer | Doğu Çin Denizi | بحر الصين الشرقي | دریای چین شرقی | 东海 | 東シナ海 | 동중국해
South China Sea | Mar de China Meridional | Mar da China Meridional | Mer de Chine méridionale | Südchinesisches Meer | Güney Çin Denizi | بحر الصين الجنوبي | دریای چین جنوبی | 南海 | 南シナ海 | 남중국해
Philippine Sea | Mar de Filipinas | Mar das Filipinas | Mer des Philippines | Philippinensee | Filipin Denizi | بحر الفلبين | دریای فیلیپین | 菲律宾海 | フィリピン海 | 필리핀해
Bay of Bengal | Golfo de Bengala | Golfo de Bengala | Golfe du Bengale | Golf von Bengalen | Bengal Körfezi | خليج البنغال | خلیج بنگال | 孟加拉湾 | ベンガル湾 | 벵골만
Arabian Sea | Mar Arábigo | Mar Arábico | Mer d’Arabie | Arabisches Meer | Umman Denizi | بحر العرب | دریای عرب | 阿拉伯海 | アラビア海 | 아라비아해
Persian Gulf | Golfo Pérsico | Golfo Pérsico | Golfe Persique | Persischer Golf | Basra Körfezi | الخليج العربي | خلیج فارس | 波斯湾 | ペルシア湾 | 페르시아만
Gulf of Oman | Golfo de Omán | Golfo de Omã | Golfe d’Oman | Golf von Oman | Umman Körfezi | خليج عُمان | دریای عمان | 阿曼湾 | オマーン湾 | 오만만
Gulf of Aden | Golfo de Adén | Golfo de Áden | Golfe d’Aden | Golf von Aden | Aden Körfezi | خليج عدن | خلیج عدن | 亚丁湾 | アデン湾 | 아덴만
Red Sea | Mar Rojo | Mar Vermelho | Mer Rouge | Rotes Meer | Kızıldeniz | البحر الأحمر | دریای سرخ | 红海 | 紅海 | 홍해
Mediterranean Sea | Mar Mediterráneo | Mar Mediterrâneo | Mer Méditerranée | Mittelmeer | Akdeniz | البحر المتوسط | دریای مدیترانه | 地中海 | 地中海 | 지중해
Adriatic Sea | Mar Adriático | Mar Adriático | Mer Adriatique | Adriatisches Meer | Adriyatik Denizi | البحر الأدرياتيكي | دریای آدریاتیک | 亚得里亚海 | アドリア海 | 아드리아해
Aegean Sea | Mar Egeo | Mar Egeu | Mer Égée | Ägäisches Meer | Ege Denizi | بحر إيجة | دریای اژه | 爱琴海 | エーゲ海 | 에게해
Ionian Sea | Mar Jónico | Mar Jônico | Mer Ionienne | Ionisches Meer | İyon Denizi | البحر الأيوني | دریای ایونی | 爱奥尼亚海 | イオニア海 | 이오니아해
Tyrrhenian Sea | Mar Tirreno | Mar Tirreno | Mer Tyrrhénienne | Tyrrhenisches Meer | Tiren Denizi | البحر التيراني | دریای تیرنه | 第勒尼安海 | ティレニア海 | 티레니아해
Bay of Biscay | Golfo de Vizcaya | Golfo da Biscaia | Golfe de Gascogne | Golf von Biskaya | Biskay Körfezi | خليج بسكاي | خلیج بیسکای | 比斯开湾 | ビスケー湾 | 비스케이만
English Channel | Canal de la Mancha | Canal da Mancha | La Manche | Ärmelkanal | Manş Denizi | القناة الإنجليزية | کانال مانش | 英吉利海峡 | イギリス海峡 | 영국 해협
Irish Sea | Mar de Irlanda | Mar da Irlanda | Mer d’Irlande | Irische See | İrlanda Denizi | البحر الأيرلندي | دریای ایرلند | 爱尔兰海 | アイリッシュ海 | 아일랜드해
Greenland Sea | Mar de Groenlandia | Mar da Groenlândia | Mer du Groenland | Grönlandsee | Grönland Denizi | بحر غرينلاند | دریای گرینلند | 格陵兰海 | グリーンランド海 | 그린란드해
Gulf of Guinea | Golfo de Guinea | Golfo da Guiné | Golfe de Guinée | Golf von Guinea | Gine Körfezi | خليج غينيا | خلیج گینه | 几内亚湾 | ギニア湾 | 기니만
Mozambique Channel | Canal de Mozambique | Canal de Moçambique | Canal du Mozambique | Straße von Mosambik | Mozambik Kanalı | قناة موزمبيق | کانال موزامبیک | 莫桑比克海峡 | モザンビーク海峡 | 모잠비크 해협
Andaman Sea | Mar de Andamán | Mar de Andamão | Mer d’Andaman | Andamanensee | Andaman Denizi | بحر أندامان | دریای آندامان | 安达曼海 | アンダマン海 | 안다만해
Gulf of Thailand | Golfo de Tailandia | Golfo da Tailândia | Golfe de Thaïlande | Golf von Thailand | Tayland Körfezi | خليج تايلاند | خلیج تایلند | 泰国湾 | タイランド湾 | 타이만
Java Sea | Mar de Java | Mar de Java | Mer de Java | Javasee | Cava Denizi | بحر جاوة | دریای جاوه | 爪哇海 | ジャワ海 | 자와해
Celebes Sea | Mar de Célebes | Mar de Celebes | Mer de Célèbes | Celebessee | Selebes Denizi | بحر سيليبس | دریای سلبس | 苏拉威西海 | セレベス海 | 술라웨시해
Banda Sea | Mar de Banda | Mar de Banda | Mer de Banda | Bandasee | Banda Denizi | بحر باندا | دریای باندا | 班达海 | バンダ海 | 반다해
Arafura Sea | Mar de Arafura | Mar de Arafura | Mer d’Arafura | Arafurasee | Arafura Denizi | بحر أرافورا | دریای آرافورا | 阿拉弗拉海 | アラフラ海 | 아라푸라해
Timor Sea | Mar de Timor | Mar de Timor | Mer de Timor | Timorsee | Timor Denizi | بحر تيمور | دریای تیمور | 帝汶海 | ティモール海 | 티모르해
Coral Sea | Mar del Coral | Mar de Coral | Mer de Corail | Korallenmeer | Mercan Denizi | بحر المرجان | دریای مرجان | 珊瑚海 | 珊瑚海 | 산호해
Tasman Sea | Mar de Tasmania | Mar da Tasmânia | Mer de Tasman | Tasmansee | Tasman Denizi | بحر تسمان | دریای تاسمان | 塔斯曼海 | タスマン海 | 태즈먼해
Great Australian Bight | Gran Bahía Australiana | Grande Baía Australiana | Grande Baie australienne | Große Australische Bucht | Büyük Avustralya Körfezi | الخليج الأسترالي العظيم | خلیج بزرگ استرالیا | 大澳大利亚湾 | グレートオーストラリア湾 | 그레이트오스트레일리아만
Caribbean Sea | Mar Caribe | Mar do Caribe | Mer des Caraïbes | Karibisches Meer | Karayip Denizi | البحر الكاريبي | دریای کارائیب | 加勒比海 | カリブ海 | 카리브해
Gulf of Mexico | Golfo de México | Golfo do México | Golfe du Mexique | Golf von Mexiko | Meksika Körfezi | خليج المكسيك | خلیج مکزیک | 墨西哥湾 | メキシコ湾 | 멕시코만
Gulf of California | Golfo de California | Golfo da Califórnia | Golfe de Californie | Golf von Kalifornien | Kaliforniya Körfezi | خليج كاليفورنيا | خلیج کالیفرنیا | 加利福尼亚湾 | カリフォルニア湾 | 캘리포니아만
Gulf of Alaska | Golfo de Alaska | Golfo do Alasca | Golfe d’Alaska | Golf von Alaska | Alaska Körfezi | خليج ألاسكا | خلیج آلاسکا | 阿拉斯加湾 | アラスカ湾 | 알래스카만
Hudson Bay | Bahía de Hudson | Baía de Hudson | Baie d’Hudson | Hudsonbai | Hudson Körfezi | خليج هدسون | خلیج هادسن | 哈得孙湾 | ハドソン湾 | 허드슨만
Labrador Sea | Mar del Labrador | Mar do Labrador | Mer du Labrador | Labradorsee | Labrador Denizi | بحر لابرادور | دریای لابرادور | 拉布拉多海 | ラブラドル海 | 래브라도해
Baffin Bay | Bahía de Baffin | Baía de Baffin | Baie de Baffin | Baffin-Bucht | Baffin Körfezi | خليج بافن | خلیج بافین | 巴芬湾 | バフィン湾 | 배핀만
Beaufort Sea | Mar de Beaufort | Mar de Beaufort | Mer de Beaufort | Beaufortsee | Beaufort Denizi | بحر بوفورت | دریای بوفورت | 波弗特海 | ボーフォート海 | 보퍼트해
Scotia Sea | Mar del Scotia | Mar de Scotia | Mer de Scotia | Scotiasee | Skotya Denizi | بحر سكوتيا | دریای اسکاتیا | 斯科舍海 | スコシア海 | 스코샤해
Weddell Sea | Mar de Weddell | Mar de Weddell | Mer de Weddell | Weddellmeer | Weddell Denizi | بحر ودل | دریای ودل | 威德尔海 | ウェッデル海 | 웨들해
Ross Sea | Mar de Ross | Mar de Ross | Mer de Ross | Rossmeer | Ross Denizi | بحر روس | دریای راس | 罗斯海 | ロス海 | 로스해
Lake Balkhash | Lago Baljash | Lago Balcache | Lac Balkhach | Balchaschsee | Balkaş Gölü | بحيرة بالخاش | دریاچه بالخاش | 巴尔喀什湖 | バルハシ湖 | 발하슈호
Lake Baikal | Lago Baikal | Lago Baikal | Lac Baïkal | Baikalsee | Baykal Gölü | بحيرة بايكال | دریاچه بایکال | 贝加尔湖 | バイカル湖 | 바이칼호
Issyk-Kul | Issyk-Kul | Issyk-Kul | Issyk-Koul | Yssykköl | Isık Göl | إيسيك كول | ایسیک‌کول | 伊塞克湖 | イシク・クル湖 | 이식쿨호
Lake Ladoga | Lago Ládoga | Lago Ladoga | Lac Ladoga | Ladogasee | Ladoga Gölü | بحيرة لادوغا | دریاچه لادوگا | 拉多加湖 | ラドガ湖 | 라도가호
Lake Onega | Lago Onega | Lago Onega | Lac Onega | Onegasee | Onega Gölü | بحيرة أونيغا | دریاچه اونگا | 奥涅加湖 | オネガ湖 | 오네가호
Lake Victoria | Lago Victoria | Lago Vitória | Lac Victoria | Victoriasee | Victoria Gölü | بحيرة فيكتوريا | دریاچه ویکتوریا | 维多利亚湖 | ヴィクトリア湖 | 빅토리아호
Lake Tanganyika | Lago Tanganica | Lago Tanganica | Lac Tanganyika | Tanganjikasee | Tanganika Gölü | بحيرة تنجانيقا | دریاچه تانگانیکا | 坦噶尼喀湖 | タンガニーカ湖 | 탕가니카호
Lake Malawi | Lago Malaui | Lago Niassa | Lac Malawi | Malawisee | Malavi Gölü | بحيرة ملاوي | دریاچه مالاوی | 马拉维湖 | マラウイ湖 | 말라위호
Lake Turkana | Lago Turkana | Lago Turkana | Lac Turkana | Turkana-See | Turkana Gölü | بحيرة توركانا | دریاچه تورکانا | 图尔卡纳湖 | トゥルカナ湖 | 투르카나호
Lake Albert | Lago Alberto | Lago Alberto | Lac Albert | Albertsee | Albert Gölü | بحيرة ألبرت | دریاچه آلبرت | 艾伯特湖 | アルバート湖 | 앨버트호
Lake Kivu | Lago Kivu | Lago Kivu | Lac Kivu | Kiwusee | Kivu Gölü | بحيرة كيفو | دریاچه کیوو | 基伍湖 | キブ湖 | 키부호
Lake Tana | Lago Tana | Lago Tana | Lac Tana | Tanasee | Tana Gölü | بحيرة تانا | دریاچه تانا | 塔纳湖 | タナ湖 | 타나호
Lake Chad | Lago Chad | Lago Chade | Lac Tchad | Tschadsee | Çad Gölü | بحيرة تشاد | دریاچه چاد | 乍得湖 | チャド湖 | 차드호
Lake Volta | Lago Volta | Lago Volta | Lac Volta | Voltasee | Volta Gölü | بحيرة فولتا | دریاچه ولتا | 沃尔特水库 | ヴォルタ湖 | 볼타호
Lake Nasser | Lago Nasser | Lago Nasser | Lac Nasser | Nassersee | Nasır Gölü | بحيرة ناصر | دریاچه ناصر | 纳赛尔水库 | ナセル湖 | 나세르호
Lake Kariba | Lago Kariba | Lago Kariba | Lac Kariba | Karibasee | Kariba Gölü | بحيرة كاريبا | دریاچه کاریبا | 卡里巴湖 | カリバ湖 | 카리바호
Dead Sea | Mar Muerto | Mar Morto | Mer Morte | Totes Meer | Lut Gölü | البحر الميت | دریای مرده | 死海 | 死海 | 사해
Lake Van | Lago de Van | Lago Van | Lac de Van | Vansee | Van Gölü | بحيرة وان | دریاچه وان | 凡湖 | ヴァン湖 | 반호
Lake Urmia | Lago de Urmía | Lago Úrmia | Lac d’Ourmia | Urmiasee | Urmiye Gölü | بحيرة أرومية | دریاچه ارومیه | 乌鲁米耶湖 | オルーミーイェ湖 | 우르미아호
Lake Sevan | Lago Seván | Lago Sevan | Lac Sevan | Sewansee | Sevan Gölü | بحيرة سيفان | دریاچه سوان | 塞凡湖 | セヴァン湖 | 세반호
Qinghai Lake | Lago Qinghai | Lago Qinghai | Lac Qinghai | Qinghai-See | Çinghay Gölü | بحيرة تشينغهاي | دریاچه چینگ‌های | 青海湖 | 青海湖 | 칭하이호
Lake Khövsgöl | Lago Hövsgöl | Lago Khövsgöl | Lac Khövsgöl | Chöwsgöl-See | Hövsgöl Gölü | بحيرة خوفسغول | دریاچه خوسگول | 库苏古尔湖 | フブスグル湖 | 훕스굴호
Lake Khanka | Lago Janka | Lago Khanka | Lac Khanka | Chankasee | Hanka Gölü | بحيرة خانكا | دریاچه خانکا | 兴凯湖 | ハンカ湖 | 싱카이호
Lake Zaysan | Lago Zaisán | Lago Zaysan | Lac Zaïssan | Saissansee | Zaysan Gölü | بحيرة زايسان | دریاچه زایسان | 斋桑泊 | ザイサン湖 | 자이산호
Lake Alakol | Lago Alakol | Lago Alakol | Lac Alakol | Alaköl | Alakol Gölü | بحيرة ألاكول | دریاچه آلاکول | 阿拉湖 | アラコル湖 | 알라콜호
Lake Tengiz | Lago Tengiz | Lago Tengiz | Lac Tengiz | Tengizsee | Tengiz Gölü | بحيرة تنغيز | دریاچه تنگیز | 田吉兹湖 | テンギス湖 | 텡기즈호
Lake Uvs | Lago Uvs | Lago Uvs | Lac Uvs | Uws-See | Uvs Gölü | بحيرة أوفس | دریاچه اوبس | 乌布苏湖 | オヴス湖 | 우브스호
Lake Vänern | Lago Vänern | Lago Vänern | Lac Vänern | Vänern | Vänern Gölü | بحيرة فانرن | دریاچه ونرن | 维纳恩湖 | ヴェーネルン湖 | 베네른호
Tonlé Sap | Tonlé Sap | Tonlé Sap | Tonlé Sap | Tonle Sap | Tonle Sap | تونلي ساب | تونله‌ساپ | 洞里萨湖 | トンレサップ湖 | 톤레사프호
Lake Superior | Lago Superior | Lago Superior | Lac Supérieur | Oberer See | Superior Gölü | بحيرة سوبيريور | دریاچه سوپریور | 苏必利尔湖 | スペリオル湖 | 슈피리어호
Lake Michigan | Lago Míchigan | Lago Michigan | Lac Michigan | Michigansee | Michigan Gölü | بحيرة ميشيغان | دریاچه میشیگان | 密歇根湖 | ミシガン湖 | 미시간호
Lake Huron | Lago Hurón | Lago Huron | Lac Huron | Huronsee | Huron Gölü | بحيرة هورون | دریاچه هوران | 休伦湖 | ヒューロン湖 | 휴런호
Lake Erie | Lago Erie | Lago Erie | Lac Érié | Eriesee | Erie Gölü | بحيرة إيري | دریاچه ایری | 伊利湖 | エリー湖 | 이리호
Lake Ontario | Lago Ontario | Lago Ontário | Lac Ontario | Ontariosee | Ontario Gölü | بحيرة أونتاريو | دریاچه انتاریو | 安大略湖 | オンタリオ湖 | 온타리오호
Lake Winnipeg | Lago Winnipeg | Lago Winnipeg | Lac Winnipeg | Winnipegsee | Winnipeg Gölü | بحيرة وينيبيغ | دریاچه وینیپگ | 温尼伯湖 | ウィニペグ湖 | 위니펙호
Great Bear Lake | Gran Lago del Oso | Grande Lago do Urso | Grand lac de l’Ours | Großer Bärensee | Büyük Ayı Gölü | بحيرة الدب الكبير | دریاچه خرس بزرگ | 大熊湖 | グレートベア湖 | 그레이트베어호
Great Slave Lake | Gran Lago del Esclavo | Grande Lago do Escravo | Grand lac des Esclaves | Großer Sklavensee | Büyük Esir Gölü | بحيرة العبيد العظمى | دریاچه گریت اسلیو | 大奴湖 | グレートスレーブ湖 | 그레이트슬레이브호
Great Salt Lake | Gran Lago Salado | Grande Lago Salgado | Grand Lac Salé | Großer Salzsee | Büyük Tuz Gölü | البحيرة المالحة العظمى | دریاچه بزرگ نمک | 大盐湖 | グレートソルト湖 | 그레이트솔트호
Lake Nicaragua | Lago de Nicaragua | Lago da Nicarágua | Lac Nicaragua | Nicaraguasee | Nikaragua Gölü | بحيرة نيكاراغوا | دریاچه نیکاراگوئه | 尼加拉瓜湖 | ニカラグア湖 | 니카라과호
Lake Maracaibo | Lago de Maracaibo | Lago de Maracaibo | Lac de Maracaibo | Maracaibo-See | Maracaibo Gölü | بحيرة ماراكايبو | دریاچه ماراکایبو | 马拉开波湖 | マラカイボ湖 | 마라카이보호
Lake Titicaca | Lago Titicaca | Lago Titicaca | Lac Titicaca | Titicacasee | Titikaka Gölü | بحيرة تيتيكاكا | دریاچه تیتیکاکا | 的的喀喀湖 | ティティカカ湖 | 티티카카호
`

/** Names by language, by the English name. */
export const waterNames = new Map(
  lines
    .trim()
    .split('\n')
    .map((line): [string, Record<string, string>] => {
      const [english = '', ...names] = line.split('|').map((part) => part.trim())
      return [english, Object.fromEntries(languages.map((language, index) => [language, names[index] ?? '']))]
    }),
)
