import type { Position } from '../solver/problem';
import { toWgs84 } from './gcj02';
import { answerOf, degreesText, type TravelTimes } from './travel-times';

interface OsrmTable {
  readonly code?: string;
  readonly durations?: readonly (readonly (number | null)[])[];
  readonly distances?: readonly (readonly (number | null)[])[];
}

/** `/table` of an OSRM server: the whole matrix in one call. Its map is WGS-84. */
export class Osrm implements TravelTimes {
  readonly source = 'osrm';

  constructor(
    private readonly url: string,
    private readonly timeoutMs: number,
  ) {}

  async table(places: readonly Position[]) {
    const points = places.map(toWgs84).map(({ latitude, longitude }) => `${degreesText(longitude)},${degreesText(latitude)}`).join(';');
    const { code, durations, distances } = (await answerOf(`${this.url}/table/v1/driving/${points}?annotations=duration,distance`, this.timeoutMs)) as OsrmTable;
    if (code !== 'Ok' || durations?.length !== places.length || distances?.length !== places.length) throw new Error(`OSRM says ${code ?? 'nothing'}`);
    return { source: this.source, places, seconds: durations.flat(), metres: distances.flat() } as const;
  }
}
