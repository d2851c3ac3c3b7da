/** One bar of a chart; null is a figure that is not filled in, which is no bar and not 0. */
export interface Bar {
  label: string;
  value: number | null;
}

/** Bars of several years, in each one for every member of `series`. */
export interface YearChart {
  series: readonly string[];
  years: readonly { year: number; values: readonly (number | null)[] }[];
}

/**
 * How large a chart is drawn. Measures are in points, as charts are printed.
 */
export interface ChartBox {
  width: number;
  height: number;
  /** Size of the type. */
  typePt: number;
}
