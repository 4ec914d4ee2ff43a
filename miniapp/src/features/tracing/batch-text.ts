import { type BatchView, businessDate, dateText, timeOfDay } from '@cunshe/shared';

/** "07 号 陈桂香·樟树下那块·11 月 23 日 14:35 摘". */
export function batchText({ plaqueNumber, farmerName, plotName, businessDate: date, cutAt }: BatchView): string {
  return [`${plaqueNumber} 号 ${farmerName}`, plotName, `${dateText(businessDate(date))} ${timeOfDay(new Date(cutAt))} 收的`].filter(Boolean).join('·');
}
