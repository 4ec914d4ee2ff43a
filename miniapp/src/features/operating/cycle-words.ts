import type { OrderCycleState } from '@cunshe/shared';

const NAMES: Record<OrderCycleState, string> = {
  planned: '没开园', open: '接单中', closed: '截单了', locked: '在采摘', collecting: '在收菜', in_transit: '在路上', at_points: '在提货点',
  reconciled: '对过账', archived: '归档', cancelling: '正在取消', cancelled: '取消了',
};

export function stateName(state: string): string {
  return NAMES[state as OrderCycleState] ?? '今天不送菜';
}
