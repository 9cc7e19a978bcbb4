import { z } from 'zod';
import type { Profile } from '#kernel/matching/profile.ts';
import type { Refusal } from '#platform/result.ts';
import type { OutsideTable } from './outside-table.ts';

/** An OpenAI-compatible endpoint for embeddings, which the operator supplies. */
export type ModelSettings = {
  /** `…/v1`; `/embeddings` is added. */
  readonly url: string;
  readonly model: string;
  readonly key: string | undefined;
  readonly timeoutMilliseconds: number;
};

export type RankedByModel = {
  readonly tables: readonly OutsideTable[];
  readonly refusal: Refusal<'model-unavailable'> | null;
};

/** What the model may say of the whole; and what of it is kept: each firm's nearest. */
const modelShare = 0.15;
const nearest = 100;
const batchSize = 64;
const longestText = 8_000;

/**
 * Off unless the operator names an endpoint: EMBEDDINGS_URL, EMBEDDINGS_MODEL, and EMBEDDINGS_KEY where it wants one. One second of
 * patience is EMBEDDINGS_TIMEOUT_MS 1000 (default 10000, for each request).
 */
export function modelSettings(environment: Readonly<Record<string, string | undefined>>): ModelSettings | null {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key } = environment;
  if (!url || !model) return null;
  const patience = Number(environment['EMBEDDINGS_TIMEOUT_MS']);
  return { url, model, key: key || undefined, timeoutMilliseconds: patience > 0 ? patience : 10_000 };
}

/**
 * How near the descriptions of both sides are by the operator's model. Whatever goes wrong (nobody there, too slow, an answer that is
 * none) leaves the default ranking as it is, with a refusal that says so. Descriptions and phrases are sent, never names or contacts.
 */
export async function rankByModel(
  environment: Readonly<Record<string, string | undefined>>,
  left: readonly Profile[],
  right: readonly Profile[],
): Promise<RankedByModel> {
  const settings = modelSettings(environment);
  if (settings === null) return { tables: [], refusal: null };
  try {
    const lefts = await embed(left.map(textOf), settings);
    const rights = await embed(right.map(textOf), settings);
    return { tables: [nearestPairs(lefts, rights)], refusal: null };
  } catch (error) {
    const reason =
      error instanceof Error ? (error.name === 'TimeoutError' ? 'too slow' : error.message) : String(error);
    return { tables: [], refusal: { code: 'model-unavailable', values: { url: settings.url, reason } } };
  }
}

function textOf({ text, offers, seeks, products }: Profile): string {
  return [...Object.values(text), ...products, ...offers, ...seeks].join('\n').slice(0, longestText);
}

const answerShape = z.object({
  data: z.array(z.object({ index: z.number().int().min(0), embedding: z.array(z.number()).min(1) })),
});

/** Unit vectors, in the order of the texts; null for an empty text, of which a model would make something up. */
async function embed(texts: readonly string[], settings: ModelSettings): Promise<readonly (Float64Array | null)[]> {
  const vectors: (Float64Array | null)[] = texts.map(() => null);
  const filled = [...texts.keys()].filter((at) => texts[at]!.trim() !== '');
  for (let from = 0; from < filled.length; from += batchSize) {
    const batch = filled.slice(from, from + batchSize);
    const response = await fetch(`${settings.url.replace(/\/+$/, '')}/embeddings`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(settings.key === undefined ? {} : { authorization: `Bearer ${settings.key}` }),
      },
      body: JSON.stringify({ model: settings.model, input: batch.map((at) => texts[at]) }),
      signal: AbortSignal.timeout(settings.timeoutMilliseconds),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    const parsed = answerShape.safeParse(await response.json());
    if (!parsed.success || parsed.data.data.length !== batch.length)
      throw new Error('not the answer of an embeddings endpoint');
    for (const { index, embedding } of parsed.data.data) {
      const place = batch[index];
      if (place === undefined) throw new Error('an answer to a text that was not sent');
      vectors[place] = unit(embedding);
    }
  }
  return vectors;
}

function unit(vector: readonly number[]): Float64Array | null {
  const length = Math.hypot(...vector);
  return length > 0 && Number.isFinite(length) ? Float64Array.from(vector, (value) => value / length) : null;
}

function nearestPairs(lefts: readonly (Float64Array | null)[], rights: readonly (Float64Array | null)[]): OutsideTable {
  const pairs: { left: number; right: number; fit: number }[] = [];
  lefts.forEach((vector, left) => {
    if (vector === null) return;
    const near = rights.flatMap((other, right) => {
      if (other === null) return [];
      if (other.length !== vector.length) throw new Error('vectors of different lengths');
      const fit = vector.reduce((sum, value, at) => sum + value * other[at]!, 0);
      return fit > 0 ? [{ left, right, fit: Math.min(1, fit) }] : [];
    });
    pairs.push(...near.sort((a, b) => b.fit - a.fit || a.right - b.right).slice(0, nearest));
  });
  return {
    feature: 'embedding',
    share: modelShare,
    leftCount: lefts.length,
    rightCount: rights.length,
    left: Int32Array.from(pairs, ({ left }) => left),
    right: Int32Array.from(pairs, ({ right }) => right),
    fit: Float64Array.from(pairs, ({ fit }) => fit),
  };
}
