import type { Chart } from './block.ts';
import type { Common } from './placed.ts';
import type { ColorRole, Rect } from './theme.ts';

/** Marks of a chart in points from the corner of `plot`; the web draws them, the PPTX sets its axes so that they agree. */
export interface ChartMark {
  series: number;
  category: number;
  rect: Rect;
  label: string;
  highlighted: boolean;
  /** Of a part of a pie: where it begins and ends, in turns clockwise from the top, 0–1. */
  slice?: { from: number; to: number };
  /** Of a dumbbell's end: where its label stands. */
  side?: 'left' | 'right' | 'above';
}
/** Words beside a point: its value, or the name of its series or category. */
export interface ChartWord {
  series: number;
  category: number;
  text: string;
  /** The edge or the middle that the words stand at, by `side`; y is the middle of their line. Points. */
  x: number;
  y: number;
  side: 'left' | 'right' | 'above' | 'below' | 'middle';
  bold: boolean;
  color: ColorRole;
  /** Points. */
  size: number;
  /** Width of the words, points. */
  width?: number;
  /** How far they were moved from beside their point so as not to meet others. Points. */
  shift?: { x: number; y: number };
}
export interface ChartScale {
  lines: number[];
  /** Points. */
  size: number;
  /** The lines' values as printed; as numbers are where absent. */
  labels?: string[];
  /** And as a number format prints them. */
  code?: string;
}
export interface PlacedChart extends Common {
  kind: 'chart';
  region?: string;
  placeholder?: boolean;
  chart: Chart;
  /** Plain text of the chart's title. */
  title: string;
  /** Inner plot area within `rect`, points from the rect's corner. */
  plot: Rect;
  /** Value at the far end of the plot area; the axis starts at `min` (0 unless values are negative). */
  min: number;
  max: number;
  marks: ChartMark[];
  /** Percent of a bar's width between bars (OOXML gapWidth). */
  gapWidth: number;
  /** Decimals of the data labels. */
  decimals: number;
  /** A drawn scale: values of its gridlines, evenly apart, and the size of its words and of the names of both ends, points. */
  scale?: ChartScale;
  /** Of a scatter: the scale along the foot, which `min` and `max` do not tell. */
  across?: ChartScale;
  /** Widths of the names of a scatter's axes, across and up. Points. */
  names?: [number, number];
  /** Words at points, from the corner of `rect`; what they leave out has no room. */
  words?: ChartWord[];
  /** Is there a key to the series above the plot? Absent: where there are several. */
  legend?: boolean;
  /** Every so manieth category is labelled; 1 where absent. */
  every?: number;
  /** Points: size and line height of category labels and of data labels. */
  labelSize: number;
  valueSize: number;
  alt: string;
}
