import { ApiFailure, type Callbacks } from './api';
import { tempFiles } from './temp-files';

export interface UploadOptions extends Callbacks {
  url: string;
  filePath: string;
  name: string;
  header?: Record<string, string>;
  formData?: Record<string, unknown>;
  timeout?: number;
}

/** The form WeChat sends: the fields, then the file under its name. Refuses what is no temporary file. */
export function uploadForm({ filePath, name, formData = {} }: UploadOptions): FormData {
  if (typeof name !== 'string' || !name) throw new ApiFailure('parameter error: parameter.name should be String');
  const blob = tempFiles.blob(filePath);
  if (!blob) throw new ApiFailure(`file not found, ${filePath}`);
  const form = new FormData();
  for (const [field, value] of Object.entries(formData)) form.append(field, String(value));
  form.append(name, blob, filePath.slice(filePath.lastIndexOf('/') + 1));
  return form;
}

/** The client makes the content type of a form itself, with its boundary. */
export function uploadHeaders(given: Record<string, string> | undefined): Headers {
  const headers = new Headers(given);
  headers.delete('content-type');
  return headers;
}
