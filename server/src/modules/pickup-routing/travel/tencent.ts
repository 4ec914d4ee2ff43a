import type { Position } from '../solver/problem';
import { answerOf, degreesText, type TravelTimes } from './travel-times';

/** A call answers for so many places a side, 625 pairs in all. */
const SIDE = 25;

interface Matrix {
  readonly status?: number;
  readonly message?: string;
  readonly result?: { readonly rows: readonly { readonly elements: readonly { readonly distance: number; readonly duration: number }[] }[] };
}

export interface TencentSettings {
  readonly url: string;
  readonly key: string;
  readonly timeoutMs: number;
  /** What the key may ask in a day. */
  readonly callsADay: number;
  /** Five calls a second are allowed. */
  readonly pauseMs: number;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** Tencent's distance matrix, in blocks of 25 × 25, within the key's quota; what was answered counts for the hour. Its map is GCJ-02. */
export class Tencent implements TravelTimes {
  readonly source = 'tencent';
  private readonly known = new Map<string, { readonly seconds: number; readonly metres: number }>();
  private hour = 0;
  private day = 0;
  private calls = 0;

  constructor(private readonly settings: TencentSettings) {}

  async table(places: readonly Position[]) {
    this.turnPages();
    const names = places.map(({ latitude, longitude }) => `${degreesText(latitude)},${degreesText(longitude)}`);
    for (const from of blocksOf(names)) for (const to of blocksOf(names)) if (this.isNew(from, to)) await this.ask(from, to);
    const ways = names.flatMap((from) => names.map((to) => this.known.get(`${from}>${to}`)));
    return { source: this.source, places, seconds: ways.map((way) => way?.seconds ?? null), metres: ways.map((way) => way?.metres ?? null) } as const;
  }

  private isNew(from: readonly string[], to: readonly string[]): boolean {
    return from.some((a) => to.some((b) => !this.known.has(`${a}>${b}`)));
  }

  private async ask(from: readonly string[], to: readonly string[]): Promise<void> {
    const { url, key, timeoutMs, callsADay, pauseMs } = this.settings;
    if (this.calls >= callsADay) throw new Error(`the ${callsADay} calls of the day are used up`);
    if (this.calls > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    this.calls += 1;
    const query = new URLSearchParams({ mode: 'driving', from: from.join(';'), to: to.join(';'), key });
    const { status, message, result } = (await answerOf(`${url}/ws/distance/v1/matrix?${query.toString()}`, timeoutMs)) as Matrix;
    if (status !== 0 || result?.rows.length !== from.length) throw new Error(`Tencent says ${status ?? 'nothing'} ${message ?? ''}`);
    result.rows.forEach(({ elements }, a) => elements.forEach(({ duration, distance }, b) => this.known.set(`${from[a]!}>${to[b]!}`, { seconds: duration, metres: distance })));
  }

  /** Traffic changes by the hour, the quota by the day. */
  private turnPages(): void {
    const hour = Math.floor(this.settings.clock() / 3_600_000);
    if (hour !== this.hour) this.known.clear();
    this.hour = hour;
    const day = Math.floor((hour + 8) / 24);
    if (day !== this.day) this.calls = 0;
    this.day = day;
  }
}

function blocksOf(names: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(names.length / SIDE) }, (_, block) => names.slice(block * SIDE, (block + 1) * SIDE));
}
