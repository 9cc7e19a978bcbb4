import { z } from 'zod';
import type { Language } from '#platform/i18n/language.ts';
import { textIn } from '#platform/i18n/text-in.ts';
import { type Texts, translator } from '#platform/i18n/texts.ts';
import type { Refusal } from '#platform/result.ts';

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 421 | 422 | 428 | 429 | 500 | 503;

/** Each refusal code's status and words: put together by the composition root from the rooms' own tables. */
export type RefusalTable = {
  readonly statuses: Readonly<Record<string, RefusalStatus>>;
  readonly texts: Texts;
};

/** RFC 9457 with the code, the request's number, and where it helps the places at fault or the present state. */
export const problemSchema = z
  .object({
    type: z.string().describe('urn:yugang:refusal:<code>'),
    title: z.string().describe('What kind of refusal it is, in the language of the request'),
    status: z.int(),
    detail: z.string().describe('What was refused and the way out, in the language of the request'),
    instance: z.string().describe('urn:uuid:<request id>, also in the header X-Request-Id and in the log'),
    code: z.string().describe('Stable code of the refusal'),
    values: z.record(z.string(), z.union([z.string(), z.number()])).describe('What the detail names'),
    issues: z
      .array(z.object({ place: z.string(), expected: z.string() }))
      .optional()
      .describe('The places of the request that do not fit the contract'),
    current: z.unknown().optional().describe('The present state of the resource, with version-stale'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

export const problemContentType = 'application/problem+json';

const titles = {
  400: { en: 'Request not valid', 'zh-Hant': '請求無效', 'zh-Hans': '请求无效' },
  401: { en: 'Sign-in needed', 'zh-Hant': '需要登入', 'zh-Hans': '需要登录' },
  403: { en: 'Not allowed', 'zh-Hant': '沒有權限', 'zh-Hans': '没有权限' },
  404: { en: 'Not found', 'zh-Hant': '找不到', 'zh-Hans': '未找到' },
  409: { en: 'Conflict', 'zh-Hant': '有衝突', 'zh-Hans': '有冲突' },
  412: { en: 'Changed in the meantime', 'zh-Hant': '資料已被更改', 'zh-Hans': '数据已被修改' },
  413: { en: 'Too large', 'zh-Hant': '內容過大', 'zh-Hans': '内容过大' },
  415: { en: 'Kind of content not accepted', 'zh-Hant': '不接受此內容類型', 'zh-Hans': '不接受该内容类型' },
  421: { en: 'Wrong host', 'zh-Hant': '主機名稱不符', 'zh-Hans': '主机名不符' },
  422: { en: 'Cannot be done', 'zh-Hant': '無法執行', 'zh-Hans': '无法执行' },
  428: { en: 'Condition missing', 'zh-Hant': '缺少條件', 'zh-Hans': '缺少条件' },
  429: { en: 'Too many attempts', 'zh-Hant': '嘗試次數過多', 'zh-Hans': '尝试次数过多' },
  500: { en: 'Internal error', 'zh-Hant': '系統錯誤', 'zh-Hans': '系统错误' },
  503: { en: 'Not available now', 'zh-Hant': '暫時無法使用', 'zh-Hans': '暂时无法使用' },
} as const satisfies Record<RefusalStatus, Texts[string]>;

export function buildProblem(options: {
  readonly refusal: Refusal;
  readonly table: RefusalTable;
  readonly language: Language;
  readonly requestId: string;
  readonly issues?: readonly { place: string; expected: string }[];
  readonly current?: unknown;
}): Problem & { status: RefusalStatus } {
  const { refusal, table, language, requestId } = options;
  const status = table.statuses[refusal.code];
  if (status === undefined)
    throw new Error(`the refusal code "${refusal.code}" has no status; add it to refusal-statuses.ts`);
  const words = Object.entries(refusal.words ?? {}).map(([name, text]) => [name, textIn(language, text)]);
  const values = { ...refusal.values, ...Object.fromEntries(words) };
  return {
    type: `urn:yugang:refusal:${refusal.code}`,
    title: titles[status][language],
    status,
    detail: translator(table.texts, language)(refusal.code, values),
    instance: `urn:uuid:${requestId}`,
    code: refusal.code,
    values,
    ...(options.issues && { issues: [...options.issues] }),
    ...(options.current !== undefined && { current: options.current }),
  };
}
