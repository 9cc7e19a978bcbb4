/** Has the browser keep the file at `href`; the page stays. For where a link cannot stand, such as a menu. */
export function downloadFile(href: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}
