/** Which page a code opens: the village's stories, or the farmer's page. */
export type CodeKind = 'village' | 'garden';

/** All that one sign says. */
export interface SignContent {
  readonly signId: string;
  readonly householdId: string;
  readonly plaqueNumber: string;
  readonly farmerName: string;
  readonly groupName: string;
  readonly growingYears: number | null;
  readonly villageName: string;
  readonly communityName: string;
  readonly helperName: string | null;
  readonly helperPhone: string | null;
  readonly scenes: Readonly<Record<CodeKind, string>>;
}

/** The mini-program's page behind each code. */
export const CODE_PAGES: Readonly<Record<CodeKind, string>> = {
  village: 'personas/resident/village/index',
  garden: 'personas/resident/garden/index',
};

/** "滨湖故事": the series all signs of a village belong to. */
export function seriesOf({ villageName }: Pick<SignContent, 'villageName'>): string {
  return `${villageName.slice(0, 2)}故事`;
}

/** "滨湖新村 3 组，种菜 41 年". */
export function whereabouts({ villageName, groupName, growingYears }: SignContent): string {
  return [`${villageName} ${groupName}`, growingYears !== null && `种菜 ${growingYears} 年`].filter(Boolean).join('，');
}

/** The line at the foot: whom to call. */
export function callLine({ communityName, helperName, helperPhone }: SignContent): string {
  const whom = helperPhone ? `打村委会${helperName ?? ''}的电话：${helperPhone}` : '到村委会说一声';
  return `${communityName}结对菜园。菜有问题，${whom}`;
}
