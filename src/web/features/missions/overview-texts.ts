import type { Texts } from '#web/reader/texts.ts';

/** The words of a mission's overview: what was computed, what may be done with the mission as a whole. */
export const overviewTexts = {
  'overview.days': { en: 'Days', 'zh-Hant': '日期', 'zh-Hans': '日期' },
  'overview.day-hours': {
    en: '{{day}}: {{slots}} slots, {{start}} to {{end}}',
    'zh-Hant': '{{day}}：{{slots}} 個時段，{{start}} 至 {{end}}',
    'zh-Hans': '{{day}}：{{slots}} 个时段，{{start}} 至 {{end}}',
  },
  'overview.figures': { en: 'Where it stands', 'zh-Hant': '現況', 'zh-Hans': '现状' },
  'overview.day-empty': { en: '{{day}}: no slots', 'zh-Hant': '{{day}}：未設時段', 'zh-Hans': '{{day}}：没有时段' },
  'overview.no-days': { en: 'none yet', 'zh-Hant': '未定', 'zh-Hans': '未定' },
  'overview.place': { en: 'Place', 'zh-Hant': '地點', 'zh-Hans': '地点' },
  'overview.time-zone': { en: 'Time zone', 'zh-Hant': '時區', 'zh-Hans': '时区' },
  'overview.tables': { en: 'Tables', 'zh-Hant': '枱數', 'zh-Hans': '桌数' },
  'overview.length': { en: 'Meeting', 'zh-Hant': '會面', 'zh-Hans': '洽谈' },
  'overview.length-value': {
    en: '{{meeting}} min, {{change}} min to change tables',
    'zh-Hant': '{{meeting}} 分鐘，換枱 {{change}} 分鐘',
    'zh-Hans': '{{meeting}} 分钟，换桌 {{change}} 分钟',
  },
  'overview.proposals': { en: 'Proposals per firm', 'zh-Hant': '每間公司建議會面', 'zh-Hans': '每家企业建议洽谈' },
  'overview.proposals-value': {
    en: '{{least}} to {{most}}',
    'zh-Hant': '{{least}} 至 {{most}} 個',
    'zh-Hans': '{{least}} 至 {{most}} 场',
  },
  'overview.proposals-half': {
    en: 'at least {{least}}, at most half of the slots',
    'zh-Hant': '至少 {{least}} 個，最多為時段數目的一半',
    'zh-Hans': '至少 {{least}} 场，最多为时段数的一半',
  },
  'overview.computed': { en: 'Last computation', 'zh-Hant': '最近一次計算', 'zh-Hans': '最近一次计算' },
  'overview.never-computed': {
    en: 'Nothing has been computed yet.',
    'zh-Hant': '尚未計算。',
    'zh-Hans': '还没有计算。',
  },
  'status.optimal': {
    en: 'Proven best: no timetable for these meetings is better, table changes aside.',
    'zh-Hant': '已證明為最佳：就這些會面而言，沒有更好的時間表（換枱次數除外）。',
    'zh-Hans': '已证明最优：就这些洽谈而言，没有更好的时间表（换桌次数除外）。',
  },
  'status.feasible': {
    en: 'Good, not proven best: checked and valid, a better timetable may exist.',
    'zh-Hant': '良好，未證明為最佳：已核對無誤，但或有更好的時間表。',
    'zh-Hans': '良好，尚未证明最优：已核验有效，可能还有更好的时间表。',
  },
  'status.infeasible': {
    en: 'No timetable can meet all obligations; that is proven.',
    'zh-Hant': '已證明沒有時間表能滿足全部硬性會面。',
    'zh-Hans': '已证明不存在能满足全部硬性洽谈的时间表。',
  },
  'status.unknown': {
    en: 'No timetable was found in the time given, and none is excluded.',
    'zh-Hant': '在限時內未找到時間表，亦未能證明不存在。',
    'zh-Hans': '在限定时间内未找到时间表，也未能证明其不存在。',
  },
  'certificate.measure': { en: 'Measure', 'zh-Hant': '指標', 'zh-Hans': '指标' },
  'certificate.reached': { en: 'Reached', 'zh-Hant': '達到', 'zh-Hans': '达到' },
  'certificate.bound': { en: 'Proven bound', 'zh-Hant': '已證明界限', 'zh-Hans': '已证明界限' },
  'certificate.gap': { en: 'Gap', 'zh-Hant': '差距', 'zh-Hans': '差距' },
  'certificate.not-known': { en: 'not known', 'zh-Hant': '未知', 'zh-Hans': '未知' },
  'certificate.mustsPlaced': { en: 'Musts placed', 'zh-Hant': '已安排的必須會面', 'zh-Hans': '已安排的必须洽谈' },
  'certificate.worstShare': {
    en: 'Share of the worst-off firm',
    'zh-Hant': '達成率最低者的比例',
    'zh-Hans': '达成率最低者的比例',
  },
  'certificate.likesWeight': {
    en: 'Weight of likes placed',
    'zh-Hant': '已安排意願的總權重',
    'zh-Hans': '已安排意愿的总权重',
  },
  'certificate.breaks': { en: 'Breaks', 'zh-Hant': '空檔', 'zh-Hans': '空档' },
  'certificate.tableChanges': { en: 'Table changes', 'zh-Hant': '換枱', 'zh-Hans': '换桌' },
  'certificate.made': {
    en: 'Computed {{when}} with seed {{seed}} in {{seconds}} s.',
    'zh-Hant': '於 {{when}} 以種子 {{seed}} 計算，用時 {{seconds}} 秒。',
    'zh-Hans': '于 {{when}} 以种子 {{seed}} 计算，用时 {{seconds}} 秒。',
  },
  'certificate.made-by': {
    en: 'Computed {{when}} for {{who}} with seed {{seed}} in {{seconds}} s.',
    'zh-Hant': '於 {{when}} 應{{who}}要求以種子 {{seed}} 計算，用時 {{seconds}} 秒。',
    'zh-Hans': '于 {{when}} 应{{who}}要求以种子 {{seed}} 计算，用时 {{seconds}} 秒。',
  },
  'certificate.verified': {
    en: 'An independent check found no fault.',
    'zh-Hant': '經獨立核對無誤。',
    'zh-Hans': '经独立核验无误。',
  },
  'certificate.since-moved': {
    en: 'Meetings have been moved by hand since: the figures of the board stand with the timetable.',
    'zh-Hant': '其後曾人手調動：現時數字見時間表。',
    'zh-Hans': '此后有人工调整：当前数字见时间表。',
  },

  'more.label': { en: 'More', 'zh-Hant': '更多', 'zh-Hans': '更多' },
  'more.close': { en: 'Close the mission', 'zh-Hant': '結案', 'zh-Hans': '结案' },
  'more.close-title': { en: 'Close this mission?', 'zh-Hant': '將考察團結案？', 'zh-Hans': '将考察团结案？' },
  'more.close-what': {
    en: 'The days are over: nothing changes any more. Itineraries stay readable, and it can be opened again.',
    'zh-Hant': '會面日已過，內容不再更改。行程表仍可閱覽，日後亦可重新開啟。',
    'zh-Hans': '洽谈日已过，内容不再更改。行程表仍可查看，以后也可以重新打开。',
  },
  'more.closed': { en: 'The mission is closed.', 'zh-Hant': '考察團已結案。', 'zh-Hans': '考察团已结案。' },
  'more.reopen': { en: 'Open it again', 'zh-Hant': '重新開啟', 'zh-Hans': '重新打开' },
  'more.reopened': {
    en: 'The mission is open again.',
    'zh-Hant': '考察團已重新開啟。',
    'zh-Hans': '考察团已重新打开。',
  },
  'more.cancel': { en: 'Call the mission off', 'zh-Hant': '取消考察團', 'zh-Hans': '取消考察团' },
  'more.cancel-title': { en: 'Call this mission off?', 'zh-Hant': '取消此考察團？', 'zh-Hans': '取消此考察团？' },
  'more.cancel-what': {
    en: 'Firms that open their itinerary read that it is cancelled, and their time is free for other missions. It can be opened again.',
    'zh-Hant': '公司開啟行程表時會看到已取消，其時間可供其他考察團使用。日後可重新開啟。',
    'zh-Hans': '企业打开行程表时会看到已取消，其时间可供其他考察团使用。以后可以重新打开。',
  },
  'more.cancelled': { en: 'The mission is called off.', 'zh-Hant': '考察團已取消。', 'zh-Hans': '考察团已取消。' },
  'more.delete': { en: 'Delete the draft', 'zh-Hant': '刪除草稿', 'zh-Hans': '删除草稿' },
  'more.delete-title': { en: 'Delete this draft?', 'zh-Hant': '刪除此草稿？', 'zh-Hans': '删除此草稿？' },
  'more.delete-what': {
    en: 'Its settings, participants, meetings and timetable are gone for good. The firms stay in the registry.',
    'zh-Hant': '其設定、參加者、會面及時間表會永久刪除。公司資料仍會保留。',
    'zh-Hans': '其设置、参会方、洽谈和时间表会永久删除。企业资料仍会保留。',
  },
  'more.deleted': { en: 'The draft is deleted.', 'zh-Hant': '草稿已刪除。', 'zh-Hans': '草稿已删除。' },

  'files.title': { en: 'Documents', 'zh-Hant': '文件', 'zh-Hans': '文档' },
  'files.of-version': {
    en: 'Of version {{version}}, as published.',
    'zh-Hant': '已公布的第 {{version}} 版。',
    'zh-Hans': '已发布的第 {{version}} 版。',
  },
  'files.of-draft': {
    en: 'Of the board as it stands; each is marked DRAFT.',
    'zh-Hant': '按現時編排，每份均標示「草稿」。',
    'zh-Hans': '按当前安排，每份均标示“草稿”。',
  },
  'files.none': {
    en: 'Documents come with the timetable.',
    'zh-Hant': '有時間表後便有文件。',
    'zh-Hans': '有时间表后就有文档。',
  },
  'files.itineraries': { en: 'All itineraries (PDF)', 'zh-Hant': '全部行程表（PDF）', 'zh-Hans': '全部行程表（PDF）' },
  'files.timetable': { en: 'Timetable (Excel)', 'zh-Hant': '時間表（Excel）', 'zh-Hans': '时间表（Excel）' },
  'files.calendars': { en: 'Calendars (ZIP)', 'zh-Hant': '行事曆（ZIP）', 'zh-Hans': '日历（ZIP）' },
  'files.programme': {
    en: 'Programme (open format)',
    'zh-Hant': '編排檔（開放格式）',
    'zh-Hans': '编排文件（开放格式）',
  },

  'import.title': { en: 'Open a programme file', 'zh-Hant': '開啟編排檔', 'zh-Hans': '打开编排文件' },
  'import.lead': {
    en: 'A programme in the open format (programme.json) becomes a mission with its firms, meetings and timetable. Firms are found again by side and reference; those that are new join the registry.',
    'zh-Hant':
      '開放格式的編排檔（programme.json）會成為考察團，連同公司、會面和時間表。公司按所屬方及編號對應；新公司會加入公司資料庫。',
    'zh-Hans':
      '开放格式的编排文件（programme.json）会成为考察团，连同企业、洽谈和时间表。企业按所属方和编号对应；新企业会加入企业库。',
  },
  'import.file': { en: 'Programme file', 'zh-Hant': '編排檔', 'zh-Hans': '编排文件' },
  'import.choose': { en: 'Choose a file', 'zh-Hant': '選擇檔案', 'zh-Hans': '选择文件' },
  'import.drop': { en: 'or drop it here', 'zh-Hant': '或拖放至此', 'zh-Hans': '或拖放到这里' },
  'import.chosen': {
    en: '{{name}} ({{kilobytes}} kB)',
    'zh-Hant': '{{name}}（{{kilobytes}} kB）',
    'zh-Hans': '{{name}}（{{kilobytes}} kB）',
  },
  'import.do': { en: 'Make a mission of it', 'zh-Hant': '建立考察團', 'zh-Hans': '创建考察团' },
  'import.reading': { en: 'Reading the file …', 'zh-Hant': '正在讀取檔案……', 'zh-Hans': '正在读取文件……' },
  'import.too-large': {
    en: 'The file has {{megabytes}} MB; a programme has at most {{most}} MB.',
    'zh-Hant': '檔案為 {{megabytes}} MB；編排檔最大為 {{most}} MB。',
    'zh-Hans': '文件为 {{megabytes}} MB；编排文件最大为 {{most}} MB。',
  },
  'import.not-json': {
    en: '“{{name}}” is not called .json. The list of a delegation is imported under Imports; only a programme goes here.',
    'zh-Hant': '「{{name}}」並非 .json 檔案。代表團名單應在「讀入」頁讀入；此處只接受編排檔。',
    'zh-Hans': '“{{name}}”不是 .json 文件。代表团名单应在“导入”页导入；这里只接受编排文件。',
  },
  'import.refused': { en: 'No mission was made.', 'zh-Hant': '未有建立考察團。', 'zh-Hans': '没有创建考察团。' },
  'import.place': { en: 'Place in the file', 'zh-Hant': '檔案中的位置', 'zh-Hans': '文件中的位置' },
  'import.expected': { en: 'What is wrong', 'zh-Hant': '問題', 'zh-Hans': '问题' },
  'import.done': { en: 'The mission is there.', 'zh-Hant': '考察團已建立。', 'zh-Hans': '考察团已创建。' },
} as const satisfies Texts;
