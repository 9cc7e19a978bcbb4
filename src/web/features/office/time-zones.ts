/** Where such offices work; the others follow by name. */
const likely = ['Asia/Hong_Kong', 'Asia/Shanghai', 'Asia/Macau', 'Asia/Taipei', 'Asia/Singapore', 'UTC'];

/** The time zones this browser knows, the likely ones first; the present one too where only the server knows it. */
export function timeZones(present: string): readonly { readonly value: string; readonly label: string }[] {
  const all = new Set([...likely, present, ...Intl.supportedValuesOf('timeZone')]);
  return [...all].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
