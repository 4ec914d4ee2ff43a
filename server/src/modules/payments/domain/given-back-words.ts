import { fen, formatYuan } from '@cunshe/shared';

/** What a payer is told when there is no order for the money. */
export function givenBackWords(sum: number, reason: string): { readonly title: string; readonly body: string } {
  return { title: `${formatYuan(fen(sum))} 正在退回`, body: `${reason}。不用你办，到账了再告诉你；还想要菜就再下一单` };
}
