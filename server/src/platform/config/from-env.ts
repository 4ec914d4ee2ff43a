type Kind = 'text' | 'integer' | 'boolean' | 'list';

interface Setting {
  readonly property: string;
  readonly variable: string;
  readonly kind: Kind;
}

const settings: Setting[] = [];

/** Names the environment variable a property is read from and how its text is understood. */
export function FromEnv(variable: string, kind: Kind): PropertyDecorator {
  return (_target, property) => {
    settings.push({ property: String(property), variable, kind });
  };
}

/** The values given in the environment, by property; variables that are absent or empty are left out. */
export function valuesFrom(environment: Record<string, string | undefined>): Record<string, unknown> {
  const given = settings.filter(({ variable }) => (environment[variable] ?? '') !== '');
  return Object.fromEntries(given.map(({ property, variable, kind }) => [property, understand(environment[variable]!, kind)]));
}

/** The variable behind a property, for messages. */
export function variableOf(property: string): string {
  return settings.find((setting) => setting.property === property)?.variable ?? property;
}

function understand(text: string, kind: Kind): unknown {
  switch (kind) {
    case 'integer':
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return text.split(',').map((part) => part.trim());
    case 'text':
      return text;
  }
}
