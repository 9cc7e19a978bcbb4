const paths = {
  today: 'M4 6.5h16v13H4zM4 10.5h16M8.5 4v4M15.5 4v4M8 14.5h3',
  missions: 'M4 5h16v14H4zM4 9.7h16M4 14.3h16M9.3 5v14M14.7 5v14',
  companies: 'M4 20V8l7-4v16M11 9.5h9V20M2.5 20h19M7 9.5v0M7 13v0M7 16.5v0M15.5 13v0M15.5 16.5v0',
  imports: 'M12 3.5v11M7.8 10.6 12 14.8l4.2-4.2M4 15v5h16v-5',
  office: 'M3 20.5h18M5 17.5h14M6.5 17.5v-7M12 17.5v-7M17.5 17.5v-7M3.5 10.5h17L12 4z',
  company: 'M5 20.5v-16h14v16M3 20.5h18M9 8.5h1M14 8.5h1M9 12.5h1M14 12.5h1M10 20.5v-4h4v4',
  itinerary: 'M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17zM12 7v5.2l3.4 2',
  more: 'M4 7h16M4 12h16M4 17h16',
} as const;
export type IconName = keyof typeof paths;

/** A small drawing beside words that say the same; nobody has to read it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      aria-hidden
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
