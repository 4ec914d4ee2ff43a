import type { FileFormat } from '@cunshe/shared';
import { FileAnswer } from '../http/file-answer';
import { csvOf } from './csv';
import type { TableDocument } from './document';
import { pdfOf } from './pdf';
import { xlsxOf } from './xlsx';

const WRITERS: Record<FileFormat, { readonly type: string; write(document: TableDocument): Buffer | Promise<Buffer> }> = {
  pdf: { type: 'application/pdf', write: pdfOf },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxOf },
  csv: { type: 'text/csv; charset=utf-8', write: csvOf },
};

/** A document as a file to answer with. @param name without its ending: "九峰小区 装车单 2026-05-01" */
export async function fileOf(document: TableDocument, format: FileFormat, name: string): Promise<FileAnswer> {
  const { type, write } = WRITERS[format];
  return new FileAnswer(`${name}.${format}`, type, await write(document));
}

/** Bytes that are a PDF already (label sheets) as a file to answer with. */
export function pdfFile(bytes: Buffer, name: string): FileAnswer {
  return new FileAnswer(`${name}.pdf`, WRITERS.pdf.type, bytes);
}
