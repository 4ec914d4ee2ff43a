import { usualCropName } from '../speech/crop-names';

/** Names of the same crop that a village lists only once. */
const KIN: readonly (readonly string[])[] = [['大蒜', '蒜苗', '大蒜叶'], ['葱', '小葱', '香葱', '细葱'], ['白萝卜', '萝卜'], ['土鸡蛋', '鸡蛋'], ['富硒彩稻米', '彩稻米', '大米', '新米', '富硒米'], ['红菜薹', '菜薹'], ['芋头', '芋子']];

/** What was said, among what the village calls it: its own name first, then one that means the same, then kin. */
export function sameCrop<T extends { readonly cropName: string }>(said: string, among: readonly T[]): T | undefined {
  const kin = KIN.find((names) => names.includes(said)) ?? [];
  return among.find(({ cropName }) => cropName === said) ?? among.find(({ cropName }) => usualCropName(cropName) === usualCropName(said)) ?? among.find(({ cropName }) => kin.includes(cropName));
}
