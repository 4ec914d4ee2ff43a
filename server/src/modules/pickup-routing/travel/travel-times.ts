import type { Position } from '../solver/problem';
import type { TravelTable } from '../solver/travel-table';
import { estimatedTravel } from '../solver/travel';

/** Where driving times come from. Positions are GCJ-02, as everywhere in the product. Goes over the network: never in a transaction. */
export interface TravelTimes {
  readonly source: TravelTable['source'];
  /** @throws Error when the provider is silent, refuses or answers nonsense */
  table(places: readonly Position[]): Promise<TravelTable>;
}

/** Always there: straight line, detour and speed bands. */
export const estimate: TravelTimes = {
  source: 'estimate',
  table: (places) => {
    const ways = places.flatMap((from) => places.map((to) => estimatedTravel(from, to)));
    return Promise.resolve({ source: 'estimate', places, seconds: ways.map((way) => way.seconds), metres: ways.map((way) => way.metres) });
  },
};

/** The provider's table, or the estimate with the reason. */
export async function tableOrEstimate(provider: TravelTimes, places: readonly Position[], log: (reason: string) => void): Promise<{ readonly table: TravelTable; readonly note: string | null }> {
  try {
    return { table: await provider.table(places), note: null };
  } catch (error) {
    log(`${provider.source} gave no driving times: ${String(error)}`);
    return { table: await estimate.table(places), note: '地图服务没答，行车时间是估算的' };
  }
}

/** Degrees with so many digits as an address may hold: a tenth of a metre. */
export function degreesText(degrees: number): string {
  return String(Math.round(degrees * 1e6) / 1e6);
}

/** JSON of an address within so long. @throws Error */
export async function answerOf(address: string, timeoutMs: number): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}
