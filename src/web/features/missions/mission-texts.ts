import type { Texts } from '#web/reader/texts.ts';

/** The words of a mission on every one of its pages: its state, its parts, what comes next. */
export const missionTexts = {
  'missions.title': { en: 'Missions', 'zh-Hant': '商貿考察團', 'zh-Hans': '经贸考察团' },
  'missions.new': { en: 'New mission', 'zh-Hant': '新增考察團', 'zh-Hans': '新建考察团' },
  'missions.import': { en: 'Open a programme file', 'zh-Hant': '開啟編排檔', 'zh-Hans': '打开编排文件' },
  'missions.ahead': { en: 'In preparation and ahead', 'zh-Hant': '籌備中及即將舉行', 'zh-Hans': '筹备中和即将举行' },
  'missions.over': { en: 'Over', 'zh-Hant': '已結束', 'zh-Hans': '已结束' },
  'missions.none': { en: 'No mission yet', 'zh-Hant': '尚未有考察團', 'zh-Hans': '还没有考察团' },
  'missions.none-what': {
    en: 'A mission brings firms of both sides to one place for a day or more of arranged meetings. Say when and where, choose the firms, and the desk proposes who should meet whom and why, and when.',
    'zh-Hant':
      '考察團讓雙方公司在同一地點進行一日或多日的預約會面。先訂明時間地點，再選擇公司，系統便會建議誰與誰會面、原因和時間。',
    'zh-Hans':
      '考察团让双方企业在同一地点进行一天或多天的预约洽谈。先确定时间地点，再选择企业，系统就会建议谁与谁洽谈、为什么以及什么时间。',
  },
  'missions.no-day': { en: 'no day yet', 'zh-Hant': '日期待定', 'zh-Hans': '日期待定' },
  'missions.more-days': { en: '+{{days}}', 'zh-Hant': '+{{days}} 日', 'zh-Hans': '+{{days}} 天' },
  'mission.untitled': { en: 'Mission without a title', 'zh-Hant': '未命名的考察團', 'zh-Hans': '未命名的考察团' },

  'state.draft': { en: 'Draft', 'zh-Hant': '草稿', 'zh-Hans': '草稿' },
  'state.scheduled': { en: 'Scheduled', 'zh-Hant': '已編定時間', 'zh-Hans': '已排定时间' },
  'state.published': { en: 'Published', 'zh-Hant': '已公布', 'zh-Hans': '已发布' },
  'state.closed': { en: 'Closed', 'zh-Hant': '已結案', 'zh-Hans': '已结案' },
  'state.cancelled': { en: 'Cancelled', 'zh-Hant': '已取消', 'zh-Hans': '已取消' },
  'state.computing': { en: 'Computing', 'zh-Hant': '計算中', 'zh-Hans': '正在计算' },
  'state.changed': { en: 'Changed since', 'zh-Hant': '公布後有更改', 'zh-Hans': '发布后有更改' },

  'tab.label': { en: 'Parts of the mission', 'zh-Hant': '考察團各部分', 'zh-Hans': '考察团各部分' },
  'tab.overview': { en: 'Overview', 'zh-Hant': '概覽', 'zh-Hans': '概览' },
  'tab.participants': { en: 'Participants', 'zh-Hant': '參加者', 'zh-Hans': '参会方' },
  'tab.meetings': { en: 'Meetings', 'zh-Hant': '會面', 'zh-Hans': '洽谈' },
  'tab.timetable': { en: 'Timetable', 'zh-Hant': '時間表', 'zh-Hans': '时间表' },
  'tab.versions': { en: 'Publish', 'zh-Hant': '公布', 'zh-Hans': '发布' },

  'next.title': { en: 'Next step', 'zh-Hant': '下一步', 'zh-Hans': '下一步' },
  'next.lay-out-days': {
    en: 'The mission has no slots yet: lay out its days.',
    'zh-Hant': '考察團尚未設定時段：請編排日程。',
    'zh-Hans': '考察团还没有时段：请安排日程。',
  },
  'next.choose-participants': {
    en: 'Nobody takes part yet: choose the firms of both sides.',
    'zh-Hant': '尚未有參加者：請選擇雙方公司。',
    'zh-Hans': '还没有参会方：请选择双方企业。',
  },
  'next.choose-left': {
    en: 'Nobody from {{side}} takes part yet: choose its firms.',
    'zh-Hant': '{{side}}尚未有公司參加：請選擇公司。',
    'zh-Hans': '{{side}}还没有企业参会：请选择企业。',
  },
  'next.choose-right': {
    en: 'Nobody from {{side}} takes part yet: choose its firms.',
    'zh-Hant': '{{side}}尚未有公司參加：請選擇公司。',
    'zh-Hans': '{{side}}还没有企业参会：请选择企业。',
  },
  'next.compute': {
    en: 'Days and firms are there: have meetings proposed and the timetable computed.',
    'zh-Hant': '日程和公司已齊備：可建議會面並計算時間表。',
    'zh-Hans': '日程和企业都已齐备：可以建议洽谈并计算时间表。',
  },
  'next.watch': {
    en: 'The timetable is being computed.',
    'zh-Hant': '時間表正在計算。',
    'zh-Hans': '正在计算时间表。',
  },
  'next.look-at-failure': {
    en: 'The last computation brought no timetable: read why, mend it and compute again.',
    'zh-Hant': '上次計算未能得出時間表：請查看原因，修正後再計算。',
    'zh-Hans': '上次计算没有得出时间表：请查看原因，修正后再计算。',
  },
  'next.publish': {
    en: 'The timetable is there and nobody has been told: look it through and publish it.',
    'zh-Hant': '時間表已備妥但尚未公布：請核閱後公布。',
    'zh-Hans': '时间表已经排好但尚未发布：请核阅后发布。',
  },
  'next.publish-changes': {
    en: 'The board differs from what firms were told: publish the changes.',
    'zh-Hant': '現時編排與已公布的不同：請公布更改。',
    'zh-Hans': '现在的安排与已发布的不同：请发布更改。',
  },
  'next.hand-out': {
    en: 'Version {{version}} is in force: hand out the itineraries.',
    'zh-Hant': '第 {{version}} 版生效：可派發會面行程表。',
    'zh-Hans': '第 {{version}} 版生效：可以分发洽谈行程表。',
  },
  'next.nothing': {
    en: 'This mission is over; nothing is left to do.',
    'zh-Hant': '考察團已結束，無需再處理。',
    'zh-Hans': '考察团已结束，无需再处理。',
  },
  'go.lay-out-days': { en: 'Lay out the days', 'zh-Hant': '編排日程', 'zh-Hans': '安排日程' },
  'go.choose-participants': { en: 'Choose firms', 'zh-Hant': '選擇公司', 'zh-Hans': '选择企业' },
  'go.choose-left': { en: 'Choose firms', 'zh-Hant': '選擇公司', 'zh-Hans': '选择企业' },
  'go.choose-right': { en: 'Choose firms', 'zh-Hant': '選擇公司', 'zh-Hans': '选择企业' },
  'go.compute': { en: 'To the timetable', 'zh-Hant': '前往時間表', 'zh-Hans': '前往时间表' },
  'go.watch': { en: 'Watch', 'zh-Hant': '查看進度', 'zh-Hans': '查看进度' },
  'go.look-at-failure': { en: 'Read why', 'zh-Hant': '查看原因', 'zh-Hans': '查看原因' },
  'go.publish': { en: 'Look through and publish', 'zh-Hant': '核閱及公布', 'zh-Hans': '核阅并发布' },
  'go.publish-changes': { en: 'See the changes', 'zh-Hant': '查看更改', 'zh-Hans': '查看更改' },
  'go.hand-out': { en: 'Hand out', 'zh-Hant': '派發文件', 'zh-Hans': '分发文件' },

  'figure.firms': { en: 'Firms', 'zh-Hant': '公司', 'zh-Hans': '企业' },
  'figure.firms-note': {
    en: '{{left}} from {{leftSide}}, {{right}} from {{rightSide}}',
    'zh-Hant': '{{leftSide}} {{left}} 間，{{rightSide}} {{right}} 間',
    'zh-Hans': '{{leftSide}} {{left}} 家，{{rightSide}} {{right}} 家',
  },
  'figure.wanted': { en: 'Meetings wanted', 'zh-Hant': '擬安排的會面', 'zh-Hans': '拟安排的洽谈' },
  'figure.wanted-note': {
    en: '{{accepted}} accepted, {{musts}} must',
    'zh-Hant': '{{accepted}} 個已接納，{{musts}} 個必須',
    'zh-Hans': '{{accepted}} 场已接受，{{musts}} 场必须',
  },
  'figure.placed': { en: 'Placed', 'zh-Hant': '已安排', 'zh-Hans': '已安排' },
  'figure.placed-note': {
    en: '{{mustsPlaced}} of {{musts}} musts',
    'zh-Hant': '{{musts}} 個必須中的 {{mustsPlaced}} 個',
    'zh-Hans': '{{musts}} 场必须中的 {{mustsPlaced}} 场',
  },
  'figure.slots': { en: 'Slots', 'zh-Hant': '時段', 'zh-Hans': '时段' },
  'figure.slots-note': {
    en: 'with {{tables}} tables: room for {{places}} meetings',
    'zh-Hant': '設 {{tables}} 張枱，可容納 {{places}} 個會面',
    'zh-Hans': '设 {{tables}} 张桌子，可容纳 {{places}} 场洽谈',
  },
  'figure.placed-of': {
    en: '{{placed}} of {{wanted}} meetings placed',
    'zh-Hant': '{{wanted}} 個會面中已安排 {{placed}} 個',
    'zh-Hans': '{{wanted}} 场洽谈中已安排 {{placed}} 场',
  },
  'figure.firms-count': {
    en: '{{left}} + {{right}} firms',
    'zh-Hant': '{{left}} + {{right}} 間公司',
    'zh-Hans': '{{left}} + {{right}} 家企业',
  },

  'demand.must': { en: 'must', 'zh-Hant': '必須', 'zh-Hans': '必须' },
  'demand.like': { en: 'like', 'zh-Hant': '希望', 'zh-Hans': '希望' },
  'decision.proposed': { en: 'proposed', 'zh-Hant': '建議中', 'zh-Hans': '建议中' },
  'decision.accepted': { en: 'accepted', 'zh-Hant': '已接納', 'zh-Hans': '已接受' },
  'decision.dropped': { en: 'dropped', 'zh-Hant': '已剔除', 'zh-Hans': '已剔除' },
  'table.number': { en: 'Table {{table}}', 'zh-Hant': '{{table}} 號枱', 'zh-Hans': '{{table}} 号桌' },
  'day.number': { en: 'Day {{day}}', 'zh-Hant': '第 {{day}} 日', 'zh-Hans': '第 {{day}} 天' },

  'order.again': {
    en: 'Your change has not reached the desk yet; it is sent again until it does, and counts once.',
    'zh-Hant': '你的更改尚未送達系統；會自動重發，且只計一次。',
    'zh-Hans': '您的更改尚未送达系统；会自动重发，且只算一次。',
  },
  'order.stale': {
    en: 'Somebody else changed this in the meantime. You now see it as it stands; your change was not made.',
    'zh-Hant': '期間有其他人作出更改。現顯示的是最新狀況，你的更改未有執行。',
    'zh-Hans': '在此期间有其他人作了更改。现在显示的是最新情况，您的更改没有执行。',
  },
  'order.over': {
    en: 'The mission is over. To change anything, open it again on its overview.',
    'zh-Hant': '考察團已結束。如要更改，請先在概覽重新開啟。',
    'zh-Hans': '考察团已结束。如要更改，请先在概览页重新打开。',
  },
  'order.computing': {
    en: 'The timetable is being computed. What you change now makes that computation out of date, and it will then change nothing.',
    'zh-Hant': '時間表正在計算。此時作出更改，該次計算便會過時，且不會套用。',
    'zh-Hans': '正在计算时间表。现在作出更改，这次计算就会过时，不会套用。',
  },
} as const satisfies Texts;
