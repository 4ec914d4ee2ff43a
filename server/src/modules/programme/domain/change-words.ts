/** What happened, by the action's name, for everything but orders (their sentences are in order-history.ts). */
export const CHANGE_WORDS: Readonly<Record<string, string>> = {
  'listing.publish': '挂了菜', 'listing.add': '又加了一些', 'listing.withdraw': '收回了挂的菜', 'listing.sold-out': '说卖完了', 'listing.photographed': '拍了照片', 'listing.closed': '到截单，不再接单', 'listing.harvested': '摘好了',
  'order-cycle.advance': '到点，往下走了一步', 'order-cycle.call-off': '紧急停这一天', 'order-cycle.called-off': '停这一天办完了，都退了款', 'orders.locked': '截单，采摘单发出去',
  'harvest.acknowledged': '知道要摘什么了', 'harvest.cut': '摘完了', 'harvest.short_declared': '报了不够', 'harvest.weighed': '门口称过了',
  'receipt.accepted': '过秤，两边认了', 'receipt.paid': '付了菜钱', 'receipt.owed': '菜钱先欠着', 'receipt.corrected': '更正了收菜单', 'receipt.disputed': '对收菜单有话说', 'receipt.dispute-answered': '答复了菜钱', 'receipt.dispute-settled': '菜钱说清楚了',
  'shortage.declared': '报了缺菜', 'shortage.redrafted': '改了怎么分', 'shortage.confirmed': '定了怎么分', 'shortage.withdrawn': '不缺了',
  'transfer.requested': '转账给农户', 'transfer.succeeded': '转账到了', 'transfer.failed': '转账没成', 'transfer.unanswered': '转账还没有回音',
  'credit.paid-out': '菜金退回微信', 'credit.given': '退成菜金', 'credit.spent': '菜金抵了一部分',
  'payout.created': '要付一笔', 'payout.submitted': '付款交出去了', 'payout.wait_payee': '等对方收款', 'payout.succeeded': '付款到了', 'payout.failed': '付款没成', 'payout.expired': '付款过期了',
  'route.published': '派了车', 'route.unserved': '车赶不上', 'route.cancelled': '线路取消', 'route.running': '车出发了', 'route.finished': '车收工了',
  'stop.arrived': '到站', 'stop.done': '这站办完了', 'stop.skipped': '跳过这站', 'stop.failed': '这站没办成',
  'float.opened': '领了备用金', 'float.paid': '备用金付出去', 'float.closed': '备用金交回', 'float.counted': '点了备用金',
  'calendar.weekdays': '改了每周服务日', 'calendar.closed': '停几天', 'calendar.reopened': '又开了', 'day.called-off': '紧急停一天', 'cutoff.set': '改了截单时间',
  'garden.edited': '改了菜园介绍', 'story.kept': '写了村故事', 'story.published': '发布了村故事', 'story.taken-back': '收回了村故事',
  'crop-name.asked': '给菜起了个名', 'crop-name.agreed': '同意了菜的叫法', 'crop-name.refused': '没同意菜的叫法',
  'help.agreed': '请人帮忙', 'help.taken-up': '答应帮忙', 'help.ended': '不请人帮忙了',
  'pairing.proposed': '提了一对结对', 'pairing.signed': '结对签了约', 'pairing.set-up': '定了送菜的日子和提货点', 'pairing.trial': '结对开始试运行', 'pairing.active': '结对正式运行', 'pairing.paused': '结对暂停了', 'pairing.ended': '结对结束了', 'pairing.paper-kept': '存了一份文件',
  'invitation.revoked': '收回了邀请码', 'role.ended': '身份收回了', 'van.added': '加了一辆车', 'van.driver-changed': '换了司机', 'route.handed-over': '这趟换人开了', 'float.handed-over': '备用金交给了接着开的人',
  'books.settled': '结了这天的账',
};

/** What an event is about, by its subject's type, where nothing better is known. */
export const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  resident_order: '订单', listing: '挂的菜', order_cycle: '当天接单', collection_receipt: '收菜单', harvest_task: '采摘单', shortage: '缺菜', transfer: '转账', payout: '付款',
  pickup_route: '收菜线路', route_stop: '站点', float_session: '备用金', pairing: '结对', household: '菜园', village_story: '村故事', book_day: '当天的账',
  operator: '运营方', pickup_point: '提货点', village: '村', invitation: '邀请码', van: '车',
};
