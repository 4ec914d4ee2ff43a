import { fen, formatYuan, type VanView } from '@cunshe/shared';

/** 何师傅，600 公斤、70 筐，14:00 到 18:00，备用金 ¥2000. */
export function vanNote(van: VanView): string {
  const room = `${van.capacityKg} 公斤、${van.capacityCrates} 筐，${van.shiftFrom} 到 ${van.shiftTo}，备用金 ${formatYuan(fen(van.floatFen))}`;
  if (van.hasDriver) return `${van.driverName}，${room}`;
  return `没有司机：${van.driverName}的身份收回了${van.runToday ? '，今天的线路没人开' : ''}。${room}`;
}
