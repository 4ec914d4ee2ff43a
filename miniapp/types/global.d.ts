/// <reference types="@tarojs/taro" />

declare module '*.png' { const src: string; export default src; }
declare module '*.svg' { const src: string; export default src; }
declare module '*.scss';
