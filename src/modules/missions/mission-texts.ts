import type { Texts } from '#platform/i18n/texts.ts';

/** How days are laid out, and what is wrong with them. */
export const daysRefusals = {
  'date-unknown': {
    en: '“{{date}}” is no date: expected YYYY-MM-DD, for example 2027-03-16.',
    'zh-Hant': '「{{date}}」不是有效日期：格式應為 YYYY-MM-DD，例如 2027-03-16。',
    'zh-Hans': '“{{date}}”不是有效日期：格式应为 YYYY-MM-DD，例如 2027-03-16。',
  },
  'time-zone-unknown': {
    en: '“{{timeZone}}” is no time zone: expected an IANA name, for example Asia/Shanghai.',
    'zh-Hant': '「{{timeZone}}」不是有效時區：應為 IANA 名稱，例如 Asia/Hong_Kong。',
    'zh-Hans': '“{{timeZone}}”不是有效时区：应为 IANA 名称，例如 Asia/Shanghai。',
  },
  'time-of-day-unknown': {
    en: '“{{time}}” is no time of day: expected HH:MM, for example 09:00.',
    'zh-Hant': '「{{time}}」不是有效時間：格式應為 HH:MM，例如 09:00。',
    'zh-Hans': '“{{time}}”不是有效时间：格式应为 HH:MM，例如 09:00。',
  },
  'morning-runs-into-afternoon': {
    en: 'The morning ends at {{ends}}, after the afternoon starts at {{starts}}: start earlier, meet shorter or take fewer slots.',
    'zh-Hant': '上午時段於 {{ends}} 結束，晚於下午開始時間 {{starts}}：請提早開始、縮短會面或減少時段。',
    'zh-Hans': '上午时段于 {{ends}} 结束，晚于下午开始时间 {{starts}}：请提早开始、缩短洽谈或减少时段。',
  },
  'day-ends-after-midnight': {
    en: '{{slots}} slots on {{date}} would end after midnight ({{ends}}): start earlier, meet shorter or take fewer slots.',
    'zh-Hant': '{{date}} 的 {{slots}} 個時段會在午夜後才結束（{{ends}}）：請提早開始、縮短會面或減少時段。',
    'zh-Hans': '{{date}} 的 {{slots}} 个时段会在午夜后才结束（{{ends}}）：请提早开始、缩短洽谈或减少时段。',
  },
  'days-out-of-order': {
    en: 'The day {{date}} comes after {{before}}: put the days in order of their dates, each once.',
    'zh-Hant': '{{date}} 排在 {{before}} 之後：請按日期先後排列，每日只列一次。',
    'zh-Hans': '{{date}} 排在 {{before}} 之后：请按日期先后排列，每天只列一次。',
  },
  'sessions-out-of-order': {
    en: 'A day has one morning and then one afternoon, or one of the two; {{date}} has something else.',
    'zh-Hant': '每日可設上午及下午各一節，上午在前，或只設其中一節；{{date}} 的設定不符。',
    'zh-Hans': '每天可设上午、下午各一段，上午在前，或只设其中一段；{{date}} 的设置不符。',
  },
  'break-outside-session': {
    en: 'On {{date}} a break stands after slot {{afterSlot}} of a half-day with {{slots}} slots: a break stands between two slots.',
    'zh-Hant': '{{date}} 的小休設於第 {{afterSlot}} 個時段之後，但該節只有 {{slots}} 個時段：小休須設於兩個時段之間。',
    'zh-Hans': '{{date}} 的休息设在第 {{afterSlot}} 个时段之后，但该段只有 {{slots}} 个时段：休息应设在两个时段之间。',
  },
  'break-twice': {
    en: 'On {{date}} two breaks stand after slot {{afterSlot}}: make one of them.',
    'zh-Hant': '{{date}} 第 {{afterSlot}} 個時段之後設有兩次小休：請合併為一次。',
    'zh-Hans': '{{date}} 第 {{afterSlot}} 个时段之后设有两次休息：请合并为一次。',
  },
  'too-many-slots': {
    en: 'The days have {{slots}} slots together; a mission takes at most {{most}}.',
    'zh-Hant': '各日合共 {{slots}} 個時段，超過每個考察團 {{most}} 個時段的上限。',
    'zh-Hans': '各天合计 {{slots}} 个时段，超过每个考察团 {{most}} 个时段的上限。',
  },
} as const satisfies Texts;

/** What is refused of a mission as a whole, its participants and its computations. */
export const missionRefusals = {
  ...daysRefusals,
  'mission-closed': {
    en: 'This mission is closed. Reopen it to change it.',
    'zh-Hant': '此考察團已結案。如需更改，請先重新開啟。',
    'zh-Hans': '该考察团已结案。如需修改，请先重新开启。',
  },
  'mission-cancelled': {
    en: 'This mission was cancelled. Reopen it to change it.',
    'zh-Hant': '此考察團已取消。如需更改，請先重新開啟。',
    'zh-Hans': '该考察团已取消。如需修改，请先重新开启。',
  },
  'mission-open': {
    en: 'This mission is open already.',
    'zh-Hant': '此考察團並未結案或取消，無須重新開啟。',
    'zh-Hans': '该考察团并未结案或取消，无需重新开启。',
  },
  'mission-not-published': {
    en: 'Only a mission that was published can be closed. Cancel it, or delete it.',
    'zh-Hant': '只有已公布的考察團才可結案。未公布的可取消或刪除。',
    'zh-Hans': '只有已发布的考察团才能结案。未发布的可以取消或删除。',
  },
  'mission-was-published': {
    en: 'This mission was published ({{versions}} times), so companies know of it and it stays on record. Cancel it instead.',
    'zh-Hant': '此考察團曾公布 {{versions}} 次，公司已獲通知，故須保留紀錄。請改為取消。',
    'zh-Hans': '该考察团曾发布 {{versions}} 次，企业已获通知，因此须保留记录。请改为取消。',
  },
  'company-not-found': {
    en: 'Nobody was added: the company {{company}} is not in the registry. Open the list of companies again.',
    'zh-Hant': '並無加入任何公司：公司 {{company}} 不在公司名冊內。請重新開啟公司名單。',
    'zh-Hans': '未添加任何企业：企业 {{company}} 不在企业库中。请重新打开企业列表。',
  },
  'slot-not-in-mission': {
    en: 'There is no slot {{slot}} in this mission; it has {{slots}}.',
    'zh-Hant': '此考察團沒有第 {{slot}} 時段（共 {{slots}} 個時段）。',
    'zh-Hans': '该考察团没有第 {{slot}} 时段（共 {{slots}} 个时段）。',
  },
  'table-not-in-mission': {
    en: 'There is no table {{table}} in this mission; it has {{tables}}. Give the mission more tables first.',
    'zh-Hant': '此考察團沒有 {{table}} 號枱（共 {{tables}} 張）。請先增加枱數。',
    'zh-Hans': '该考察团没有 {{table}} 号桌（共 {{tables}} 张）。请先增加桌数。',
  },
  'table-of-another-host': {
    en: 'Table {{table}} is the own table of {{firm}} already. Choose another.',
    'zh-Hant': '{{table}} 號枱已是{{firm}}的專用枱位。請選擇其他枱號。',
    'zh-Hans': '{{table}} 号桌已是{{firm}}的专用桌位。请选择其他桌号。',
  },
  'hosts-to-meet': {
    en: '{{firm}} is to meet {{partner}}, who has a table of its own: two such firms cannot meet. Drop that meeting first ({{more}} more of this kind).',
    'zh-Hant':
      '{{firm}}與{{partner}}有會面，而{{partner}}已有專用枱位：兩間各有專用枱位的公司不能會面。請先剔除該會面（另有 {{more}} 項同類情況）。',
    'zh-Hans':
      '{{firm}}与{{partner}}有洽谈，而{{partner}}已有专用桌位：两家各有专用桌位的企业不能洽谈。请先剔除该洽谈（另有 {{more}} 项同类情况）。',
  },
  'table-needed-by-host': {
    en: 'Table {{table}} is the own table of {{firm}}, so the mission needs at least {{table}} tables. Give {{firm}} another table first.',
    'zh-Hant': '{{table}} 號枱是{{firm}}的專用枱位，故最少須有 {{table}} 張枱。請先為{{firm}}改用其他枱號。',
    'zh-Hans': '{{table}} 号桌是{{firm}}的专用桌位，因此至少要有 {{table}} 张桌子。请先为{{firm}}改用其他桌号。',
  },
  'too-many-interpreters': {
    en: 'A mission has at most {{most}} interpreters.',
    'zh-Hant': '每個考察團最多有 {{most}} 位傳譯員。',
    'zh-Hans': '每个考察团最多有 {{most}} 位口译员。',
  },
  'run-under-way': {
    en: 'A timetable of this mission is being computed. Wait for it, or stop it first.',
    'zh-Hant': '正在計算此考察團的時間表。請等候完成，或先停止計算。',
    'zh-Hans': '正在计算该考察团的时间表。请等待完成，或先停止计算。',
  },
  'mission-without-slots': {
    en: 'The mission has no slot to meet in. Lay out at least one day first.',
    'zh-Hant': '此考察團尚未設定任何時段。請先設定最少一日的會面時段。',
    'zh-Hans': '该考察团尚未设置任何时段。请先设置至少一天的洽谈时段。',
  },
  'side-without-participants': {
    en: 'Nobody takes part for {{side}} yet; a mission needs at least one company on each side.',
    'zh-Hant': '{{side}}一方尚未有參加者；雙方各須最少有一間公司。',
    'zh-Hans': '{{side}}一方尚无参会方；双方各须至少有一家企业。',
  },
  'repair-overtaken': {
    en: 'Nothing was changed: the mission was changed since this was computed. Say once more what happened.',
    'zh-Hant': '並無更改：計算之後考察團已有更改。請重新說明發生了甚麼事。',
    'zh-Hans': '未作任何修改：计算之后考察团已有更改。请重新说明发生了什么。',
  },
  'repair-not-ready': {
    en: 'There is nothing to accept: this computation brought no result, or has not ended yet.',
    'zh-Hant': '沒有可接納的結果：計算未有結果，或尚未完成。',
    'zh-Hans': '没有可采纳的结果：计算没有得出结果，或尚未完成。',
  },
  'repair-discarded': {
    en: 'This result was discarded. Say once more what happened.',
    'zh-Hant': '此結果已被捨棄。請重新說明發生了甚麼事。',
    'zh-Hans': '该结果已被放弃。请重新说明发生了什么。',
  },
  'repair-without-effect': {
    en: 'That changes nothing on the board from that slot on: nothing has to be mended.',
    'zh-Hant': '由該時段起，此事對編排沒有影響，無須調整。',
    'zh-Hans': '从该时段起，此事对安排没有影响，无需调整。',
  },
  'nothing-to-schedule': {
    en: 'There is no meeting to place. Have meetings proposed, accept some, or add one.',
    'zh-Hant': '沒有可編排的會面。請先產生建議、接納會面，或自行加入會面。',
    'zh-Hans': '没有可编排的洽谈。请先生成建议、采纳洽谈，或自行添加洽谈。',
  },
  'sample-in-use': {
    en: 'The sample stays: companies of it take part in your own mission {{mission}} ({{more}} more of this kind). Remove them there, or delete that mission first.',
    'zh-Hant':
      '未能移除樣本：樣本公司參加了你們自己的考察團「{{mission}}」（另有 {{more}} 個同類情況）。請先在該處移除樣本公司，或刪除該考察團。',
    'zh-Hans':
      '未能移除示例：示例企业参加了你们自己的考察团“{{mission}}”（另有 {{more}} 个同类情况）。请先在该处移除示例企业，或删除该考察团。',
  },
} as const satisfies Texts;
export type MissionRefusal = keyof typeof missionRefusals;

/** Why a computation failed, beside what planning itself refuses. */
export const runFailures = {
  'requirements-conflict': {
    en: 'The meetings that have to take place cannot all be placed.',
    'zh-Hant': '必定要舉行的會面未能全部安排。',
    'zh-Hans': '一定要进行的洽谈不能全部安排。',
  },
  'run-broke': {
    en: 'The timetable could not be computed because of a fault of ours; the operator finds the cause in the log.',
    'zh-Hant': '因系統錯誤未能計算時間表，系統管理員可於日誌查閱原因。',
    'zh-Hans': '因系统错误未能计算时间表，系统管理员可在日志中查看原因。',
  },
} as const satisfies Texts;

/** What a computation warns of. In a mission a firm may be known and simply not take part. */
export const runWarnings = {
  'meeting-excluded': {
    en: 'The meeting of {{left}} and {{right}} was left out: one of them asks never to meet the other, or both are one company.',
    'zh-Hant': '{{left}}與{{right}}的會面未有編入：其中一方註明不見對方，或兩者屬同一間公司。',
    'zh-Hans': '{{left}}与{{right}}的洽谈未编入：其中一方注明不见对方，或两者属于同一家企业。',
  },
  'must-meet-unknown': {
    en: '{{company}} asks to meet “{{wanted}}”, who does not take part on the other side.',
    'zh-Hant': '{{company}} 指名要見「{{wanted}}」，但對方參加者中沒有這間公司。',
    'zh-Hans': '{{company}} 指名要见“{{wanted}}”，但对方参会方中没有这家企业。',
  },
  'must-meet-ambiguous': {
    en: '{{company}} asks to meet “{{wanted}}”, and several companies of the other side are called so; no meeting was made of it.',
    'zh-Hant': '{{company}} 指名要見「{{wanted}}」，但對方有多間同名公司，故未有據此安排。',
    'zh-Hans': '{{company}} 指名要见“{{wanted}}”，但对方有多家同名企业，因此未据此安排。',
  },
  'never-meet-unknown': {
    en: '{{company}} excludes “{{wanted}}”, who does not take part on the other side; check the spelling if it should.',
    'zh-Hant': '{{company}} 註明不見「{{wanted}}」，但對方參加者中沒有這間公司；如應有此公司，請核對寫法。',
    'zh-Hans': '{{company}} 注明不见“{{wanted}}”，但对方参会方中没有这家企业；如应有该企业，请核对写法。',
  },
} as const satisfies Texts;

export const missionTitle = {
  title: {
    en: 'Business mission {{left}}–{{right}}',
    'zh-Hant': '{{left}}—{{right}}商貿考察團',
    'zh-Hans': '{{left}}—{{right}}经贸考察团',
  },
} as const satisfies Texts;

export const missionReadyMail = {
  subject: { en: 'The timetable is ready', 'zh-Hant': '會面時間表已完成', 'zh-Hans': '洽谈时间表已完成' },
  text: {
    en: '{{title}}, {{date}}: {{placed}} of {{meetings}} meetings of {{participants}} companies have a time and a table.',
    'zh-Hant':
      '{{title}}（{{date}}）：{{participants}} 間公司的 {{meetings}} 場會面中，{{placed}} 場已編定時間及枱號。',
    'zh-Hans':
      '{{title}}（{{date}}）：{{participants}} 家企业的 {{meetings}} 场洽谈中，{{placed}} 场已排定时间和桌号。',
  },
  sample: {
    en: 'SAMPLE: the companies are invented.',
    'zh-Hant': 'SAMPLE 樣本：公司均屬虛構。',
    'zh-Hans': 'SAMPLE 示例：企业均为虚构。',
  },
} as const satisfies Texts;
