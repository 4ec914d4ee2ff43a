import { dateText, businessDate, type PlaqueSaid } from '@cunshe/shared';
import { Inject, Injectable } from '@nestjs/common';
import { type CodePicture, Config, postersOf, type PosterText, Refusal } from '../../platform';
import { ProviderRefused, ProviderSilent, WechatCodes } from '../../platform/wechat';

const PAGE = 'personas/anyone/plaque/index';

/** The plaque for the wall: A4, with the code that says whether it is still good. */
@Injectable()
export class PlaqueSheets {
  constructor(
    private readonly config: Config,
    @Inject(WechatCodes) private readonly wechat: WechatCodes | null,
  ) {}

  /** @throws Refusal SIGN_CODES_UNAVAILABLE */
  async sheet({ number, name, villageName, validUntil }: PlaqueSaid): Promise<Buffer> {
    const code = await this.codeOf(number);
    const line = (text: string, at: number, size: number, color = '#FFFFFF'): PosterText => ({ kind: 'text', text, left: 20, line: at, size, color, width: 150, bold: true });
    const board = { kind: 'svg' as const, svg: '<rect width="297" height="210" fill="#FFFFFF"/><rect x="10" y="10" width="277" height="190" rx="12" fill="#25693A"/><rect x="180" y="60" width="92" height="92" rx="4" fill="#FFFFFF"/>' };
    const marks = [board, line('农家餐桌', 70, 34), line(name, 105, 24), line(villageName, 130, 12, '#D3E6B5'), line(`编号 ${number}`, 160, 10), line(`有效到 ${validUntil.slice(0, 4)} 年 ${dateText(businessDate(validUntil))}`, 176, 10), { kind: 'code' as const, code, left: 186, top: 66, side: 80 }, { ...line('扫码看牌子还有没有效', 168, 7, '#D3E6B5'), left: 180 }];
    return postersOf({ title: `农家餐桌牌 ${number}`, landscape: true, sheets: [marks] });
  }

  private async codeOf(number: string): Promise<CodePicture> {
    if (!this.wechat) return { text: `${this.config.publicUrl ?? `http://127.0.0.1:${this.config.port}`}/#/${PAGE}?scene=${number}` };
    try {
      return { png: await this.wechat.picture({ scene: number, page: PAGE }) };
    } catch (error) {
      if (error instanceof ProviderSilent || error instanceof ProviderRefused) throw new Refusal('SIGN_CODES_UNAVAILABLE');
      throw error;
    }
  }
}
