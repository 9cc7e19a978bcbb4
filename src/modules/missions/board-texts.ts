import type { Texts } from '#platform/i18n/texts.ts';

export const boardTexts = {
  table: { en: 'Table {{number}}', 'zh-Hant': '{{number}}號枱', 'zh-Hans': '{{number}}号桌' },
} as const satisfies Texts;

/**
 * Why a meeting may not stand somewhere, and what else the board refuses. `firm`, `partner`, `left` and `right` are names of
 * companies, `time` is the slot in the mission's zone, `table` the table's name.
 */
export const boardRefusals = {
  'firm-busy': {
    en: '{{firm}} meets {{partner}} then ({{time}}, {{table}}).',
    'zh-Hant': '{{firm}}於該時段（{{time}}，{{table}}）與{{partner}}會面。',
    'zh-Hans': '{{firm}}在该时段（{{time}}，{{table}}）与{{partner}}洽谈。',
  },
  'firm-unavailable': {
    en: '{{firm}} is not there then ({{time}}).',
    'zh-Hant': '{{firm}}未能於該時段（{{time}}）出席。',
    'zh-Hans': '{{firm}}不能参加该时段（{{time}}）。',
  },
  'firm-at-maximum': {
    en: '{{firm}} has all the meetings it takes (at most {{maximum}}).',
    'zh-Hant': '{{firm}}已達會面上限（{{maximum}} 場）。',
    'zh-Hans': '{{firm}}已达洽谈上限（{{maximum}} 场）。',
  },
  'table-taken': {
    en: '{{table}} is taken then ({{time}}) by {{left}} and {{right}}.',
    'zh-Hant': '{{table}}於該時段（{{time}}）已由{{left}}與{{right}}使用。',
    'zh-Hans': '{{table}}在该时段（{{time}}）已由{{left}}与{{right}}使用。',
  },
  'no-free-table': {
    en: 'All {{tables}} tables are taken then ({{time}}).',
    'zh-Hant': '該時段（{{time}}）的 {{tables}} 張枱均已佔用。',
    'zh-Hans': '该时段（{{time}}）的 {{tables}} 张桌子均已占用。',
  },
  'table-of-host': {
    en: '{{table}} is the own table of {{firm}}: nobody else meets there.',
    'zh-Hant': '{{table}}是{{firm}}的專用枱位，其他公司不會在此會面。',
    'zh-Hans': '{{table}}是{{firm}}的专用桌位，其他企业不在此洽谈。',
  },
  'host-elsewhere': {
    en: '{{firm}} meets at its own table only: {{table}}.',
    'zh-Hant': '{{firm}}只在其專用枱位（{{table}}）會面。',
    'zh-Hans': '{{firm}}只在其专用桌位（{{table}}）洽谈。',
  },
  'interpreter-missing': {
    en: 'Nobody interprets {{languagePair}} in this mission. Add an interpreter, or say that none is needed.',
    'zh-Hant': '此考察團沒有 {{languagePair}} 的傳譯員。請加入傳譯員，或註明無須傳譯。',
    'zh-Hans': '该考察团没有 {{languagePair}} 的口译员。请添加口译员，或注明无需口译。',
  },
  'interpreters-busy': {
    en: 'Everybody who interprets {{languagePair}} is at another meeting or away then ({{time}}).',
    'zh-Hant': '{{languagePair}} 的傳譯員於該時段（{{time}}）均有其他會面或未能出席。',
    'zh-Hans': '{{languagePair}} 的口译员在该时段（{{time}}）均有其他洽谈或不能参加。',
  },
  'meeting-of-two-hosts': {
    en: '{{left}} and {{right}} both meet at tables of their own, so they cannot meet each other. Take the table from one of them first.',
    'zh-Hant': '{{left}}與{{right}}各有專用枱位，故不能互相會面。請先取消其中一方的專用枱位。',
    'zh-Hans': '{{left}}与{{right}}各有专用桌位，因此不能互相洽谈。请先取消其中一方的专用桌位。',
  },
  'table-closed': {
    en: '{{table}} is not there then ({{time}}).',
    'zh-Hant': '{{table}}於該時段（{{time}}）未能使用。',
    'zh-Hans': '{{table}}在该时段（{{time}}）不能使用。',
  },
  'slot-unknown': {
    en: 'There is no slot {{slot}}: the mission has {{slots}}.',
    'zh-Hant': '沒有第 {{slot}} 時段：此考察團共有 {{slots}} 個時段。',
    'zh-Hans': '没有第 {{slot}} 时段：该考察团共有 {{slots}} 个时段。',
  },
  'table-unknown': {
    en: 'There is no table {{table}}: the mission has {{tables}}.',
    'zh-Hant': '沒有 {{table}} 號枱：此考察團共有 {{tables}} 張枱。',
    'zh-Hans': '没有 {{table}} 号桌：该考察团共有 {{tables}} 张桌子。',
  },
  'meeting-locked': {
    en: 'This meeting is locked where it is. Unlock it first.',
    'zh-Hant': '此會面已鎖定。請先解除鎖定。',
    'zh-Hans': '该洽谈已锁定。请先解除锁定。',
  },
  'meeting-dropped': {
    en: 'This meeting was dropped. Accept it first, then give it a place.',
    'zh-Hant': '此會面已剔除。請先接納，再安排時段。',
    'zh-Hans': '该洽谈已剔除。请先接受，再安排时段。',
  },
  'meeting-not-placed': {
    en: 'Only a meeting with a time and a table can be locked; this one has none yet.',
    'zh-Hant': '只有已編定時段及枱號的會面才可鎖定；此會面尚未編定。',
    'zh-Hans': '只有已排定时段和桌号的洽谈才能锁定；该洽谈尚未排定。',
  },
  'meeting-exists': {
    en: '{{left}} and {{right}} already have a meeting in this mission; a pair meets once. If it was dropped, accept it again.',
    'zh-Hant': '{{left}}與{{right}}在此考察團已有會面；每對公司只會面一次。如已剔除，可重新接納。',
    'zh-Hans': '{{left}}与{{right}}在该考察团已有洽谈；每对企业只洽谈一次。如已剔除，可重新接受。',
  },
  'firm-not-taking-part': {
    en: 'The company {{company}} does not take part on the {{side}} side of this mission. Add it to the participants first.',
    'zh-Hant': '公司 {{company}} 並非此考察團{{side}}的參加者。請先加入參加者名單。',
    'zh-Hans': '企业 {{company}} 不是该考察团{{side}}的参会方。请先加入参会方名单。',
  },
  'meeting-excluded': {
    en: 'A meeting of {{left}} and {{right}} is excluded: one of them asked never to meet the other. Change that in its profile first.',
    'zh-Hant': '{{left}}與{{right}}不可安排會面：其中一方註明不見對方。如有變更，請先更改其公司資料。',
    'zh-Hans': '{{left}}与{{right}}不能安排洽谈：其中一方注明不见对方。如有变更，请先修改其企业资料。',
  },
  'meeting-of-one-company': {
    en: '{{left}} and {{right}} carry the same identifier: they are one company, which does not meet itself.',
    'zh-Hant': '{{left}}與{{right}}的識別號碼相同，屬同一間公司，不會安排會面。',
    'zh-Hans': '{{left}}与{{right}}的识别号码相同，属于同一家企业，不安排洽谈。',
  },
  'meeting-stale': {
    en: 'Nothing was changed: somebody changed the meeting of {{left}} and {{right}} in the meantime. Look at it, then decide again.',
    'zh-Hant': '並無更改：其他人已在期間更改了{{left}}與{{right}}的會面。請查看後再作決定。',
    'zh-Hans': '未作任何修改：其他人在此期间修改了{{left}}与{{right}}的洽谈。请查看后再决定。',
  },
  'meeting-unknown': {
    en: 'Nothing was changed: one of these meetings ({{meeting}}) is not in this mission any more. Open the list again.',
    'zh-Hant': '並無更改：其中一場會面（{{meeting}}）已不在此考察團內。請重新開啟名單。',
    'zh-Hans': '未作任何修改：其中一场洽谈（{{meeting}}）已不在该考察团内。请重新打开清单。',
  },
  'firm-booked-elsewhere': {
    en: '{{firm}} is expected by another published mission at that time: {{mission}}, {{time}} ({{more}} more of this kind). Move the meeting, or publish a change of the other mission first.',
    'zh-Hant':
      '{{firm}}於該時間已獲另一已公布的考察團安排：{{mission}}，{{time}}（另有 {{more}} 項同類情況）。請移動此會面，或先公布另一考察團的更改。',
    'zh-Hans':
      '{{firm}}在该时间已由另一已发布的考察团安排：{{mission}}，{{time}}（另有 {{more}} 项同类情况）。请移动该洽谈，或先发布另一考察团的调整。',
  },
  'seat-taken': {
    en: 'Nothing was saved: a company or a table would be booked twice at one time. Open the board again; it shows who is where.',
    'zh-Hant': '並無儲存：有公司或枱位會在同一時間重複編排。請重新開啟時間表，查看各方位置。',
    'zh-Hans': '未保存：有企业或桌位会在同一时间重复安排。请重新打开时间表，查看各方位置。',
  },
} as const satisfies Texts;
export type BoardRefusal = keyof typeof boardRefusals;

export const publishingRefusals = {
  'nothing-placed': {
    en: 'There is nothing to hand out yet: no meeting has a time and a table. Compute the timetable first.',
    'zh-Hant': '尚無內容可派發：未有會面編定時段及枱號。請先編排時間表。',
    'zh-Hans': '尚无内容可分发：没有洽谈排定时段和桌号。请先编排时间表。',
  },
  'nothing-to-publish': {
    en: 'Nothing has changed since version {{version}}, so there is nothing new to publish.',
    'zh-Hant': '自第 {{version}} 版以來並無更改，故無新內容可公布。',
    'zh-Hans': '自第 {{version}} 版以来没有变化，因此没有新内容可发布。',
  },
  'board-does-not-hold': {
    en: 'The independent check finds a fault on the board ({{fault}}), so it cannot be published. Move the meeting concerned, or compute the timetable again.',
    'zh-Hant': '獨立核對發現時間表有誤（{{fault}}），故未能公布。請移動有關會面，或重新編排時間表。',
    'zh-Hans': '独立核验发现时间表有误（{{fault}}），因此不能发布。请移动有关洽谈，或重新编排时间表。',
  },
  'version-not-found': {
    en: 'There is no version {{version}} of this mission.',
    'zh-Hant': '此考察團沒有第 {{version}} 版。',
    'zh-Hans': '该考察团没有第 {{version}} 版。',
  },
  'not-published': {
    en: 'This mission has not been published yet. Officers can open the draft.',
    'zh-Hant': '此考察團尚未公布。經辦人員可開啟草稿。',
    'zh-Hans': '该考察团尚未发布。经办人员可打开草稿。',
  },
  'no-meetings-for-firm': {
    en: 'This company has no meeting in this mission, so there is no calendar.',
    'zh-Hant': '此公司在此考察團沒有會面，故沒有行事曆。',
    'zh-Hans': '该企业在该考察团没有洽谈，因此没有日历。',
  },
} as const satisfies Texts;
export type PublishingRefusal = keyof typeof publishingRefusals;
