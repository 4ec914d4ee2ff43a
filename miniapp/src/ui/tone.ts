/** One meaning each (UI.md §2): done, money and codes, time and weighing, van and network, failed, soil. */
export type Tone = 'plain' | 'green' | 'tai' | 'rice' | 'lake' | 'brick' | 'soil';
