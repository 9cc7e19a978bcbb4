import { buildTextIndex, rank, type TextDocument, type TextWeights, textWeights } from '#kernel/matching/text/index.ts';
import { makeLexicon } from '#modules/matches/lexicon/lexicon.ts';
import { documentOfText, mean, type Scores, scoresOf, type Task, withInterval } from './matching-evaluation.ts';

type Rows = readonly (readonly string[])[];

/** Each category of one language as a query for the other's. */
export function categoryTasks(
  categories: Rows,
): readonly { readonly task: Task<TextDocument>; readonly candidates: readonly TextDocument[] }[] {
  const directions = [
    ['categories, zh query', 2, 1],
    ['categories, en query', 1, 2],
  ] as const;
  return directions.map(([name, from, to]) => ({
    task: {
      name,
      queries: categories.map((row) => ({
        query: documentOfText(row[0]!, row[from]!),
        group: row[1]!.split(' > ')[0]!,
        right: new Set([row[0]!]),
      })),
    },
    candidates: categories.map((row) => documentOfText(row[0]!, row[to]!)),
  }));
}

/** The values that are tried; the weights of sentences, characters and plain text have no influence on paths of another language. */
const tried = {
  stepUp: [0.5, 0.7, 0.9],
  contextShare: [0.7, 1, 1.4],
  relatives: [0.4, 0.6, 0.8],
  partOfSense: [0.25, 0.4, 0.6],
  glosses: [10, 14, 20],
} as const satisfies Partial<Record<keyof TextWeights, readonly number[]>>;
type Tried = keyof typeof tried;

/**
 * Would the weights be others, had a branch not been seen? For each branch every weight is chosen by the nDCG@10 of all other
 * branches, one weight at a time around those of the program; the branch is then ranked with what was chosen.
 */
export function leaveOneOut(categories: Rows): void {
  const tasks = categoryTasks(categories);
  const known = new Map<string, readonly Scores[]>();
  const scoresWith = (weights: TextWeights): readonly Scores[] => {
    const key = JSON.stringify(weights);
    const before = known.get(key);
    if (before) return before;
    const lexicon = makeLexicon(weights);
    const scores = tasks.map(({ task, candidates }) => {
      const index = buildTextIndex(candidates, lexicon, weights);
      return scoresOf(task, (at) => rank(index, task.queries[at]!.query, 'profile', 10, lexicon).map(({ id }) => id));
    });
    known.set(key, scores);
    return scores;
  };
  const groups = tasks[0]!.task.queries.map(({ group }) => group);
  const gainOf = (weights: TextWeights, isAsked: (group: string) => boolean) =>
    mean(scoresWith(weights).flatMap(({ gain }) => gain.filter((_, at) => isAsked(groups[at]!))));

  console.log(
    '| branch left out | weights chosen without it | recall@1 zh, en | recall@10 zh, en | those of the program |',
  );
  console.log('|---|---|---|---|---|');
  const held: { atOne: number[]; atTen: number[] }[] = tasks.map(() => ({ atOne: [], atTen: [] }));
  for (const branch of new Set(groups)) {
    const changes = (Object.keys(tried) as Tried[]).flatMap((name) => {
      const gains = tried[name].map((value) => gainOf({ ...textWeights, [name]: value }, (group) => group !== branch));
      const best = tried[name][gains.indexOf(Math.max(...gains))]!;
      return best === textWeights[name] ? [] : [[name, best] as const];
    });
    const chosen = { ...textWeights, ...Object.fromEntries(changes) };
    const of = (numbers: readonly number[]) => numbers.filter((_, at) => groups[at] === branch);
    const told = (weights: TextWeights, measure: 'atOne' | 'atTen') =>
      scoresWith(weights)
        .map((scores) => mean(of(scores[measure])).toFixed(3))
        .join(', ');
    console.log(
      `| ${branch} | ${changes.map(([name, value]) => `${name} ${value}`).join(', ') || 'the same'} | ${told(chosen, 'atOne')} | ${told(chosen, 'atTen')} | ${told(textWeights, 'atOne')}; ${told(textWeights, 'atTen')} |`,
    );
    scoresWith(chosen).forEach((scores, at) => {
      held[at]!.atOne.push(...of(scores.atOne));
      held[at]!.atTen.push(...of(scores.atTen));
    });
  }
  tasks.forEach(({ task }, at) => {
    console.log(`| all, ${task.name} | | ${withInterval(held[at]!.atOne)} | ${withInterval(held[at]!.atTen)} | |`);
  });
}
