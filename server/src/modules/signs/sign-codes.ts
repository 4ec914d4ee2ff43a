import { Inject, Injectable } from '@nestjs/common';
import { type CodePicture, Config, Refusal } from '../../platform';
import { ProviderRefused, ProviderSilent, WechatCodes } from '../../platform/wechat';
import { CODE_PAGES, type CodeKind } from './domain/sign-content';

/** WeChat is asked for so many at once. */
const AT_ONCE = 4;

export interface WantedCode {
  readonly kind: CodeKind;
  readonly scene: string;
}

/** The codes of signs: WeChat's where a mini-program stands behind them, else links to the h5 pages. */
@Injectable()
export class SignCodes {
  constructor(
    private readonly config: Config,
    @Inject(WechatCodes) private readonly wechat: WechatCodes | null,
  ) {}

  /** By scene. Goes over the network: never inside a transaction. @throws Refusal SIGN_CODES_UNAVAILABLE */
  async of(wanted: readonly WantedCode[]): Promise<Map<string, CodePicture>> {
    const codes = [...new Map(wanted.map((code) => [code.scene, code])).values()];
    const pictures = new Map<string, CodePicture>();
    for (let from = 0; from < codes.length; from += AT_ONCE) {
      await Promise.all(codes.slice(from, from + AT_ONCE).map(async (code) => pictures.set(code.scene, await this.one(code))));
    }
    return pictures;
  }

  private async one({ kind, scene }: WantedCode): Promise<CodePicture> {
    const page = CODE_PAGES[kind];
    return this.wechat ? { png: await this.ask(this.wechat, scene, page) } : { text: `${this.h5Base()}/#/${page}?scene=${encodeURIComponent(scene)}` };
  }

  private ask(wechat: WechatCodes, scene: string, page: string): Promise<Buffer> {
    return wechat.picture({ scene, page }).catch((error: unknown) => {
      if (error instanceof ProviderSilent || error instanceof ProviderRefused) throw new Refusal('SIGN_CODES_UNAVAILABLE');
      throw error;
    });
  }

  private h5Base(): string {
    return this.config.publicUrl ?? `http://127.0.0.1:${this.config.port}`;
  }
}
