export { Clock } from './clock';
export { ClockSetting, refuseMovedClock } from './clock-setting';
export { isDate } from './is-date';
