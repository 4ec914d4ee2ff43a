/** What a household puts up today: drawing of the crop, and how many units besides what is already ordered. */
export type OfferData = readonly [drawing: string, left: number];

export interface HouseholdData {
  readonly plaque: string;
  readonly name: string;
  readonly group: number;
  readonly years: number | null;
  readonly quote?: string;
  readonly audioSeconds?: number;
  readonly hint?: string;
  readonly tested?: boolean;
  /** Empty for who lists nothing today. */
  readonly today: readonly OfferData[];
}

/** 30 gardens; the 12 with an offer list today. Names and words are invented. */
export const HOUSEHOLDS: readonly HouseholdData[] = [
  { plaque: '01', name: '谭国华', group: 1, years: 28, today: [] },
  { plaque: '02', name: '罗菊英', group: 1, years: 33, today: [['bocai', 12], ['qincai', 9]], hint: '村口第一家，红门' },
  { plaque: '03', name: '周建军', group: 1, years: 19, today: [] },
  { plaque: '04', name: '刘冬梅', group: 1, years: null, today: [['bailuobo', 18], ['hongcaitai', 10]], hint: '塘边第二家' },
  { plaque: '05', name: '彭德清', group: 2, years: 36, today: [] },
  { plaque: '06', name: '易桂兰', group: 2, years: 24, today: [] },
  {
    plaque: '07', name: '陈桂香', group: 3, years: 41, audioSeconds: 48, tested: true, hint: '3 组樟树下，门前可掉头',
    quote: '红菜薹要打过霜才甜。我下午两点以后才掐，掐早了，到你们碗里就老了。',
    today: [['hongcaitai', 12], ['luobocai', 8], ['cong', 3]],
  },
  { plaque: '08', name: '唐四清', group: 3, years: 30, today: [] },
  { plaque: '09', name: '胡秋云', group: 3, years: 22, today: [['hongshu', 40], ['yutou', 25]], hint: '3 组晒谷坪旁' },
  { plaque: '10', name: '钟伟民', group: 3, years: 17, today: [] },
  { plaque: '11', name: '文淑珍', group: 1, years: 38, today: [] },
  {
    plaque: '12', name: '李建国', group: 1, years: 26, audioSeconds: 35, tested: true, hint: '1 组老井旁，倒车进，狗拴着',
    quote: '我只用猪粪和菜枯，花菜长得慢，吃起来甜。', today: [['huacai', 10], ['dabaicai', 8], ['dasuan', 6]],
  },
  { plaque: '13', name: '曾祥林', group: 2, years: 21, today: [] },
  { plaque: '14', name: '何凤姣', group: 2, years: 29, today: [['luobocai', 15], ['dasuan', 7]] },
  { plaque: '15', name: '谢明辉', group: 2, years: 15, today: [] },
  { plaque: '16', name: '熊翠娥', group: 4, years: 34, today: [['hongcaitai', 14], ['cong', 10]], hint: '4 组水塔下' },
  { plaque: '17', name: '龙志强', group: 4, years: 12, today: [] },
  { plaque: '18', name: '邓月华', group: 4, years: 27, today: [] },
  { plaque: '19', name: '周美华', group: 4, years: 31, today: [['tujidan', 40], ['wosun', 12]], hint: '鸡棚在屋后，先打电话', tested: true },
  { plaque: '20', name: '吴长庚', group: 5, years: 40, today: [] },
  { plaque: '21', name: '何满妹', group: 5, years: 35, today: [['cong', 14], ['dasuan', 9]], hint: '5 组堤边' },
  { plaque: '22', name: '肖运良', group: 5, years: 18, today: [] },
  { plaque: '23', name: '易正坤', group: 5, years: 37, today: [['baicai', 30], ['luobocai', 12]], hint: '路窄，车停大樟树', tested: true },
  { plaque: '24', name: '陶金莲', group: 5, years: 23, today: [] },
  { plaque: '25', name: '王克勤', group: 6, years: 20, today: [['bailuobo', 15], ['baicai', 20]] },
  { plaque: '26', name: '汤雪梅', group: 6, years: null, today: [] },
  { plaque: '27', name: '贺新民', group: 6, years: 25, today: [['caidao', 30]], hint: '合作社米仓' },
  { plaque: '28', name: '袁秀芝', group: 6, years: 32, today: [] },
  { plaque: '29', name: '蒋立夫', group: 6, years: 14, today: [] },
  { plaque: '30', name: '宋玉兰', group: 6, years: 39, today: [] },
];
