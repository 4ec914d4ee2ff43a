/** What dictation writes for a crop it misheard. Understood, and asked about. */
const MISHEARD: Readonly<Record<string, string>> = {
  大百菜: '大白菜', 大摆菜: '大白菜', 百菜: '白菜', 摆菜: '白菜', 小百菜: '小白菜', 红菜台: '红菜薹', 红菜胎: '红菜薹', 红菜抬: '红菜薹', 白菜台: '白菜薹', 菜台: '菜薹', 菠采: '菠菜', 波采: '菠菜', 勤菜: '芹菜', 琴菜: '芹菜', 秦菜: '芹菜',
  洪薯: '红薯', 红署: '红薯', 红数: '红薯', 红叔: '红薯', 鱼头: '芋头', 玉头: '芋头', 芋投: '芋头', 罗伯: '萝卜', 白罗伯: '白萝卜', 落卜: '萝卜', 辣叫: '辣椒', 拉椒: '辣椒', 辣交: '辣椒', 茄紫: '茄子', 切子: '茄子', 丝刮: '丝瓜', 思瓜: '丝瓜', 司瓜: '丝瓜',
  黄刮: '黄瓜', 皇瓜: '黄瓜', 南刮: '南瓜', 男瓜: '南瓜', 东瓜: '冬瓜', 久菜: '韭菜', 九菜: '韭菜', 酒菜: '韭菜', 蒜描: '蒜苗', 算苗: '蒜苗', 算苔: '蒜薹', 大算: '大蒜', 大祘: '大蒜', 花采: '花菜', 华菜: '花菜', 窝损: '莴笋', 我笋: '莴笋', 窝孙: '莴笋',
  包采: '包菜', 土鸡旦: '土鸡蛋', 鸡旦: '鸡蛋', 土机蛋: '土鸡蛋', 空新菜: '空心菜', 生采: '生菜', 声菜: '生菜', 升菜: '生菜', 香采: '香菜', 相菜: '香菜', 豆叫: '豆角', 豆交: '豆角', 扁头: '扁豆', 黎蒿: '藜蒿', 离蒿: '藜蒿', 梨蒿: '藜蒿', 连藕: '莲藕', 莲欧: '莲藕', 连欧: '莲藕', 玉迷: '玉米', 冬损: '冬笋',
};
const longestFirst = Object.keys(MISHEARD).sort((a, b) => b.length - a.length);

export function misheardCropAt(text: string, at: number): { said: string; meant: string } | null {
  const said = longestFirst.find((name) => text.startsWith(name, at));
  return said ? { said, meant: MISHEARD[said]! } : null;
}
