/**
 * The kernel's expected refusals are values. The shape is that of `Result` in src/platform/result.ts, so a module hands
 * a kernel refusal on as it is; the kernel may not import the platform.
 */
export type KernelRefusal<Code extends string = string> = {
  readonly code: Code;
  /** The value, the place and what was expected. */
  readonly values: Readonly<Record<string, string | number>>;
};

export type Outcome<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: KernelRefusal<Code> };

export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  values: KernelRefusal['values'] = {},
): { readonly ok: false; readonly refusal: KernelRefusal<Code> } {
  return { ok: false, refusal: { code, values } };
}
