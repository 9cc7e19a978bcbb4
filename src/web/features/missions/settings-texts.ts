import type { Texts } from '#web/reader/texts.ts';

/** The words of a mission's settings: title, place, days with their slots and pauses, tables. */
export const settingsTexts = {
  'settings.new': { en: 'New mission', 'zh-Hant': '新增考察團', 'zh-Hans': '新建考察团' },
  'settings.title': { en: 'Settings', 'zh-Hant': '設定', 'zh-Hans': '设置' },
  'settings.edit': { en: 'Change settings', 'zh-Hant': '更改設定', 'zh-Hans': '更改设置' },
  'settings.what': { en: 'What and where', 'zh-Hant': '名稱及地點', 'zh-Hans': '名称和地点' },
  'settings.when': { en: 'Days and slots', 'zh-Hant': '日期及時段', 'zh-Hans': '日期和时段' },
  'settings.how': { en: 'Tables and meetings', 'zh-Hant': '枱及會面', 'zh-Hans': '桌子和洽谈' },
  'settings.name': { en: 'Title', 'zh-Hant': '名稱', 'zh-Hans': '名称' },
  'settings.name-help': {
    en: 'Readers see it in their own language, on itineraries too. Write all three.',
    'zh-Hant': '讀者會看到自己語文的名稱，行程表亦然。請填寫三種語文。',
    'zh-Hans': '读者会看到自己语言的名称，行程表上也是。请填写三种语言。',
  },
  'settings.place': { en: 'Place', 'zh-Hant': '地點', 'zh-Hans': '地点' },
  'settings.place-help': {
    en: 'Hall, building, street: what a firm needs to find its way. May be left out.',
    'zh-Hant': '廳、大樓、街道等，方便公司前往。可留空。',
    'zh-Hans': '厅、楼、街道等，方便企业前往。可不填。',
  },
  'settings.time-zone': { en: 'Time zone', 'zh-Hant': '時區', 'zh-Hans': '时区' },
  'settings.time-zone-help': {
    en: 'All times are by the clock of this place.',
    'zh-Hant': '所有時間均以當地時間計。',
    'zh-Hans': '所有时间都按当地时间计。',
  },
  'settings.date': { en: 'Date', 'zh-Hant': '日期', 'zh-Hans': '日期' },
  'settings.add-day': { en: 'Add a day', 'zh-Hant': '增加一日', 'zh-Hans': '增加一天' },
  'settings.remove-day': { en: 'Remove day {{day}}', 'zh-Hant': '移除第 {{day}} 日', 'zh-Hans': '移除第 {{day}} 天' },
  'settings.no-days': {
    en: 'The mission has no day yet. It can be kept like this; before a timetable can be computed it needs a day with slots.',
    'zh-Hant': '考察團尚未設定日期。可先行儲存；計算時間表前須至少有一日設有時段。',
    'zh-Hans': '考察团还没有日期。可以先保存；计算时间表之前至少需要一天有时段。',
  },
  'settings.no-slots': {
    en: 'No slots yet: the mission can be kept like this, but no timetable can be computed.',
    'zh-Hant': '尚未設定時段：可先行儲存，但未能計算時間表。',
    'zh-Hans': '还没有时段：可以先保存，但不能计算时间表。',
  },
  'settings.morning': { en: 'Morning', 'zh-Hant': '上午', 'zh-Hans': '上午' },
  'settings.afternoon': { en: 'Afternoon', 'zh-Hant': '下午', 'zh-Hans': '下午' },
  'settings.starts': { en: 'Starts at', 'zh-Hant': '開始時間', 'zh-Hans': '开始时间' },
  'settings.slots': { en: 'Slots', 'zh-Hant': '時段數目', 'zh-Hans': '时段数' },
  'settings.pauses': { en: 'Pauses', 'zh-Hant': '小休', 'zh-Hans': '休息' },
  'settings.add-pause': { en: 'Add a pause', 'zh-Hant': '加入小休', 'zh-Hans': '增加休息' },
  'settings.remove-pause': { en: 'Remove this pause', 'zh-Hant': '移除這次小休', 'zh-Hans': '移除这次休息' },
  'settings.after-slot': { en: 'After slot no.', 'zh-Hant': '第幾個時段後', 'zh-Hans': '第几个时段后' },
  'settings.minutes': { en: 'Minutes', 'zh-Hant': '分鐘', 'zh-Hans': '分钟' },
  'settings.pause-title': { en: 'Called', 'zh-Hant': '名稱', 'zh-Hans': '名称' },
  'settings.pause-own': { en: 'other …', 'zh-Hant': '其他……', 'zh-Hans': '其他……' },
  'settings.pause-own-title': { en: 'Its name', 'zh-Hant': '小休名稱', 'zh-Hans': '休息名称' },
  'settings.tables': { en: 'Tables', 'zh-Hant': '枱數', 'zh-Hans': '桌数' },
  'settings.tables-help': {
    en: 'As many meetings can take place at once as there are tables.',
    'zh-Hant': '有多少張枱，同一時段便可進行多少個會面。',
    'zh-Hans': '有多少张桌子，同一时段就可以进行多少场洽谈。',
  },
  'settings.meeting-minutes': {
    en: 'Minutes per meeting',
    'zh-Hant': '每個會面（分鐘）',
    'zh-Hans': '每场洽谈（分钟）',
  },
  'settings.change-minutes': {
    en: 'Minutes to change tables',
    'zh-Hant': '換枱時間（分鐘）',
    'zh-Hans': '换桌时间（分钟）',
  },
  'settings.per-company': {
    en: 'Most proposals per firm',
    'zh-Hant': '每間公司建議會面上限',
    'zh-Hans': '每家企业建议洽谈上限',
  },
  'settings.per-company-help': {
    en: 'Beyond its musts. Empty: half of the slots.',
    'zh-Hant': '不計必須會面。留空即時段數目的一半。',
    'zh-Hans': '不计必须洽谈。不填即时段数的一半。',
  },
  'settings.minimum': {
    en: 'Fewest proposals per firm',
    'zh-Hant': '每間公司建議會面下限',
    'zh-Hans': '每家企业建议洽谈下限',
  },
  'settings.minimum-help': {
    en: 'Wherever anybody fits, so that nobody travels for nothing.',
    'zh-Hant': '只要有合適對象便會達到，免得公司白走一趟。',
    'zh-Hans': '只要有合适对象就会达到，免得企业白跑一趟。',
  },
  'settings.sketch': { en: 'How the day will run', 'zh-Hant': '當日流程預覽', 'zh-Hans': '当天流程预览' },
  'settings.sketch-total': {
    en: '{{slots}} slots, {{tables}} tables: room for {{places}} meetings.',
    'zh-Hant': '{{slots}} 個時段、{{tables}} 張枱，可容納 {{places}} 個會面。',
    'zh-Hans': '{{slots}} 个时段、{{tables}} 张桌子，可容纳 {{places}} 场洽谈。',
  },
  'settings.sketch-empty': {
    en: 'Here the slots appear as you lay them out.',
    'zh-Hant': '設定時段後會在此顯示。',
    'zh-Hans': '设定时段后会在这里显示。',
  },
  'settings.sketch-between': { en: 'Between the sessions', 'zh-Hant': '上下午之間', 'zh-Hans': '上下午之间' },
  'settings.save-new': { en: 'Create the mission', 'zh-Hant': '建立考察團', 'zh-Hans': '创建考察团' },
  'settings.save': { en: 'Save settings', 'zh-Hant': '儲存設定', 'zh-Hans': '保存设置' },
  'settings.save-anyway': { en: 'Save all the same', 'zh-Hant': '仍然儲存', 'zh-Hans': '仍然保存' },
  'settings.cancel': { en: 'Cancel', 'zh-Hant': '取消', 'zh-Hans': '取消' },
  'settings.saving': { en: 'Saving …', 'zh-Hant': '正在儲存……', 'zh-Hans': '正在保存……' },
  'settings.saved': { en: 'Settings saved.', 'zh-Hant': '設定已儲存。', 'zh-Hans': '设置已保存。' },
  'settings.wrong': {
    en: 'Not saved yet: {{count}} places need a look. They are marked.',
    'zh-Hant': '尚未儲存：有 {{count}} 處需要更正，已標示。',
    'zh-Hans': '尚未保存：有 {{count}} 处需要更正，已标出。',
  },
  'settings.lost-title': {
    en: 'Some meetings lose their place',
    'zh-Hant': '部分會面會失去時段',
    'zh-Hans': '部分洽谈会失去时段',
  },
  'settings.lost-place': {
    en: 'With these settings the following meetings lose their place and wait for a new one:',
    'zh-Hant': '套用此設定後，下列會面會失去原有時段或枱號，須重新安排：',
    'zh-Hans': '采用这些设置后，下列洽谈会失去原来的时段或桌号，需要重新安排：',
  },
  'settings.lost-more': { en: 'and {{more}} more', 'zh-Hant': '及另外 {{more}} 個', 'zh-Hans': '以及另外 {{more}} 场' },
  'settings.restored': {
    en: 'What you had typed before is back in the form.',
    'zh-Hant': '你先前填寫的內容已還原。',
    'zh-Hans': '您之前填写的内容已恢复。',
  },
  'settings.start-over': { en: 'Start over', 'zh-Hant': '重新填寫', 'zh-Hans': '重新填写' },
  'wrong.needed': { en: 'Needed in this language', 'zh-Hant': '此語文必須填寫', 'zh-Hans': '这种语言必须填写' },
  'wrong.too-long': {
    en: 'At most {{most}} characters',
    'zh-Hant': '最多 {{most}} 個字元',
    'zh-Hans': '最多 {{most}} 个字符',
  },
  'wrong.number': {
    en: 'A whole number from {{least}} to {{most}}',
    'zh-Hant': '請輸入 {{least}} 至 {{most}} 的整數',
    'zh-Hans': '请输入 {{least}} 至 {{most}} 的整数',
  },
  'wrong.date': {
    en: 'Choose a date, or remove the day',
    'zh-Hant': '請選擇日期，或移除此日',
    'zh-Hans': '请选择日期，或移除这一天',
  },
  'wrong.date-twice': {
    en: 'Another day has this date already',
    'zh-Hant': '另一日已用此日期',
    'zh-Hans': '另一天已用此日期',
  },
  'wrong.date-order': {
    en: 'Days stand in order: later than the day before',
    'zh-Hant': '日期須順序排列：應晚於前一日',
    'zh-Hans': '日期要按顺序：应晚于前一天',
  },
  'wrong.pause-twice': {
    en: 'Another pause is there already',
    'zh-Hant': '此處已有小休',
    'zh-Hans': '此处已有休息',
  },
  'wrong.time': {
    en: 'A time such as 09:00',
    'zh-Hant': '請輸入時間，例如 09:00',
    'zh-Hans': '请输入时间，例如 09:00',
  },
  'wrong.time-zone': {
    en: 'No such time zone: choose one of the list, for example Asia/Shanghai',
    'zh-Hant': '沒有這個時區：請從清單選擇，例如 Asia/Hong_Kong',
    'zh-Hans': '没有这个时区：请从列表选择，例如 Asia/Shanghai',
  },
  'wrong.runs-into-afternoon': {
    en: 'The morning ends at {{ends}}, after the afternoon starts at {{starts}}',
    'zh-Hant': '上午於 {{ends}} 結束，晚於下午開始時間 {{starts}}',
    'zh-Hans': '上午于 {{ends}} 结束，晚于下午开始时间 {{starts}}',
  },
  'wrong.after-midnight': {
    en: 'The day would end after midnight: start earlier or take fewer slots',
    'zh-Hant': '當日會在午夜後才結束：請提早開始或減少時段',
    'zh-Hans': '当天会在午夜后才结束：请提早开始或减少时段',
  },
  'wrong.after-last-slot': {
    en: 'After a slot before the last: 1 to {{most}}',
    'zh-Hant': '須在最後一個時段之前：1 至 {{most}}',
    'zh-Hans': '应在最后一个时段之前：1 至 {{most}}',
  },
  'wrong.needs-two-slots': {
    en: 'A pause needs a slot before and one after it',
    'zh-Hant': '小休前後均須有時段',
    'zh-Hans': '休息前后都要有时段',
  },
} as const satisfies Texts;

/** What a pause is mostly called, in all three languages, so that every itinerary reads in its own. */
export const pauseTitles = {
  tea: { en: 'Tea break', 'zh-Hant': '茶點小休', 'zh-Hans': '茶歇' },
  lunch: { en: 'Lunch', 'zh-Hant': '午膳', 'zh-Hans': '午休' },
  visit: { en: 'Tour of the hall', 'zh-Hant': '參觀展廳', 'zh-Hans': '参观展厅' },
} as const satisfies Texts;

/** What a mission is called unless somebody finds a better name. */
export const usualTitle = {
  en: 'Business mission {{left}}–{{right}}',
  'zh-Hant': '{{left}}—{{right}}商貿考察團',
  'zh-Hans': '{{left}}—{{right}}经贸考察团',
} as const;
