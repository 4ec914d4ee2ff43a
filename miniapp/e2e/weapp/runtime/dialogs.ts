import { ApiFailure, asyncApi, type WxApis } from './api';
import { openOverlay } from './overlay';

export interface ModalOptions {
  title?: string;
  content?: string;
  showCancel?: boolean;
  cancelText?: string;
  confirmText?: string;
  editable?: boolean;
  placeholderText?: string;
}

/** `showModal` and `showActionSheet`, drawn over the page so that a story answers them by tapping. */
export function dialogApis(): WxApis {
  return {
    showModal: asyncApi('showModal', async (options: ModalOptions) => {
      const { choice, typed } = await openOverlay('modal', modalHtml(options), options.content);
      const confirm = choice === 'confirm';
      return { confirm, cancel: !confirm, content: options.editable && confirm ? typed : null };
    }),
    showActionSheet: asyncApi('showActionSheet', async ({ itemList }: { itemList: string[] }) => {
      if (!itemList.length || itemList.length > 6) throw new ApiFailure('parameter error: itemList should have 1 to 6 items');
      const { choice } = await openOverlay('action-sheet', sheetHtml(itemList));
      if (choice === 'cancel') throw new ApiFailure('cancel');
      return { tapIndex: Number(choice) };
    }),
  };
}

function modalHtml(options: ModalOptions): string {
  const cancel = options.showCancel === false ? '' : button('cancel', options.cancelText ?? '取消');
  const body = options.editable
    ? `<input data-typed placeholder="${escape(options.placeholderText ?? '')}" value="${escape(options.content ?? '')}">`
    : `<p>${escape(options.content ?? '')}</p>`;
  return `<h3>${escape(options.title ?? '')}</h3>${body}<footer>${cancel}${button('confirm', options.confirmText ?? '确定')}</footer>`;
}

function sheetHtml(items: string[]): string {
  return items.map((item, index) => button(String(index), item)).join('') + button('cancel', '取消');
}

function button(choice: string, text: string): string {
  return `<button data-choice="${choice}">${escape(text)}</button>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
