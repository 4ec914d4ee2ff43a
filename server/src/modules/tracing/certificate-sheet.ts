import type { CertificateView } from '@cunshe/shared';
import type { PosterMark, PosterText } from '../../platform';

const INK = '#23291F';
const SUB = '#535A4B';
const FRAME = '<rect x="15" y="15" width="180" height="132" rx="4" fill="none" stroke="#25693A" stroke-width="0.8"/><path d="M15 38H195" stroke="#25693A" stroke-width="0.4"/>';
const LEFT = 24;
const FIRST_LINE = 50;
const STEP = 9;

/** One certificate on the upper half of an A4 sheet, its name large as the rule asks where there is a code. Millimetres. */
export function certificateMarks(certificate: CertificateView, link: string): PosterMark[] {
  const rows = rowsOf(certificate);
  return [
    { kind: 'svg', svg: FRAME },
    text('承诺达标合格证', { left: 15, line: 31, size: 11, width: 180, bold: true, centred: true }),
    ...rows.map((row, place) => text(row, { left: LEFT, line: FIRST_LINE + place * STEP, size: 4.6, width: 112 })),
    text('我承诺对销售的农产品：', { left: LEFT, line: FIRST_LINE + rows.length * STEP, size: 4.2, width: 112, bold: true }),
    ...certificate.commitments.map((promise, place) => text(`${place + 1}. ${promise}`, { left: LEFT, line: FIRST_LINE + (rows.length + 0.7 + place * 0.65) * STEP, size: 3.8, width: 112, color: SUB })),
    { kind: 'code', code: { text: link }, left: 145, top: 50, side: 40 },
    text('扫码看这张合格证', { left: 140, line: 97, size: 3.8, width: 50, color: SUB, centred: true }),
    text(certificate.number, { left: 140, line: 103, size: 3.8, width: 50, color: SUB, centred: true }),
  ];
}

/** What the rule asks for: product, amount, place, who promises and how to reach them, on what ground, when. */
function rowsOf({ cropName, amountText, origin, issuerName, contact, basis, issuedOn, batches, kind }: CertificateView): string[] {
  const from = [...new Set(batches.map(({ plaqueNumber, farmerName }) => `${plaqueNumber} 号 ${farmerName}`))].join('、');
  return [
    `产品名称：${cropName}`, `数量（重量）：${amountText}`, `产地：${origin}`, ...(kind === 'operator' ? [`混装自：${from}`] : []),
    `开具者：${issuerName}`, `联系方式：${contact}`, `承诺依据：${basis}`, `开具日期：${issuedOn}`,
  ];
}

function text(words: string, look: Omit<PosterText, 'kind' | 'text' | 'color'> & { readonly color?: string }): PosterText {
  return { kind: 'text', text: words, color: INK, ...look };
}
