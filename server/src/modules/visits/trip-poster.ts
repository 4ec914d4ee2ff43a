import { type Actor, dateText, fen, formatPrice, timeOfDay } from '@cunshe/shared';
import { Inject, Injectable } from '@nestjs/common';
import { type CodePicture, Config, Database, type FileAnswer, pdfFile, postersOf, type PosterText, Refusal } from '../../platform';
import { ProviderRefused, ProviderSilent, WechatCodes } from '../../platform/wechat';
import type { Trip } from './domain/trip';
import { TripBoardQueries } from './trip-board.queries';

const PAGE = 'personas/resident/trip/index';
const INK = '#23291F';
const GREEN = '#25693A';

/** 海报: one sheet of A4 for the compound's gate and the group, with the code that opens the trip. */
@Injectable()
export class TripPoster {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly boards: TripBoardQueries,
    @Inject(WechatCodes) private readonly wechat: WechatCodes | null,
  ) {}

  /** @throws Refusal NOT_FOUND, STATE_CHANGED for a draft, SIGN_CODES_UNAVAILABLE */
  async file(actor: Actor, tripId: string): Promise<FileAnswer> {
    const trip = await this.boards.own(this.database, actor, tripId);
    if (trip.state !== 'published') throw new Refusal('STATE_CHANGED');
    const code = await this.codeOf(tripId);
    const sheet = [...wordsOf(trip), { kind: 'code' as const, code, left: 65, top: 190, side: 80 }];
    return pdfFile(await postersOf({ title: trip.title, landscape: false, sheets: [sheet] }), `村游海报 ${trip.date}`);
  }

  private async codeOf(tripId: string): Promise<CodePicture> {
    const scene = sceneOf(tripId);
    if (!this.wechat) return { text: `${this.config.publicUrl ?? `http://127.0.0.1:${this.config.port}`}/#/${PAGE}?tripId=${tripId}` };
    try {
      return { png: await this.wechat.picture({ scene, page: PAGE }) };
    } catch (error) {
      if (error instanceof ProviderSilent || error instanceof ProviderRefused) throw new Refusal('SIGN_CODES_UNAVAILABLE');
      throw error;
    }
  }
}

/** WeChat takes 32 characters: a uuid without its dashes. */
const sceneOf = (tripId: string): string => tripId.replaceAll('-', '');

function wordsOf(trip: Trip): PosterText[] {
  const line = (text: string, at: number, size: number, look: Partial<PosterText> = {}): PosterText => ({ kind: 'text', text, left: 18, line: at, size, color: INK, width: 174, ...look });
  return [
    line(trip.title, 42, 17, { bold: true, color: GREEN }),
    line(`${dateText(trip.date)} ${timeOfDay(trip.startsAt)}–${timeOfDay(trip.endsAt)}`, 58, 10, { bold: true }),
    line(trip.story, 72, 7),
    line(`集合：${trip.gathering}`, 86, 7),
    ...trip.programme.slice(0, 6).map(({ time, title, detail }, at) => line(`${time}  ${title}  ${detail}`, 102 + at * 11, 6.5)),
    line(`一家 ${formatPrice(fen(trip.priceFen))}，定金 ${formatPrice(fen(trip.depositFen))}，一共 ${trip.families} 家`, 180, 8, { bold: true }),
    line('扫码给全家报名', 282, 8, { centred: true }),
  ];
}
