import type { FileFormat } from '@cunshe/shared';
import { FileAnswer } from '../http/file-answer';
import type { TableDocument } from './document';
import { writePaper } from './write-paper';

const TYPES: Record<FileFormat, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** A document as a file to answer with. @param name without its ending: "九峰小区 装车单 2026-05-01" */
export async function fileOf(document: TableDocument, format: FileFormat, name: string): Promise<FileAnswer> {
  return new FileAnswer(`${name}.${format}`, TYPES[format], await writePaper({ kind: format, document }));
}

/** Bytes that are a PDF already (label sheets) as a file to answer with. */
export function pdfFile(bytes: Buffer, name: string): FileAnswer {
  return new FileAnswer(`${name}.pdf`, TYPES.pdf, bytes);
}
