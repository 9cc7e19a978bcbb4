export type Growth = {
  readonly title: string;
  /** What grows. */
  readonly of: string;
  /** Stands behind each power of ten of the upright axis; empty where the series have units of their own. */
  readonly unit: string;
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly dots: readonly { readonly x: number; readonly y: number }[];
  }[];
};

const frame = { width: 640, height: 400, left: 70, right: 20, top: 30, bottom: 50 };

/** Both axes by powers of ten, as an SVG file's text. */
export function drawGrowth({ title, of, unit, series }: Growth): string {
  const { width, height, left, right, top, bottom } = frame;
  const dots = series.flatMap((one) => one.dots);
  const xs = powersAround(dots.map((dot) => dot.x));
  const ys = powersAround(dots.map((dot) => dot.y));
  const scale = (value: number, [low, high]: readonly [number, number]) => (Math.log10(value) - low) / (high - low);
  const x = (value: number) => left + scale(value, xs) * (width - left - right);
  const y = (value: number) => height - bottom - scale(value, ys) * (height - top - bottom);
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13">`,
    `<title>${title}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
  ];
  for (let power = xs[0]; power <= xs[1]; power++) {
    const at = x(10 ** power).toFixed(1);
    lines.push(`<path d="M${at} ${top}V${height - bottom}" stroke="#ddd"/>`);
    lines.push(`<text x="${at}" y="${height - bottom + 18}" text-anchor="middle">${10 ** power}</text>`);
  }
  for (let power = ys[0]; power <= ys[1]; power++) {
    const at = y(10 ** power);
    lines.push(`<path d="M${left} ${at.toFixed(1)}H${width - right}" stroke="#ddd"/>`);
    lines.push(
      `<text x="${left - 8}" y="${(at + 4).toFixed(1)}" text-anchor="end">${`${10 ** power} ${unit}`.trim()}</text>`,
    );
  }
  lines.push(`<text x="${(left + width - right) / 2}" y="${height - 12}" text-anchor="middle">${of}</text>`);
  series.forEach(({ name, color, dots }, index) => {
    const places = dots.map((dot) => `${x(dot.x).toFixed(1)},${y(dot.y).toFixed(1)}`);
    lines.push(`<polyline points="${places.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>`);
    for (const place of places) {
      const [cx, cy] = place.split(',');
      lines.push(`<circle cx="${cx}" cy="${cy}" r="3.5" fill="${color}"/>`);
    }
    lines.push(`<text x="${left + 12}" y="${top + 18 + index * 18}" fill="${color}">${name}</text>`);
  });
  return `${[...lines, '</svg>'].join('\n')}\n`;
}

function powersAround(values: readonly number[]): readonly [number, number] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  return [low, Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))];
}
