import { fen, type FileFormat, formatYuan, programmeRoutes, type ReportKind, type ReportPage } from '@cunshe/shared';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { openFile, sentenceFor, usePage } from '@/api';
import { files } from '@/platform/files';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ChipRow } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { KeyValue } from '@/ui/key-value';
import { Screen } from '@/ui/screen';
import { useToast } from '@/ui/use-toast';
import { PageBody } from '../shell/page-body';
import { ReportTable } from './report-table';
import { datesOf, FORMAT_WORDS, REPORT_CHIPS, type Span, SPAN_CHIPS, withSpokenDates } from './report-words';
import './report-screen.scss';

/** 报表: what, which days, and the same on paper or in a spreadsheet. */
export function ReportScreen({ root = false, bottom }: { root?: boolean; bottom?: ReactNode }) {
  const choices = usePage(programmeRoutes.reportChoices, {}, { keep: true });
  const [toast, show] = useToast();
  const [wish, setWish] = useState<{ pairingId?: string; kind: ReportKind; span: Span }>({ kind: 'packing_by_point', span: 'today' });
  return (
    <Screen root={root} wide title="报表" overlay={toast} bottom={bottom}>
      <PageBody page={choices} skeleton="rows">
        {({ pairings, today }) => {
          const pairingId = wish.pairingId ?? pairings[0]?.pairingId;
          if (!pairingId) return <EmptyState title="还没有结对" note="结对签好、开始送菜，这里就有报表" />;
          return (
            <View className="reports">
              {pairings.length > 1 && <ChipRow options={pairings.map((each) => ({ key: each.pairingId, text: each.name }))} value={pairingId} onChange={(key) => setWish({ ...wish, pairingId: key })} />}
              <ChipRow options={REPORT_CHIPS} value={wish.kind} onChange={(kind) => setWish({ ...wish, kind })} />
              <ChipRow options={SPAN_CHIPS} value={wish.span} onChange={(span) => setWish({ ...wish, span })} />
              <Report asked={{ pairingId, kind: wish.kind, ...datesOf(wish.span, today) }} onProblem={show} />
            </View>
          );
        }}
      </PageBody>
    </Screen>
  );
}

interface Asked {
  readonly pairingId: string;
  readonly kind: ReportKind;
  readonly from: string;
  readonly to: string;
}

function Report({ asked, onProblem }: { asked: Asked; onProblem: (sentence: string) => void }) {
  const page = usePage(programmeRoutes.report, asked, { keep: true });
  return (
    <PageBody page={page} skeleton="rows">
      {(report) => (
        <>
          <View className="t-cap">{withSpokenDates(report.lines.join('　'))}</View>
          <Downloads asked={asked} onProblem={onProblem} />
          <Books books={report.books} />
          {report.sections.every(({ rows }) => rows.length === 0) && <EmptyState title="这几天没有" note="换几天看看，或者等有了订单再来" />}
          {report.sections.map((section, place) => <ReportTable key={section.heading} id={`table-${place}`} section={section} />)}
        </>
      )}
    </PageBody>
  );
}

function Downloads({ asked, onProblem }: { asked: Asked; onProblem: (sentence: string) => void }) {
  const [busy, setBusy] = useState<FileFormat | null>(null);
  const fetchFile = async (format: FileFormat) => {
    setBusy(format);
    await openFile(programmeRoutes.reportFile, { ...asked, format }).catch((error: unknown) => onProblem(sentenceFor(error)));
    setBusy(null);
  };
  return (
    <View className="report-files">
      {files.opens.map((format) => (
        <Button key={format} id={`file-${format}`} kind="line" busy={busy === format && '正在备…'} onPress={() => void fetchFile(format)}>{FORMAT_WORDS[format]}</Button>
      ))}
    </View>
  );
}

/** The report beside the ledger: the difference must be nothing. */
function Books({ books }: { books: ReportPage['books'] }) {
  if (!books) return null;
  const same = books.differenceFen === 0;
  return (
    <Card>
      <KeyValue label="本表合计" value={formatYuan(fen(books.reportFen))} />
      <KeyValue label="账本里记着" value={formatYuan(fen(books.booksFen))} />
      <KeyValue id="difference" label={same ? '和账本一分不差' : '和账本相差：结账后又改过的，记在改的那天'} value={formatYuan(fen(books.differenceFen))} look={same ? 'bold c-green' : 'bold'} />
    </Card>
  );
}
