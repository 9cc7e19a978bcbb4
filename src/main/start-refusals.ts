import type { DatabaseRefusal } from '#platform/database/open-database.ts';
import type { Texts } from '#platform/i18n/texts.ts';

export type StartRefusal =
  | DatabaseRefusal
  | 'setting-invalid'
  | 'port-in-use'
  | 'port-not-permitted'
  | 'address-not-available'
  | 'mail-sender-missing';

/** Why the program does not start: one sentence what is wrong, one what to do. */
export const startRefusals = {
  'setting-invalid': {
    en: '{{setting}} is "{{value}}"; expected {{expected}}.',
    'zh-Hant': '{{setting}} 的值為「{{value}}」，應為：{{expected}}。',
    'zh-Hans': '{{setting}} 的值为“{{value}}”，应为：{{expected}}。',
  },
  'mail-sender-missing': {
    en: 'SMTP_URL is set but MAIL_FROM is not. Set MAIL_FROM to the address the mails come from.',
    'zh-Hant': '已設定 SMTP_URL 但未設定 MAIL_FROM。請把 MAIL_FROM 設為寄件人電郵地址。',
    'zh-Hans': '已设置 SMTP_URL 但未设置 MAIL_FROM。请将 MAIL_FROM 设为发件人邮箱地址。',
  },
  'port-in-use': {
    en: 'Port {{port}} is in use by another program. Choose another one: yugang start --port 8081, or PORT=8081.',
    'zh-Hant': '連接埠 {{port}} 正被其他程式使用。請改用其他連接埠：yugang start --port 8081，或設定 PORT=8081。',
    'zh-Hans': '端口 {{port}} 正被其他程序占用。请改用其他端口：yugang start --port 8081，或设置 PORT=8081。',
  },
  'port-not-permitted': {
    en: 'This account may not listen on port {{port}}. Choose one above 1023: yugang start --port 8080.',
    'zh-Hant': '此帳戶無權使用連接埠 {{port}}。請改用 1023 以上的連接埠：yugang start --port 8080。',
    'zh-Hans': '此账户无权使用端口 {{port}}。请改用 1023 以上的端口：yugang start --port 8080。',
  },
  'address-not-available': {
    en: 'This machine cannot listen on {{host}} ({{reason}}). Use --host 127.0.0.1 for this machine only, or 0.0.0.0 for the network.',
    'zh-Hant': '本機無法監聽 {{host}}（{{reason}}）。僅供本機使用請用 --host 127.0.0.1，供網絡使用請用 0.0.0.0。',
    'zh-Hans': '本机无法监听 {{host}}（{{reason}}）。仅供本机使用请用 --host 127.0.0.1，供网络使用请用 0.0.0.0。',
  },
  'data-folder-in-use': {
    en: 'The data folder {{folder}} is in use by another Yugang (process {{pid}}, port {{port}}). Use that one, stop it, or choose another folder with --data.',
    'zh-Hant':
      '資料夾 {{folder}} 正由另一個 Yugang 使用（程序 {{pid}}，連接埠 {{port}}）。請使用該程式、先將其停止，或以 --data 指定其他資料夾。',
    'zh-Hans':
      '数据文件夹 {{folder}} 正被另一个 Yugang 使用（进程 {{pid}}，端口 {{port}}）。请使用该程序、先将其停止，或用 --data 指定其他文件夹。',
  },
  'data-folder-not-writable': {
    en: 'Nothing can be written to the data folder {{folder}} ({{reason}}). Give this account the right to write there, or choose another folder with --data.',
    'zh-Hant': '無法寫入資料夾 {{folder}}（{{reason}}）。請給予此帳戶寫入權限，或以 --data 指定其他資料夾。',
    'zh-Hans': '无法写入数据文件夹 {{folder}}（{{reason}}）。请授予此账户写入权限，或用 --data 指定其他文件夹。',
  },
  'data-folder-unreachable': {
    en: 'PostgreSQL runs as the account {{account}}, which cannot enter {{folder}}. Open the folders above it for that account, or choose another folder with --data.',
    'zh-Hant':
      'PostgreSQL 以帳戶 {{account}} 執行，但該帳戶無法進入 {{folder}}。請開放其上層資料夾的權限，或以 --data 指定其他資料夾。',
    'zh-Hans':
      'PostgreSQL 以账户 {{account}} 运行，但该账户无法进入 {{folder}}。请开放其上级文件夹的权限，或用 --data 指定其他文件夹。',
  },
  'server-account-missing': {
    en: 'PostgreSQL refuses to run as root, and no ordinary account was found for it. Start as an ordinary account, or set DATABASE_URL.',
    'zh-Hant': 'PostgreSQL 不可由 root 執行，亦找不到可用的普通帳戶。請以普通帳戶啟動，或設定 DATABASE_URL。',
    'zh-Hans': 'PostgreSQL 不能由 root 运行，也没有找到可用的普通账户。请以普通账户启动，或设置 DATABASE_URL。',
  },
  'embedded-server-unsupported': {
    en: 'No PostgreSQL for {{machine}} came with this installation. Run npm install without --omit=optional, or set DATABASE_URL.',
    'zh-Hant':
      '此安裝沒有適用於 {{machine}} 的 PostgreSQL。請執行 npm install（不可加 --omit=optional），或設定 DATABASE_URL。',
    'zh-Hans':
      '此安装没有适用于 {{machine}} 的 PostgreSQL。请执行 npm install（不要加 --omit=optional），或设置 DATABASE_URL。',
  },
  'embedded-server-not-starting': {
    en: 'The PostgreSQL in {{folder}} does not start: {{reason}} Free disk space and memory are the usual causes; --data chooses another folder.',
    'zh-Hant':
      '{{folder}} 內的 PostgreSQL 無法啟動：{{reason}} 常見原因是磁碟空間或記憶體不足；可以 --data 指定其他資料夾。',
    'zh-Hans':
      '{{folder}} 中的 PostgreSQL 无法启动：{{reason}} 常见原因是磁盘空间或内存不足；可用 --data 指定其他文件夹。',
  },
  'database-url-invalid': {
    en: 'DATABASE_URL is no PostgreSQL address; expected postgresql://user:password@host:5432/database.',
    'zh-Hant': 'DATABASE_URL 並非 PostgreSQL 網址，應為 postgresql://user:password@host:5432/database。',
    'zh-Hans': 'DATABASE_URL 不是 PostgreSQL 地址，应为 postgresql://user:password@host:5432/database。',
  },
  'database-unreachable': {
    en: 'The database at {{host}} does not answer ({{reason}}). Check that it runs and that DATABASE_URL names it; without DATABASE_URL the desk starts its own.',
    'zh-Hant':
      '{{host}} 的資料庫沒有回應（{{reason}}）。請確認資料庫已啟動而 DATABASE_URL 正確；不設定 DATABASE_URL 則會使用內置資料庫。',
    'zh-Hans':
      '{{host}} 上的数据库没有响应（{{reason}}）。请确认数据库已启动且 DATABASE_URL 正确；不设置 DATABASE_URL 则使用内置数据库。',
  },
  'database-credentials-wrong': {
    en: 'The database at {{host}} does not accept the user or password of DATABASE_URL. Correct them there.',
    'zh-Hant': '{{host}} 的資料庫不接受 DATABASE_URL 中的用戶名稱或密碼，請更正。',
    'zh-Hans': '{{host}} 上的数据库不接受 DATABASE_URL 中的用户名或密码，请更正。',
  },
  'database-missing': {
    en: 'The server at {{host}} has no database "{{database}}". Create it, or name another one in DATABASE_URL.',
    'zh-Hant': '{{host}} 的伺服器沒有資料庫「{{database}}」。請建立該資料庫，或在 DATABASE_URL 指定其他資料庫。',
    'zh-Hans': '{{host}} 的服务器上没有数据库“{{database}}”。请创建该数据库，或在 DATABASE_URL 中指定其他数据库。',
  },
  'database-too-old': {
    en: 'The PostgreSQL at {{host}} is version {{version}}; version {{oldest}} or newer is needed. Upgrade it, or leave DATABASE_URL out.',
    'zh-Hant': '{{host}} 的 PostgreSQL 版本為 {{version}}，須為 {{oldest}} 或以上。請升級，或不設定 DATABASE_URL。',
    'zh-Hans':
      '{{host}} 上的 PostgreSQL 版本为 {{version}}，需要 {{oldest}} 或更高版本。请升级，或不设置 DATABASE_URL。',
  },
  'database-permission-missing': {
    en: 'The user of DATABASE_URL lacks the right {{permission}} on the database "{{database}}" at {{host}}. Grant it, or make the user the owner of the database.',
    'zh-Hant':
      'DATABASE_URL 的用戶在 {{host}} 的資料庫「{{database}}」缺少 {{permission}} 權限。請授予該權限，或把該用戶設為資料庫擁有者。',
    'zh-Hans':
      'DATABASE_URL 的用户在 {{host}} 的数据库“{{database}}”上缺少 {{permission}} 权限。请授予该权限，或将该用户设为数据库所有者。',
  },
  'database-role-unsafe': {
    en: 'The role {{role}} of the server at {{host}} passes by row-level security, which keeps offices apart. Take SUPERUSER and BYPASSRLS from it, or use another server.',
    'zh-Hant':
      '{{host}} 伺服器的角色 {{role}} 可繞過資料列層級安全（各辦事處資料的分隔）。請移除其 SUPERUSER 及 BYPASSRLS，或使用其他伺服器。',
    'zh-Hans':
      '{{host}} 服务器的角色 {{role}} 可绕过行级安全（各办事处数据的隔离）。请移除其 SUPERUSER 和 BYPASSRLS，或使用其他服务器。',
  },
  'database-newer-than-program': {
    en: 'The database was already used by a newer version of Yugang ({{database}}; this one knows {{program}}). Start that version, or restore the backup made before the upgrade.',
    'zh-Hant':
      '此資料庫曾由較新版本的 Yugang 使用（{{database}}；本版本為 {{program}}）。請啟動該版本，或還原升級前的備份。',
    'zh-Hans':
      '此数据库曾被更新版本的 Yugang 使用（{{database}}；本版本为 {{program}}）。请启动该版本，或恢复升级前的备份。',
  },
  'migration-missing': {
    en: 'The database ran the migration {{name}}, which this installation lacks. Install Yugang again.',
    'zh-Hant': '資料庫曾執行遷移檔 {{name}}，但此安裝沒有該檔案。請重新安裝 Yugang。',
    'zh-Hans': '数据库执行过迁移文件 {{name}}，但此安装中没有该文件。请重新安装 Yugang。',
  },
  'migration-changed': {
    en: 'The migration {{name}} differs from the one the database ran. Install Yugang again; migrations are never edited.',
    'zh-Hant': '遷移檔 {{name}} 與資料庫執行過的版本不同。請重新安裝 Yugang；遷移檔不可修改。',
    'zh-Hans': '迁移文件 {{name}} 与数据库执行过的版本不同。请重新安装 Yugang；迁移文件不可修改。',
  },
} as const satisfies Record<StartRefusal, Texts[string]>;
