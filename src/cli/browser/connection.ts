import type { Readable, Writable } from 'node:stream';
import { BrowserError } from '../../model/index.ts';

/** What the browser tells unasked. */
export interface Told {
  method: string;
  params: Record<string, unknown>;
  sessionId?: string;
}
interface Message extends Partial<Told> {
  id?: number;
  result?: unknown;
  error?: { message: string };
}
interface Waiting {
  method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** The DevTools protocol over a pair of pipes: JSON messages, each ended by a NUL. */
export class Connection {
  readonly #input: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listeners = new Set<(told: Told) => void>();
  #last = 0;
  #broken: Error | undefined;

  /** @param input the browser reads it. @param output the browser writes it. */
  constructor(input: Writable, output: Readable) {
    this.#input = input;
    let parts: string[] = [];
    output.setEncoding('utf8');
    output.on('data', (chunk: string) => {
      const pieces = chunk.split('\0');
      for (const [n, piece] of pieces.entries()) {
        parts.push(piece);
        if (n === pieces.length - 1) continue;
        this.#take(JSON.parse(parts.join('')) as Message);
        parts = [];
      }
    });
    // A pipe breaks when the browser ends, whose own last words say more (process.ts).
    for (const stream of [input, output]) stream.on('error', () => {});
  }

  /** @throws BrowserError for what the browser refuses, and once the connection is broken. */
  send<T>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    if (this.#broken) return Promise.reject(this.#broken);
    const id = ++this.#last;
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
      this.#input.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    }) as Promise<T>;
  }

  /** @returns what ends it. */
  listen(listener: (told: Told) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nothing more will come: whoever waits is told why. */
  break(why: string): void {
    this.#broken ??= new BrowserError('failed', why);
    for (const { reject } of this.#waiting.values()) reject(this.#broken);
    this.#waiting.clear();
  }

  #take(message: Message): void {
    if (message.id === undefined) {
      for (const listener of this.#listeners) listener(message as Told);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new BrowserError('failed', `${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }
}
