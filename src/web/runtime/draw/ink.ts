export type Tool = 'laser' | 'pen';
/** Points of the slide. */
export type Point = readonly [x: number, y: number];

const round = (n: number) => Math.round(n * 10) / 10;

/** What is drawn on the slides, and where the laser points: one for all windows, so that they are in step. */
export class Ink {
  /** Strokes by the slide's id, each the path of an SVG. */
  private readonly strokes = new Map<string, string[]>();
  private readonly followers = new Set<() => void>();
  tool: Tool | undefined;
  laser: Point | undefined;

  /** Calls `follow` at each change, until what it returns is called. */
  follow(follow: () => void): () => void {
    this.followers.add(follow);
    return () => this.followers.delete(follow);
  }
  /** Takes a tool up, or lays it down. */
  toggle(tool: Tool | undefined): void {
    this.tool = this.tool === tool ? undefined : tool;
    this.laser = undefined;
    this.tell();
  }
  begin(slide: string, [x, y]: Point): void {
    // So short a line is a dot.
    this.strokes.set(slide, [...this.of(slide), `M${round(x)} ${round(y)}l.1 0`]);
    this.tell();
  }
  extend(slide: string, [x, y]: Point): void {
    const all = this.of(slide);
    const last = all.pop();
    if (last === undefined) return;
    all.push(`${last}L${round(x)} ${round(y)}`);
    this.tell();
  }
  point(at: Point | undefined): void {
    this.laser = at;
    this.tell();
  }
  /** Moves the laser by so many points; it begins in the middle of a slide of that size. */
  nudge(x: number, y: number, { width, height }: { width: number; height: number }): void {
    const [fromX, fromY] = this.laser ?? [width / 2, height / 2];
    this.point([Math.min(width, Math.max(0, fromX + x)), Math.min(height, Math.max(0, fromY + y))]);
  }
  undo(slide: string): void {
    this.of(slide).pop();
    this.tell();
  }
  clear(slide: string): void {
    this.strokes.delete(slide);
    this.tell();
  }
  /** Shows what another window's ink does. */
  mirror(slide: string, path: string, laser: Point | undefined): void {
    this.strokes.set(slide, path ? [path] : []);
    this.laser = laser;
    this.tell();
  }
  path(slide: string): string {
    return this.of(slide).join('');
  }
  /** Is anything drawn, on this slide or at all? */
  has(slide?: string): boolean {
    return slide === undefined ? [...this.strokes.values()].some((all) => all.length > 0) : this.of(slide).length > 0;
  }

  private of(slide: string): string[] {
    return this.strokes.get(slide) ?? [];
  }
  private tell(): void {
    for (const follow of [...this.followers]) follow();
  }
}
