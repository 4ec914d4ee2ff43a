import { read, write } from './route';

/** What a farmer may let somebody do for her: list, pick list, money, garden page. */
export const HELP_ACTIONS = ['list', 'harvest', 'money', 'garden'] as const;
export type HelpAction = (typeof HELP_ACTIONS)[number];

export interface HelpWish {
  readonly householdId: string;
  /** Whoever helps; left out for somebody who takes the code. */
  readonly accountId?: string;
  /** What she calls who takes the code: "女儿". */
  readonly name: string;
  readonly actions: readonly HelpAction[];
  readonly days: number;
}

export interface HelperView {
  readonly grantId: string;
  readonly name: string;
  readonly actions: readonly HelpAction[];
  readonly endsAt: string;
  readonly state: 'offered' | 'helping' | 'ended';
  /** What was said when somebody else wrote the consent down; null for her own tap. */
  readonly note: string | null;
}

/** "06:31 小罗 挂了红菜薹". */
export interface HelpAct {
  readonly at: string;
  readonly who: string;
  readonly what: string;
}

export interface HelpersPage {
  readonly serverNow: string;
  readonly helpers: readonly HelperView[];
  /** Of the committee. */
  readonly candidates: readonly { readonly accountId: string; readonly name: string }[];
  readonly acts: readonly HelpAct[];
  /** To pass on, told once. */
  readonly code: string | null;
}

export interface VillageHelpPage {
  readonly serverNow: string;
  readonly villageName: string;
  readonly gardens: readonly {
    readonly householdId: string;
    readonly plaqueNumber: string;
    readonly farmerName: string;
    readonly phone: string | null;
    readonly helpers: readonly HelperView[];
  }[];
}

export const helpingRoutes = {
  helpers: read<{ householdId: string }, HelpersPage>('/farmer/:householdId/helpers'),
  agreeHelp: write<HelpWish, HelpersPage>('/farmer/:householdId/helpers'),
  endHelp: write<{ householdId: string; grantId: string }, HelpersPage>('/farmer/:householdId/helpers/:grantId/end'),
  villageHelp: read<{ villageId: string }, VillageHelpPage>('/villages/:villageId/help'),
  recordHelp: write<Pick<HelpWish, 'householdId' | 'actions' | 'days'> & { villageId: string; reason: string }, VillageHelpPage>('/villages/:villageId/help'),
  endRecordedHelp: write<{ villageId: string; grantId: string }, VillageHelpPage>('/villages/:villageId/help/:grantId/end'),
};
