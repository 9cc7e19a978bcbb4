import type { Texts } from '#web/reader/texts.ts';

/** The words of the page of participants. */
export const participantsTexts = {
  'firms.add': { en: 'Add firms', 'zh-Hant': '加入公司', 'zh-Hans': '添加企业' },
  'firms.add-to': { en: 'Add firms from {{side}}', 'zh-Hant': '加入{{side}}公司', 'zh-Hans': '添加{{side}}企业' },
  'firms.count': { en: 'Firms: {{firms}}', 'zh-Hant': '{{firms}} 間公司', 'zh-Hans': '{{firms}} 家企业' },
  'firms.none': { en: 'Nobody from this side yet', 'zh-Hant': '此方尚未有公司', 'zh-Hans': '这一方还没有企业' },
  'firms.none-what': {
    en: 'Choose firms from the registry, take everybody of an imported list, or import a new list first.',
    'zh-Hant': '可從公司資料庫選擇、取用整份已讀入的名單，或先讀入新名單。',
    'zh-Hans': '可以从企业库选择、取用整份已导入的名单，或先导入新名单。',
  },
  'firms.filter': { en: 'Find a participant', 'zh-Hant': '尋找參加者', 'zh-Hans': '查找参会方' },
  'firms.no-match': {
    en: 'No participant fits “{{filter}}”.',
    'zh-Hant': '沒有參加者符合「{{filter}}」。',
    'zh-Hans': '没有参会方符合“{{filter}}”。',
  },
  'firms.meetings': {
    en: '{{placed}} placed of {{wanted}} wanted',
    'zh-Hant': '擬安排 {{wanted}} 個，已安排 {{placed}} 個',
    'zh-Hans': '拟安排 {{wanted}} 场，已安排 {{placed}} 场',
  },
  'firms.without': { en: 'No meeting:', 'zh-Hant': '沒有會面：', 'zh-Hans': '没有洽谈：' },
  'firms.without-only': {
    en: 'Only firms without a meeting ({{count}})',
    'zh-Hant': '只看沒有會面的公司（{{count}}）',
    'zh-Hans': '只看没有洽谈的企业（{{count}}）',
  },
  'firms.limits': { en: 'Times, limit, table', 'zh-Hant': '時間、上限及枱位', 'zh-Hans': '时间、上限和桌位' },
  'firms.limits-of': {
    en: 'When and where {{firm}} can meet',
    'zh-Hant': '{{firm}}可出席的時間及枱位',
    'zh-Hans': '{{firm}}可参加的时间和桌位',
  },
  'firms.away': {
    en: 'Away in {{slots}} of {{all}} slots',
    'zh-Hant': '{{all}} 個時段中有 {{slots}} 個未能出席',
    'zh-Hans': '{{all}} 个时段中有 {{slots}} 个无法参加',
  },
  'firms.most': {
    en: 'at most {{most}} meetings',
    'zh-Hant': '最多 {{most}} 個會面',
    'zh-Hans': '最多 {{most}} 场洽谈',
  },
  'firms.slots-help': {
    en: 'Take the tick from every slot in which the firm cannot come.',
    'zh-Hant': '取消勾選公司未能出席的時段。',
    'zh-Hans': '取消勾选企业无法参加的时段。',
  },
  'firms.all-of-day': { en: 'The whole day', 'zh-Hant': '全日', 'zh-Hans': '全天' },
  'firms.most-label': { en: 'Most meetings', 'zh-Hant': '會面上限', 'zh-Hans': '洽谈上限' },
  'firms.most-help': {
    en: 'Empty: as many as it has slots.',
    'zh-Hant': '留空即不設上限。',
    'zh-Hans': '不填即不设上限。',
  },
  'firms.save': { en: 'Save', 'zh-Hant': '儲存', 'zh-Hans': '保存' },
  'firms.saved': { en: 'Saved.', 'zh-Hant': '已儲存。', 'zh-Hans': '已保存。' },
  'firms.released': {
    en: 'Saved. Meetings that lost their place: {{released}}.',
    'zh-Hant': '已儲存。{{released}} 個會面失去原有時段。',
    'zh-Hans': '已保存。{{released}} 场洽谈失去原来的时段。',
  },
  'firms.remove': { en: 'Take out', 'zh-Hant': '移出', 'zh-Hans': '移出' },
  'firms.remove-one': { en: 'Take {{firm}} out', 'zh-Hant': '移出{{firm}}', 'zh-Hans': '移出{{firm}}' },
  'firms.remove-title': {
    en: 'Take {{firm}} out of the mission?',
    'zh-Hant': '把{{firm}}移出考察團？',
    'zh-Hans': '把{{firm}}移出考察团？',
  },
  'firms.remove-what': {
    en: 'Its meetings in this mission go with it: {{wanted}} wanted, {{placed}} of them placed. The firm stays in the registry.',
    'zh-Hant': '其在本團的會面會一併移除：擬安排 {{wanted}} 個，其中 {{placed}} 個已安排。公司資料仍會保留。',
    'zh-Hans': '其在本团的洽谈会一并移除：拟安排 {{wanted}} 场，其中 {{placed}} 场已安排。企业资料仍会保留。',
  },
  'firms.removed': {
    en: '{{firm}} is out of the mission; meetings gone: {{removed}}.',
    'zh-Hant': '{{firm}}已移出考察團，{{removed}} 個會面隨之移除。',
    'zh-Hans': '{{firm}}已移出考察团，{{removed}} 场洽谈随之移除。',
  },
  'firms.itinerary': { en: 'Itinerary', 'zh-Hant': '行程表', 'zh-Hans': '行程表' },
  'pick.from-registry': { en: 'From the registry', 'zh-Hant': '從公司資料庫', 'zh-Hans': '从企业库' },
  'pick.from-import': { en: 'From an imported list', 'zh-Hant': '從已讀入的名單', 'zh-Hans': '从已导入的名单' },
  'pick.search': { en: 'Search', 'zh-Hant': '搜尋', 'zh-Hans': '搜索' },
  'pick.search-help': {
    en: 'Any script, pinyin, part of a name, goods or what it looks for',
    'zh-Hant': '可用任何文字、拼音、部分名稱、產品或需求',
    'zh-Hans': '可用任何文字、拼音、部分名称、产品或需求',
  },
  'pick.found': {
    en: '{{total}} found, {{in}} of those shown take part already',
    'zh-Hant': '找到 {{total}} 間，所示公司中有 {{in}} 間已參加',
    'zh-Hans': '找到 {{total}} 家，所示企业中有 {{in}} 家已参会',
  },
  'pick.none': { en: 'No firm fits.', 'zh-Hant': '沒有符合的公司。', 'zh-Hans': '没有符合的企业。' },
  'pick.is-in': { en: 'takes part', 'zh-Hant': '已參加', 'zh-Hans': '已参会' },
  'pick.more': {
    en: 'Showing the first {{shown}}; search to see others.',
    'zh-Hant': '只顯示首 {{shown}} 間；可搜尋其他公司。',
    'zh-Hans': '只显示前 {{shown}} 家；可搜索其他企业。',
  },
  'pick.add-chosen': {
    en: 'Add the chosen ({{count}})',
    'zh-Hant': '加入所選公司（{{count}}）',
    'zh-Hans': '添加所选企业（{{count}}）',
  },
  'pick.add-all': {
    en: 'Add all {{count}} from {{side}}',
    'zh-Hant': '加入{{side}}全部 {{count}} 間',
    'zh-Hans': '添加{{side}}全部 {{count}} 家',
  },
  'pick.add-list': { en: 'Add this list', 'zh-Hant': '加入此名單', 'zh-Hans': '添加此名单' },
  'pick.list-rows': { en: 'Firms: {{count}}', 'zh-Hant': '{{count}} 間公司', 'zh-Hans': '{{count}} 家企业' },
  'pick.no-lists': {
    en: 'No list of this side has been imported yet.',
    'zh-Hant': '此方尚未有已讀入的名單。',
    'zh-Hans': '这一方还没有已导入的名单。',
  },
  'pick.import': { en: 'Import a list', 'zh-Hant': '讀入名單', 'zh-Hans': '导入名单' },
  'pick.close': { en: 'Close', 'zh-Hant': '關閉', 'zh-Hans': '关闭' },
  'pick.added': {
    en: 'Added: {{count}}.',
    'zh-Hant': '已加入 {{count}} 間公司。',
    'zh-Hans': '已添加 {{count}} 家企业。',
  },
  'pick.added-none': {
    en: 'All of them take part already.',
    'zh-Hant': '所選公司均已參加。',
    'zh-Hans': '所选企业均已参会。',
  },
} as const satisfies Texts;
