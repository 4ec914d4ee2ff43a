import { businessDateOf, type BusinessDate, type FileDownload, type FileFormat, type Route, type StatementPage, type StatementPeriod } from '@cunshe/shared';
import { useState } from 'react';
import { openFile, type Page, sentenceFor, usePage } from '@/api';
import { useNow } from '@/features/shell/use-now';
import { stepDate } from './statement-words';

export interface StatementChoice {
  readonly period: StatementPeriod;
  readonly date: string;
}

export interface Statement {
  readonly page: Page<StatementPage>;
  readonly period: StatementPeriod;
  readonly date: BusinessDate;
  /** Nothing comes after today. */
  readonly last: boolean;
  choose(period: StatementPeriod): void;
  step(by: 1 | -1): void;
  /** As paper, to keep or to print. */
  save(): Promise<void>;
  readonly saving: boolean;
  readonly sentence: string | null;
}

interface StatementRoutes<Who extends object> {
  readonly page: Route<Who & StatementChoice, StatementPage>;
  readonly file: Route<Who & StatementChoice & { readonly format: FileFormat }, FileDownload>;
}

/** A statement with its day or month, whoever it is of. */
export function useStatement<Who extends object>(routes: StatementRoutes<Who>, who: Who, enabled: boolean, begin?: BusinessDate): Statement {
  const today = businessDateOf(new Date(useNow()));
  const [period, setPeriod] = useState<StatementPeriod>(begin ? 'day' : 'month');
  const [chosen, setChosen] = useState<BusinessDate | null>(begin ?? null);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const date = chosen ?? today;
  const wish = { ...who, period, date };
  const page = usePage(routes.page, wish, { keep: true, enabled });
  const save = async () => {
    if (saving) return;
    setSaving(true);
    setFailure(null);
    await openFile(routes.file, { ...wish, format: 'pdf' }).catch(setFailure);
    setSaving(false);
  };
  const last = stepDate(period, date, 1) > today;
  return { page, period, date, last, choose: setPeriod, step: (by) => setChosen(stepDate(period, date, by)), save, saving, sentence: failure ? sentenceFor(failure) : null };
}
