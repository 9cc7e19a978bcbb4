import { useReader } from '#web/reader/language-of-page.ts';
import { nameFor } from '#web/reader/localised-name.ts';
import { NameOf } from '#web/reader/name-in-languages.tsx';
import type { Board } from './board.ts';
import styles from './meeting-pair.module.css';

type Pair = { readonly left: string; readonly right: string };

/** The two firms of a meeting, each under the colour of its side, in the order of the sides. */
export function MeetingPair({ board, meeting }: { readonly board: Board; readonly meeting: Pair }) {
  return (
    <>
      {[meeting.left, meeting.right].map((company) => {
        const firm = board.firms.get(company);
        return (
          firm && (
            <span key={company} className={styles.firm} data-side={firm.side}>
              <NameOf name={firm.name} instead={firm.reference} />
            </span>
          )
        );
      })}
    </>
  );
}

/** The names of both firms for the label of a button or a sentence. */
export function usePairNames(board: Board): (meeting: Pair) => { readonly left: string; readonly right: string } {
  const { language } = useReader();
  const nameOf = (company: string) => {
    const firm = board.firms.get(company);
    return firm ? nameFor(language, firm.name, firm.reference).text : '';
  };
  return ({ left, right }) => ({ left: nameOf(left), right: nameOf(right) });
}
