/** What people see of opaque colours, “#rrggbb”. */

type Linear = readonly [red: number, green: number, blue: number];

const linear = (colour: string): Linear => {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};

/** Contrast ratio, WCAG 2.2. */
export function contrastOf(a: string, b: string): number {
  const light = (colour: string) => {
    const [red, green, blue] = linear(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [more = 0, less = 0] = [light(a), light(b)].sort((x, y) => y - x);
  return (more + 0.05) / (less + 0.05);
}

/** What is left of a colour where one kind of cone is missing, in linear light: Machado, Oliveira and Fernandes 2009, severity 1. */
const SIGHTS = {
  "three kinds of cones": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, readonly Linear[]>>;
export type Sight = keyof typeof SIGHTS;
export const ALL_SIGHTS = Object.keys(SIGHTS) as readonly Sight[];

/** How unlike two colours look, 0 to 100: their distance in Oklab (Ottosson 2020), times 100. */
export function distanceOf(a: string, b: string, sight: Sight): number {
  const seen = (colour: string) => {
    const [r, g, b] = SIGHTS[sight].map((row) => dot(row, linear(colour))).map((it) => Math.min(1, Math.max(0, it)));
    return oklab([r!, g!, b!]);
  };
  const [x, y] = [seen(a), seen(b)];
  return 100 * Math.hypot(...x.map((it, i) => it - y[i]!));
}

const dot = (a: Linear, b: Linear): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function oklab(colour: Linear): readonly number[] {
  const cones: Linear = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}
