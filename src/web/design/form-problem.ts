import { createContext, useContext } from 'react';

/** Why a form was refused: a sentence, and the places that do not fit (`body.name.en`) with what was expected there. */
export type FormProblem = {
  readonly detail: string;
  readonly issues?: readonly { readonly place: string; readonly expected: string }[];
};

const Context = createContext<FormProblem | null>(null);
export const FormProblemProvider = Context;

/** What is wrong at `place` (`name.en`) of the form around, where something is. */
export function useProblemAt(place: string | undefined): string | null {
  const problem = useContext(Context);
  if (place === undefined) return null;
  const at = `body.${place}`;
  const found = problem?.issues?.filter((issue) => issue.place === at || issue.place.startsWith(`${at}.`)) ?? [];
  return found.length > 0 ? found.map(({ expected }) => expected).join('; ') : null;
}
