import type { ComponentSpace, GeneralComponent } from 'glass-easel';

type PropertyType = StringConstructor | BooleanConstructor | NumberConstructor | ArrayConstructor | null;

/** One built-in element on the page: its DOM node, its properties and its events. */
export class Host {
  /** What a surrounding form collects, and how the control goes back to its start. */
  field?: () => unknown;
  reset?: () => void;
  /** What a tap on the control, or on its label, does. */
  activate?: () => void;

  constructor(readonly component: GeneralComponent) {}

  get element(): HTMLElement {
    return this.component.$$ as unknown as HTMLElement;
  }

  property<T>(name: string): T {
    return (this.component.data as Record<string, unknown>)[name] as T;
  }

  emit(event: string, detail: object = {}): void {
    this.component.triggerEvent(event, detail, { bubbles: false });
  }
}

/** How a WeChat element is imitated; `changed` runs at the start and whenever a property changes. */
export interface BuiltIn {
  tag: string;
  properties?: Record<string, PropertyType>;
  attached?: (host: Host) => void;
  changed?: (host: Host) => void;
  detached?: (host: Host) => void;
}

const hosts = new WeakMap<Element, Host>();

export function hostOf(element: Element | null): Host | undefined {
  return element ? hosts.get(element) : undefined;
}

/** Hosts below `root`, in document order. */
export function hostsIn(root: Element): Host[] {
  return [...root.querySelectorAll('*')].map(hostOf).filter((host) => host !== undefined);
}

/** Registers the element in `library` and makes it known to every page of `target`. */
export function defineBuiltIn(builtIn: BuiltIn, library: ComponentSpace, target: ComponentSpace): void {
  const byComponent = new WeakMap<GeneralComponent, Host>();
  const hostFor = (component: GeneralComponent) => {
    const host = byComponent.get(component) ?? new Host(component);
    byComponent.set(component, host);
    return host;
  };
  const definition = library.defineComponent({
    is: `wx-${builtIn.tag}`,
    properties: propertyTable(builtIn, (component) => {
      if (component.$$ && hosts.has(component.$$ as unknown as Element)) builtIn.changed?.(hostFor(component));
    }),
    lifetimes: {
      attached() {
        const host = hostFor(this as unknown as GeneralComponent);
        hosts.set(host.element, host);
        builtIn.attached?.(host);
        builtIn.changed?.(host);
      },
      detached() {
        builtIn.detached?.(hostFor(this as unknown as GeneralComponent));
      },
    },
  });
  target.setGlobalUsingComponent(builtIn.tag, definition.general());
}

function propertyTable(builtIn: BuiltIn, changed: (component: GeneralComponent) => void): Record<string, never> {
  const table: Record<string, unknown> = {};
  for (const [name, type] of Object.entries({ hidden: Boolean, ...builtIn.properties })) {
    table[name] = {
      type,
      observer(this: GeneralComponent) {
        if (name === 'hidden') (this.$$ as unknown as HTMLElement).hidden = Boolean((this.data as Record<string, unknown>)['hidden']);
        changed(this);
      },
    };
  }
  return table as Record<string, never>;
}
