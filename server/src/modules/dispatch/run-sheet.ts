import { type BoardVan, businessDate, dateText, type RunBoardPage, timeOfDay } from '@cunshe/shared';
import { Injectable } from '@nestjs/common';
import { type FileAnswer, fileOf, type TableDocument } from '../../platform';

const KINDS = { collect: '收菜', station: '分拣', drop: '送到' };

/** 出车单: for when no phone works. */
@Injectable()
export class RunSheet {
  file(page: RunBoardPage): Promise<FileAnswer> {
    const document: TableDocument = {
      title: `出车单·${page.pairingName}`,
      lines: [dateText(businessDate(page.businessDate)), '没网时照这张单子走，到一站勾一站；有网了在手机上补记。'],
      sections: page.vans.filter(({ stops }) => stops.length > 0).map(sectionOf),
      footer: '用完交回运营方销毁',
    };
    return fileOf(document, 'pdf', `出车单 ${page.businessDate}`);
  }
}

function sectionOf({ vanName, driverName, stops }: BoardVan): TableDocument['sections'][number] {
  return {
    heading: `${vanName}·${driverName}`,
    columns: [{ title: '站', kind: 'number', width: 0.08 }, { title: '做什么', kind: 'text', width: 0.12 }, { title: '哪里', kind: 'text', width: 0.46 }, { title: '几点', kind: 'text', width: 0.22 }, { title: '到了', kind: 'text', width: 0.12 }],
    rows: stops.map((stop, index) => [index + 1, KINDS[stop.kind], stop.title, `${timeOfDay(new Date(stop.earliestAt))}–${timeOfDay(new Date(stop.latestAt))}`, stop.state === 'pending' ? '□' : stop.state === 'skipped' ? '没收' : '到了']),
    ownPage: true,
  };
}
