/**
 * Names of towns, by language and by the id without `town-`, that replace those of the sources or that the sources lack. An
 * English name does not change the id.
 */
const byLanguage: Record<string, string> = {
  // The sources write some names with errors or in a form that is older than 2018. Kazakhstan's are in the forms of town-names.ts.
  en: `
    kz-maqat Makat, kz-aqadyr Akadyr, kz-sharbaqty Sharbakty, kz-algha Alga, kz-bayghanin Bayganin, kz-qusmuryn Kusmuryn,
    kz-komsomolets Karabalyk, kz-aqsu Aksu, kz-erymentau Ereymentau, kz-saryshaghan Saryshagan, kz-qarazhal Karazhal,
    kz-ertis Irtyshsk, kz-qulan Kulan, ru-vyska Vyksa, ru-starsy-oskol Stary Oskol, ru-sol-lletsk Sol-Iletsk,
    ru-kamenna-obi Kamen-na-Obi, ru-ust-ulimsk Ust-Ilimsk, ru-kupina Kupino, ru-kamensk-uralskiy Kamensk-Uralsky,
    ru-kamensk-shakhtinskiy Kamensk-Shakhtinsky, ru-anzhero-sudzhensk Anzhero-Sudzhensk, ru-leninsk-kuznetsky Leninsk-Kuznetsky,
    ru-petrovsk-zabaykalskiy Petrovsk-Zabaykalsky, ru-spassk-dalniy Spassk-Dalny, ru-ust-maya Ust-Maya, ru-teli Teeli,
    ru-zheleznogorsk-ilimskiy Zheleznogorsk-Ilimsky, ru-usolye-sibirskoye Usolye-Sibirskoye, ru-vyshnniy-volochek Vyshny Volochyok,
    ru-ust-ordynskiy Ust-Ordynsky, ru-novokuybishevsk Novokuybyshevsk, cn-mudangiang Mudanjiang, cn-buizhou Binzhou,
    cn-xiangtai Xingtai, cn-zhaotang Zhaotong, cn-ninde Ningde, cn-pingdu Pingdu, cn-yingkow Yingkou, cn-luan Lu'an,
    cn-huaiyin Huai'an, cn-xiangfan Xiangyang, cn-jinxi Huludao, cn-puqi Chibi, cn-anxi Guazhou, cn-shache Yarkant,
    cn-ergun-zuoqi Genhe, cn-alxa-zuoqi Bayanhot, cn-jingling Tianmen, cn-jiaojing Jiaojiang, cn-xuanzhou Xuancheng,
    cn-rongzhag Danba, cn-zicheng Zhicheng, cn-daan Da'an, cn-taian Tai'an, cn-yaan Ya'an, cn-beian Bei'an, cn-ningan Ning'an,
    cn-fuan Fu'an, cn-jian Ji'an, mn-buyant-uhaa Sainshand, mn-ondorhaan Öndörkhaan, mn-uliastay Uliastai,
    ua-illichivsk Chornomorsk, ua-kirovohrad Kropyvnytskyi, uz-qoqon Kokand, uz-jizzax Jizzakh, uz-chirchiq Chirchik,
    uz-olmaliq Almalyk, uz-kattaqorgon Kattakurgan, uz-qunghirot Kungrad, uz-muynoq Muynak, tm-gyzlarbat Serdar,
    tm-atamyrat Kerki, tj-qurghonteppa Bokhtar, tj-uroteppa Istaravshan, cy-ammochostos Famagusta, cy-lemosos Limassol,
    ps-al-khalil Hebron, in-jullundur Jalandhar, in-simla Shimla, tr-icel Mersin, az-ali-bayramli Shirvan,
    am-gavarr Gavar, ir-shar-e-kord Shahr-e Kord
  `,
  ru: `
    kz-turgay Тургай, kz-osakarovka Осакаровка, kz-aqadyr Акадыр, kz-esik Есик, kz-algha Алга, kz-bayghanin Байганин,
    kz-komsomolets Карабалык, kz-tobol Тобол, kz-qusmuryn Кушмурун, kz-astrakhanka Астраханка, kz-zholymbet Жолымбет,
    kz-saryshaghan Сарышаган, kz-kachiry Качиры, kz-shar Шар, kz-qulan Кулан, kz-oytal Ойтал, sa-an-nabk Эн-Небк,
    no-vossavangen Восс, kp-sin-ni Синни, af-zareh-sharan Шаран, af-baraki-barak Бараки-Барак, tm-gyzlarbat Сердар,
    tm-atamyrat Керки, tm-buzmeyin Бюзмеин, tj-qurghonteppa Бохтар, ru-mundybash Мундыбаш, kp-changyon Чанъён,
    kp-anbyon Анбён, kp-manp-o Манпхо, kp-sunch-on Сунчхон, kp-musan Мусан, cn-dali Дали, cn-shashi Шаши, cn-zixing Цзысин,
    cn-tengchong Тэнчун, cn-ergun-zuoqi Гэньхэ, cn-shangdu Шанду, cn-wuchuan Учуань, in-sopore Сопур, af-karokh Карох,
    pk-kundian Кундиан, ru-dombarovskiy Домбаровский, ru-golyshmanovo Голышманово, ru-shira Шира, ru-bor Бор,
    ly-al-bay-a Эль-Бейда, ly-maradah Марада, ly-al-jaghbub Эль-Джагбуб, mn-ulaan-uul Улаан-Уул, mn-hodrogo Ходрого,
    cn-anxi Гуачжоу, cn-minxian Миньсянь, cn-guide Гуйдэ, cn-fengjie Фэнцзе, cn-changting Чантин, cn-ninde Ниндэ,
    cn-ma-anshan Мааньшань, eg-salum Эс-Саллум, cn-gar Гар, cn-qiemo Черчен, cn-zicheng Чжичэн, cn-puqi Чиби,
    cn-yunxian Юньсянь, cn-zhijiang Чжицзян, cn-rongzhag Данба, cn-zhanyi Чжаньи, cn-huize Хуэйцзэ, cn-huanren Хуаньжэнь,
    cn-shanxian Шаньсянь, cn-pingyi Пинъи, cn-linchuan Линьчуань, cn-fengcheng Фэнчэн, cn-shuyang Шуян, cn-fuyu Фуюй,
    cn-alxa-zuoqi Баян-Хото, cn-linxi Линьси, cn-kailu Кайлу, cn-bairin-zuoqi Баринь-Цзоци, cn-yitulihe Итулихэ,
    cn-bayan-obo Баян-Обо, cn-keshan Кэшань, bd-saidpur Саидпур, ru-teli Тээли, ru-olovyannaya Оловянная,
    cn-wanzhou Ваньчжоу, cn-yuci Юйцы, cn-jingling Тяньмэнь, cn-nenjiang Нэньцзян, eg-siwa Сива, eg-el-kharga Эль-Харга,
    ly-awjilah Авджила, cn-jinxi Хулудао, cn-houma Хоума, cn-linqing Линьцин, cn-hangu Ханьгу, cn-dulan Дулань,
    ir-shahrud Шахруд, ge-sukhumi Сухуми
  `,
  // Kazakhstan's, and towns that have a Kazakh name of their own. Elsewhere a town has its Russian name (pack/names.ts).
  kk: `
    kz-turgay Торғай, kz-maqat Мақат, kz-bestobe Бестөбе, kz-osakarovka Осакаровка, kz-aqadyr Ақадыр, kz-sharbaqty Шарбақты,
    kz-shemonaikha Шемонаиха, kz-boralday Боралдай, kz-esik Есік, kz-lenger Леңгір, kz-zhosaly Жосалы, kz-algha Алға,
    kz-bayghanin Байғанин, kz-komsomolets Қарабалық, kz-tobol Тобыл, kz-qusmuryn Құсмұрын, kz-makhambet Махамбет,
    kz-chapaev Чапаев, kz-zhanibek Жәнібек, kz-esil Есіл, kz-derzhavinsk Державинск, kz-astrakhanka Астраханка, kz-aqsu Ақсу,
    kz-zholymbet Жолымбет, kz-erymentau Ерейментау, kz-saryshaghan Сарышаған, kz-qarazhal Қаражал, kz-atasu Атасу,
    kz-kishkenekol Кішкенекөл, kz-tayynsha Тайынша, kz-bulaevo Булаев, kz-ertis Ертіс, kz-kachiry Қашыр, kz-shar Шар,
    kz-urzhar Үржар, kz-ushtobe Үштөбе, kz-arys Арыс, kz-qulan Құлан, kz-oytal Ойтал, kz-atbasar Атбасар,
    uz-qoqon Қоқан, uz-jizzax Жызақ, uz-chirchiq Шыршық, uz-olmaliq Алмалық, uz-kattaqorgon Қаттақорған,
    uz-qunghirot Қоңырат, uz-muynoq Мойнақ, uz-guliston Гүлістан, uz-khujayli Қожайлы, kg-tokmak Тоқмақ,
    kg-kara-balta Қарабалта, kg-cholpon-ata Шолпан-Ата, kg-balykchy Балықшы, kg-at-bashy Атбасы, kg-toktogul Тоқтағұл,
    kg-tash-komur Таскөмір, tm-balkanabat Балқанабат, tm-koneurgench Көнеүргеніш, cn-kuqa Күшар, cn-koktokay Көктоғай,
    ru-lensk Ленск, ru-mirnyy Мирный, ru-buguruslan Бугуруслан, mk-bitola Битола, ir-yazd Йезд
  `,
  // The sources mix the Chinese names that the mainland and Taiwan use. These are those of the mainland.
  zh: `
    ke-nairobi 内罗毕, sa-riyadh 利雅得, cd-kinshasa 金沙萨, zm-lusaka 卢萨卡, rw-kigali 基加利, am-yerevan 埃里温,
    gt-guatemala 危地马拉城, mm-naypyidaw 内比都, hn-tegucigalpa 特古西加尔巴, dj-djibouti 吉布提, bw-gaborone 哈博罗内,
    tr-istanbul 伊斯坦布尔, ae-dubai 迪拜, cr-san-jose 圣何塞, la-vientiane 万象, cv-praia 普拉亚, sz-mbabane 姆巴巴内,
    km-moroni 莫罗尼, gm-banjul 班珠尔, kw-kuwait 科威特城, do-santo-domingo 圣多明各, ng-lagos 拉各斯, it-rome 罗马,
    vn-ho-chi-minh-city 胡志明市, ph-quezon-city 奎松城, cf-bangui 班吉, bz-belmopan 贝尔莫潘, kr-seoul 首尔, kr-busan 釜山,
    kr-incheon 仁川, cn-puyang 濮阳, bn-bandar-seri-begawan 斯里巴加湾市, so-hargeysa 哈尔格萨, us-los-angeles 洛杉矶
  `,
  ar: `
    sg-singapore سنغافورة, do-santo-domingo سانتو دومينغو, gn-conakry كوناكري, jm-kingston كينغستون, mm-naypyidaw نايبيداو,
    tj-dushanbe دوشنبه, cf-bangui بانغي, so-hargeysa هرجيسا, pa-panama-city مدينة بنما, cn-xi-an شيآن, kr-busan بوسان,
    mv-male ماليه, vu-port-vila بورت فيلا, mc-monaco موناكو, to-nukualofa نوكوالوفا, mh-majuro ماجورو, li-vaduz فادوز,
    ru-yekaterinburg يكاترينبورغ, ru-nizhny-novgorod نيجني نوفغورود, ca-montreal مونتريال, tw-taipei تايبيه, br-salvador سالفادور,
    br-manaus ماناوس, ir-karaj كرج, tw-kaohsiung كاوهسيونغ, jp-sendai سنداي, pk-multan ملتان
  `,
}

/** Names by language, by the id of the town. */
export const handNames: Record<string, Record<string, string>> = {}
for (const [language, lines] of Object.entries(byLanguage)) {
  for (const entry of lines.trim().split(/,\s+/)) {
    const [, id = '', name = ''] = /^(\S+) (.+)$/.exec(entry.trim()) ?? []
    handNames[`town-${id}`] = { ...handNames[`town-${id}`], [language]: name }
  }
}
