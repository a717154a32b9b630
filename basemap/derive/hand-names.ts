/** Names of towns, by language and by the id without `town-`, that replace those of the sources or that the sources lack. */
const byLanguage: Record<string, string> = {
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
