import { callLine, CODE_PAGES, type CodeKind, seriesOf, type SignContent, whereabouts } from './sign-content';

export interface ListedSign {
  /** Page of the sheets, from 1. */
  readonly page: number;
  readonly signId: string;
  readonly plaqueNumber: string;
  readonly village: string;
  readonly farmer: string;
  readonly helperName: string | null;
  readonly helperPhone: string | null;
  /** Lines that must stand on it. */
  readonly lines: readonly string[];
  readonly codes: readonly {
    readonly kind: CodeKind;
    readonly scene: string;
    /** The mini-program's page it opens. */
    readonly opens: string;
    /** What a reader finds in it; null for WeChat's own codes. */
    readonly says: string | null;
    /** Its picture beside the list. */
    readonly png: string;
  }[];
}

/** What every sheet and every code must say, for whoever checks the print. */
export function signListOf(sheets: readonly { readonly content: SignContent; readonly says: Readonly<Record<CodeKind, string | null>> }[]): { readonly signs: ListedSign[] } {
  return { signs: sheets.map(({ content, says }, place) => listed(content, says, place + 1)) };
}

function listed(content: SignContent, says: Readonly<Record<CodeKind, string | null>>, page: number): ListedSign {
  const { signId, plaqueNumber, villageName, farmerName, helperName, helperPhone, scenes } = content;
  const code = (kind: CodeKind) => ({ kind, scene: scenes[kind], opens: CODE_PAGES[kind], says: says[kind], png: `codes/${String(page).padStart(3, '0')}-${kind}.png` });
  return {
    page, signId, plaqueNumber, village: villageName, farmer: farmerName, helperName, helperPhone,
    lines: [seriesOf(content), '农家菜园', `${plaqueNumber} 号`, farmerName, whereabouts(content), callLine(content)],
    codes: [code('village'), code('garden')],
  };
}
