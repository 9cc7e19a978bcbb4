/**
 * The shape of a JSON document, written once: it checks a value, names the first fault, and prints itself as JSON Schema
 * (2020-12), so that the reader and the published schema can't drift apart.
 */
export type JsonShape =
  | {
      readonly kind: 'object';
      readonly properties: Readonly<Record<string, JsonShape>>;
      readonly optional: readonly string[];
    }
  | { readonly kind: 'values'; readonly of: JsonShape }
  | { readonly kind: 'list'; readonly items: JsonShape; readonly length: number | null }
  | { readonly kind: 'integer'; readonly from: number; readonly to: number | null }
  | { readonly kind: 'number'; readonly from: number; readonly to: number | null }
  | { readonly kind: 'text'; readonly pattern: string | null; readonly expected: string }
  | { readonly kind: 'choice'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'nullable'; readonly of: JsonShape }
  | { readonly kind: 'scalar' }
  | { readonly kind: 'truth' };

export type JsonFault = { readonly path: string; readonly value: string; readonly expected: string };

/** An object with these properties and no others; those named in `optional` may be missing. */
export function objectOf(properties: Readonly<Record<string, JsonShape>>, optional: readonly string[] = []): JsonShape {
  return { kind: 'object', properties, optional };
}
/** An object with any keys, all values of one shape. */
export function valuesOf(of: JsonShape): JsonShape {
  return { kind: 'values', of };
}
export function listOf(items: JsonShape, length: number | null = null): JsonShape {
  return { kind: 'list', items, length };
}
/** A whole number that JavaScript holds exactly. */
export function integer(from: number, to: number | null = null): JsonShape {
  return { kind: 'integer', from, to };
}
export function number(from: number, to: number | null = null): JsonShape {
  return { kind: 'number', from, to };
}
export function text(pattern: string | null = null, expected = 'a text'): JsonShape {
  return { kind: 'text', pattern, expected };
}
export function choice(...values: readonly (string | number)[]): JsonShape {
  return { kind: 'choice', values };
}
export function nullable(of: JsonShape): JsonShape {
  return { kind: 'nullable', of };
}
/** A text or a finite number. */
export const scalar: JsonShape = { kind: 'scalar' };
export const trueOrFalse: JsonShape = { kind: 'truth' };

/** The first place where a parsed JSON value leaves the shape; null: it fits. */
export function findJsonFault(shape: JsonShape, value: unknown, path = ''): JsonFault | null {
  const fault = (expected: string): JsonFault => ({
    path: path === '' ? '(whole document)' : path,
    value: shown(value),
    expected,
  });
  switch (shape.kind) {
    case 'object': {
      if (!isRecord(value)) return fault('an object');
      for (const key of Object.keys(value)) {
        if (Object.hasOwn(shape.properties, key)) continue;
        const known = Object.keys(shape.properties).join(', ');
        return { path: joined(path, key), value: shown(value[key]), expected: `no such key; known are ${known}` };
      }
      for (const [key, inner] of Object.entries(shape.properties)) {
        if (!Object.hasOwn(value, key)) {
          if (shape.optional.includes(key)) continue;
          return { path: joined(path, key), value: 'nothing', expected: nameOf(inner) };
        }
        const found = findJsonFault(inner, value[key], joined(path, key));
        if (found) return found;
      }
      return null;
    }
    case 'values': {
      if (!isRecord(value)) return fault('an object');
      for (const [key, each] of Object.entries(value)) {
        const found = findJsonFault(shape.of, each, joined(path, key));
        if (found) return found;
      }
      return null;
    }
    case 'list': {
      if (!Array.isArray(value)) return fault('a list');
      if (shape.length !== null && value.length !== shape.length) return fault(nameOf(shape));
      for (const [index, each] of value.entries()) {
        const found = findJsonFault(shape.items, each, `${path}[${index}]`);
        if (found) return found;
      }
      return null;
    }
    case 'integer':
      return Number.isInteger(value) && isWithin(value as number, shape) ? null : fault(nameOf(shape));
    case 'number':
      return Number.isFinite(value) && isWithin(value as number, shape) ? null : fault(nameOf(shape));
    case 'text': {
      const fits = typeof value === 'string' && (shape.pattern === null || new RegExp(shape.pattern, 'u').test(value));
      return fits ? null : fault(shape.expected);
    }
    case 'choice':
      return shape.values.some((each) => each === value) ? null : fault(nameOf(shape));
    case 'nullable':
      return value === null ? null : findJsonFault(shape.of, value, path);
    case 'scalar':
      return typeof value === 'string' || Number.isFinite(value) ? null : fault(nameOf(shape));
    case 'truth':
      return typeof value === 'boolean' ? null : fault(nameOf(shape));
  }
}

/** The shape as JSON Schema 2020-12, without `$schema` and title. */
export function jsonSchemaOf(shape: JsonShape): Record<string, unknown> {
  switch (shape.kind) {
    case 'object': {
      const entries = Object.entries(shape.properties).map(([key, inner]) => [key, jsonSchemaOf(inner)]);
      return {
        type: 'object',
        properties: Object.fromEntries(entries),
        required: Object.keys(shape.properties).filter((key) => !shape.optional.includes(key)),
        additionalProperties: false,
      };
    }
    case 'values':
      return { type: 'object', additionalProperties: jsonSchemaOf(shape.of) };
    case 'list': {
      const size = shape.length === null ? {} : { minItems: shape.length, maxItems: shape.length };
      return { type: 'array', items: jsonSchemaOf(shape.items), ...size };
    }
    case 'integer':
      return { type: 'integer', minimum: shape.from, maximum: shape.to ?? Number.MAX_SAFE_INTEGER };
    case 'number':
      return { type: 'number', minimum: shape.from, ...(shape.to === null ? {} : { maximum: shape.to }) };
    case 'text':
      return { type: 'string', ...(shape.pattern === null ? {} : { pattern: shape.pattern }) };
    case 'choice':
      return { enum: [...shape.values] };
    case 'nullable':
      return { anyOf: [jsonSchemaOf(shape.of), { type: 'null' }] };
    case 'scalar':
      return { type: ['string', 'number'] };
    case 'truth':
      return { type: 'boolean' };
  }
}

/** The same value with its keys in the order of the shape, as it is written to files. */
export function inShapeOrder(shape: JsonShape, value: unknown): unknown {
  switch (shape.kind) {
    case 'object': {
      if (!isRecord(value)) return value;
      const keys = Object.keys(shape.properties).filter((key) => value[key] !== undefined);
      return Object.fromEntries(keys.map((key) => [key, inShapeOrder(shape.properties[key]!, value[key])]));
    }
    case 'list':
      return Array.isArray(value) ? value.map((each) => inShapeOrder(shape.items, each)) : value;
    case 'nullable':
      return value === null ? null : inShapeOrder(shape.of, value);
    default:
      return value;
  }
}

function nameOf(shape: JsonShape): string {
  switch (shape.kind) {
    case 'object':
    case 'values':
      return 'an object';
    case 'list':
      return shape.length === null ? 'a list' : `a list of ${shape.length}`;
    case 'integer':
      return shape.to === null
        ? `a whole number from ${shape.from}`
        : `a whole number from ${shape.from} to ${shape.to}`;
    case 'number':
      return shape.to === null ? `a number from ${shape.from}` : `a number from ${shape.from} to ${shape.to}`;
    case 'text':
      return shape.expected;
    case 'choice':
      return `one of ${shape.values.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'nullable':
      return `${nameOf(shape.of)} or null`;
    case 'scalar':
      return 'a text or a number';
    case 'truth':
      return 'true or false';
  }
}

function isWithin(value: number, { from, to }: { from: number; to: number | null }): boolean {
  return value >= from && (to === null ? value <= Number.MAX_SAFE_INTEGER || !Number.isInteger(value) : value <= to);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A value as it stands in the file, cut to what fits a message. */
function shown(value: unknown): string {
  const whole = JSON.stringify(value) ?? 'nothing';
  return whole.length > 60 ? `${whole.slice(0, 57)}...` : whole;
}
