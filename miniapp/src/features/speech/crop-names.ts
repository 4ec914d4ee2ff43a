/**
 * What villages around Changsha grow, and what people call it. Names in one row are one crop; the first is the usual name.
 * A name that is not here is never understood as a crop: it is asked about.
 */
const LEAVES = [
  '大白菜 黄芽白 黄牙白 芽白', '白菜', '小白菜', '奶白菜', '娃娃菜', '上海青 上海白 小油菜', '青菜', '油菜', '油麦菜', '生菜', '包菜 卷心菜 圆白菜 莲花白 洋白菜 包心菜 甘蓝',
  '紫甘蓝', '菠菜', '空心菜 蕹菜 藤菜 竹叶菜', '苋菜 汗菜', '红苋菜', '白苋菜', '茼蒿', '芹菜', '香芹', '西芹', '水芹菜 水芹', '韭菜', '韭黄', '芥菜', '大芥菜', '小芥菜', '雪里蕻 雪里红',
  '芥蓝', '木耳菜 落葵', '牛皮菜 厚皮菜', '冬寒菜 冬苋菜', '荠菜 地菜 地米菜', '马齿苋', '红菜薹', '白菜薹', '菜薹', '菜心', '萝卜菜 萝卜苗', '红薯叶 红薯叶子 苕叶', '红薯尖 苕尖', '南瓜尖', '南瓜藤',
  '豌豆尖 豌豆苗 豌豆颠', '莴笋叶 莴笋叶子', '芥菜头 大头菜', '儿菜', '菜脑壳', '榨菜', '藜蒿 芦蒿 蒌蒿', '鱼腥草', '折耳根', '香椿 椿芽', '蕨菜', '紫背菜', '枸杞叶', '乌塌菜 塌菜', '黄心菜', '矮脚白', '紫菜薹', '花菜薹', '马兰头',
];
const FRUITS = [
  '辣椒 辣子', '青椒', '红椒', '青辣椒', '红辣椒', '尖椒', '线椒', '螺丝椒', '小米椒 小米辣', '朝天椒', '灯笼椒', '菜椒', '彩椒', '白辣椒', '干辣椒', '剁辣椒 剁椒', '茄子', '番茄 西红柿', '小番茄 圣女果',
  '黄瓜', '老黄瓜', '水果黄瓜', '丝瓜', '苦瓜', '冬瓜', '南瓜', '老南瓜', '嫩南瓜', '瓠瓜 瓠子 葫芦', '西葫芦', '菜瓜', '佛手瓜', '蛇瓜', '节瓜', '豆角 豇豆 长豆角', '四季豆', '扁豆 峨眉豆 蛾眉豆', '刀豆', '毛豆',
  '蚕豆', '豌豆', '荷兰豆', '豆芽 黄豆芽', '绿豆芽', '花菜 菜花 花椰菜', '西兰花', '秋葵', '玉米 苞谷 包谷', '甜玉米', '糯玉米', '莲蓬', '花生', '黄豆', '绿豆', '红豆', '黑豆', '芝麻', '板栗', '黄花菜', '南瓜花',
];
const ROOTS = [
  '白萝卜', '红萝卜', '萝卜', '胡萝卜', '青萝卜', '樱桃萝卜', '红薯 苕 红苕 地瓜 番薯', '紫薯', '土豆 马铃薯 洋芋', '芋头 芋艿', '芋子 毛芋', '莲藕 藕', '藕尖 藕带', '荸荠 马蹄', '山药', '脚板薯', '凉薯', '莴笋 莴苣 青笋', '茭白 茭瓜 高笋',
  '冬笋', '春笋', '竹笋', '小笋', '生姜 姜', '嫩姜 仔姜 子姜', '老姜', '百合', '洋葱', '慈姑 茨菇', '魔芋', '雪莲果', '洋姜',
];
const SPICES = ['大蒜', '大蒜叶 蒜叶 大蒜叶子 蒜叶子', '蒜苗 青蒜', '蒜薹', '蒜头 大蒜头 大蒜子', '独蒜', '蒜子', '蒜', '葱', '小葱', '香葱', '细葱', '大葱', '藠头 荞头', '香菜 芫荽', '紫苏 紫苏叶 紫苏叶子', '薄荷 薄荷叶', '花椒', '野葱', '胡葱', '韭菜花', '白菜秧 白菜秧子', '油菜薹'];
const FRUIT_AND_MUSHROOMS = ['草莓', '橘子 桔子 柑子', '蜜橘 蜜桔', '柚子', '橙子 脐橙', '葡萄', '桃子', '黄桃', '李子', '杨梅', '枇杷', '梨子 梨', '柿子', '枣子', '石榴', '西瓜', '香瓜', '甜瓜', '猕猴桃', '甘蔗', '桑葚', '蘑菇', '平菇', '香菇', '木耳', '金针菇', '茶树菇', '枞菌 枞树菌', '寒菌'];
const EGGS = ['鸡蛋', '土鸡蛋', '鸭蛋', '鹅蛋', '咸鸭蛋 咸蛋', '皮蛋', '鹌鹑蛋'];
const DEAR = [
  '土鸡', '母鸡 鸡婆', '老母鸡 老鸡婆', '公鸡 鸡公', '鸡', '鸭子 鸭婆', '土鸭', '老鸭', '鸭', '鹅', '腊肉', '腊鱼', '腊肠', '土猪肉', '草鱼', '鲫鱼', '鲢鱼', '泥鳅', '黄鳝', '小龙虾', '茶油', '菜籽油', '蜂蜜', '大米', '新米', '糯米', '彩稻米', '富硒彩稻米 彩稻',
  '富硒米', '红薯粉', '红薯片', '豆腐', '香干', '糍粑', '米酒', '茶叶', '干豆角', '笋干 干笋', '梅干菜', '霉豆腐 腐乳', '酸菜', '酸豆角', '萝卜干', '坛子菜',
];

/** Where a price stops being one for a single piece or 斤, in fen. */
const DEAREST = { plain: 2_000, egg: 500, dear: 30_000 } as const;

const groups = new Map<string, string>();
const dearest = new Map<string, number>();

function learn(rows: readonly string[], most: number): void {
  for (const row of rows) {
    const [usual = '', ...others] = row.split(' ');
    for (const name of [usual, ...others]) {
      groups.set(name, usual);
      dearest.set(name, most);
    }
  }
}
learn([...LEAVES, ...FRUITS, ...ROOTS, ...SPICES, ...FRUIT_AND_MUSHROOMS], DEAREST.plain);
learn(EGGS, DEAREST.egg);
learn(DEAR, DEAREST.dear);

const longestFirst = [...groups.keys()].sort((a, b) => b.length - a.length);

/** All names that are understood. */
export const cropNames: readonly string[] = [...groups.keys()];

/** The usual name of a crop: 莲花白 → 包菜. A name that is not known stays itself. */
export function usualCropName(name: string): string {
  return groups.get(name) ?? name;
}

/** Above this a price is more likely one for all of it, fen. */
export function dearestOf(name: string): number {
  return dearest.get(name) ?? DEAREST.plain;
}

/** The longest crop name that begins here; `more` are names beyond those known, as a household's own. */
export function cropAt(text: string, at: number, more: readonly string[] = []): string | null {
  const own = more.filter((name) => text.startsWith(name, at)).sort((a, b) => b.length - a.length)[0];
  const known = longestFirst.find((name) => text.startsWith(name, at));
  return (own?.length ?? 0) >= (known?.length ?? 0) ? (own ?? null) : (known ?? null);
}
