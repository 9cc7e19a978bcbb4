import type { Texts } from '#platform/i18n/texts.ts';

/** What the HTTP layer itself refuses; each code beside its words. */
export const httpRefusals = {
  'request-not-valid': {
    en: 'The request does not fit its contract: {{issues}}.',
    'zh-Hant': '請求內容不符合規定：{{issues}}。',
    'zh-Hans': '请求内容不符合约定：{{issues}}。',
  },
  'body-not-json': {
    en: 'The body of the request is not valid JSON.',
    'zh-Hant': '請求內容並非有效的 JSON。',
    'zh-Hans': '请求正文不是有效的 JSON。',
  },
  'body-too-large': {
    en: 'The body of the request is larger than {{limit}} bytes.',
    'zh-Hant': '請求內容超過 {{limit}} 位元組的上限。',
    'zh-Hans': '请求正文超过 {{limit}} 字节的上限。',
  },
  'content-type-not-json': {
    en: 'A request that changes something must have the content type application/json; this one has "{{contentType}}".',
    'zh-Hant': '更改資料的請求須使用 application/json 內容類型；此請求為「{{contentType}}」。',
    'zh-Hans': '修改数据的请求必须使用 application/json 内容类型；此请求为“{{contentType}}”。',
  },
  'upload-not-octets': {
    en: 'A file is sent as it is, with the content type application/octet-stream; this request has "{{contentType}}".',
    'zh-Hant': '上載檔案須使用 application/octet-stream 內容類型；此請求為「{{contentType}}」。',
    'zh-Hans': '上传文件必须使用 application/octet-stream 内容类型；此请求为“{{contentType}}”。',
  },
  'text-not-storable': {
    en: 'The text at {{place}} holds a NUL or half a character; send it without.',
    'zh-Hant': '{{place}} 的文字含有 NUL 或不完整的字元，請移除後再傳送。',
    'zh-Hans': '{{place}} 处的文本含有 NUL 或不完整的字符，请删除后重新提交。',
  },
  'host-not-known': {
    en: 'This desk does not answer to the host "{{host}}". Open it under its own address, or set PUBLIC_URL to the address people use.',
    'zh-Hant': '本系統不接受主機名稱「{{host}}」。請使用本系統的網址，或把 PUBLIC_URL 設為實際使用的網址。',
    'zh-Hans': '本系统不接受主机名“{{host}}”。请使用本系统的地址，或将 PUBLIC_URL 设为实际使用的地址。',
  },
  'cross-site-write': {
    en: 'A page of another site may not change anything here.',
    'zh-Hant': '其他網站的頁面不可更改本系統的資料。',
    'zh-Hans': '其他网站的页面不得修改本系统的数据。',
  },
  'sign-in-needed': {
    en: 'Sign in first. If you were signed in, your session has ended; nothing was changed by this request.',
    'zh-Hant': '請先登入。如你曾經登入，登入狀態已結束；此請求並無更改任何資料。',
    'zh-Hans': '请先登录。如果您此前已登录，则登录状态已结束；此请求未修改任何数据。',
  },
  'not-allowed': {
    en: 'Your account is not allowed to do this. An administrator of the office can change what you may do.',
    'zh-Hant': '你的帳戶沒有此操作的權限。如有需要，請聯絡辦事處的管理員更改權限。',
    'zh-Hans': '您的账户没有执行此操作的权限。如有需要，请联系办事处的管理员调整权限。',
  },
  'not-found': {
    en: 'There is nothing at this address.',
    'zh-Hant': '找不到此網址的內容。',
    'zh-Hans': '该地址下没有内容。',
  },
  'idempotency-key-missing': {
    en: 'This request needs the header Idempotency-Key: a new random text for each new order, the same one for a repetition.',
    'zh-Hant': '此請求須附 Idempotency-Key 標頭：每個新指示使用新的隨機文字，重試時使用原來的文字。',
    'zh-Hans': '此请求需要 Idempotency-Key 标头：每个新指令使用新的随机文本，重试时使用原来的文本。',
  },
  'idempotency-key-not-valid': {
    en: 'The header Idempotency-Key must be 8 to 200 visible ASCII characters.',
    'zh-Hant': 'Idempotency-Key 標頭須為 8 至 200 個可見的 ASCII 字元。',
    'zh-Hans': 'Idempotency-Key 标头必须为 8 至 200 个可见的 ASCII 字符。',
  },
  'idempotency-key-in-flight': {
    en: 'The first request with this Idempotency-Key is still being worked on; ask again in a moment.',
    'zh-Hant': '使用此 Idempotency-Key 的首個請求仍在處理中，請稍後再試。',
    'zh-Hans': '使用此 Idempotency-Key 的首个请求仍在处理中，请稍后再试。',
  },
  'idempotency-key-reused': {
    en: 'This Idempotency-Key came before with another request; use a new one.',
    'zh-Hant': '此 Idempotency-Key 曾用於另一個請求，請使用新的。',
    'zh-Hans': '此 Idempotency-Key 曾用于另一个请求，请使用新的。',
  },
  'version-missing': {
    en: 'This change needs the header If-Match with the ETag of the state it starts from.',
    'zh-Hant': '此更改須附 If-Match 標頭，內容為更改前狀態的 ETag。',
    'zh-Hans': '此修改需要 If-Match 标头，内容为修改前状态的 ETag。',
  },
  'version-stale': {
    en: 'Somebody else changed this in the meantime. The present state is enclosed; look at it, then change it again.',
    'zh-Hant': '其他人已在期間作出更改。現附上最新狀態，請查看後再作更改。',
    'zh-Hans': '其他人在此期间已作修改。现附上最新状态，请查看后再修改。',
  },
  'database-away': {
    en: 'The database does not answer at the moment. Nothing was changed; try again in a few seconds.',
    'zh-Hant': '資料庫暫時沒有回應。資料並無更改，請於數秒後再試。',
    'zh-Hans': '数据库暂时没有响应。数据未作任何修改，请几秒后重试。',
  },
  'not-ready': {
    en: 'The desk is not ready: {{parts}}.',
    'zh-Hant': '系統尚未就緒：{{parts}}。',
    'zh-Hans': '系统尚未就绪：{{parts}}。',
  },
  'internal-error': {
    en: 'Something went wrong on our side. Tell the operator the number {{requestId}}.',
    'zh-Hant': '系統發生錯誤。請將編號 {{requestId}} 告知系統管理員。',
    'zh-Hans': '系统发生错误。请将编号 {{requestId}} 告知系统管理员。',
  },
} as const satisfies Texts;

export type HttpRefusal = keyof typeof httpRefusals;
