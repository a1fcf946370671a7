type Type = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

/** What the document says of a value. `allOf` and `$ref` are followed by {@link resolve}. */
export interface Schema {
  /** Absent where the document forgot it. */
  readonly type?: Type;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly nullable?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

interface RawOperation {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  readonly security?: readonly unknown[];
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  /** `POST /orders/{id}/cancel` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly needsToken: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly type: string; readonly schema: Schema } | null;
  readonly responses: RawOperation['responses'];
}

export class OpenApi {
  readonly operations: readonly Operation[];

  private constructor(private readonly document: Document) {
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => operationOf(method.toUpperCase(), path, operation)),
    );
  }

  static async read(url: string): Promise<OpenApi> {
    const response = await fetch(`${url}/api/openapi.json`);
    return new OpenApi((await response.json()) as Document);
  }

  /** The schema itself, without references. */
  resolve(schema: Schema): Schema {
    const { $ref, allOf = [], ...own } = schema;
    const named = $ref === undefined ? undefined : this.document.components.schemas[$ref.split('/').at(-1) ?? ''];
    if ($ref !== undefined && !named) throw new Error(`${$ref} is nowhere in the document`);
    const parts = [...(named ? [named] : []), ...allOf].map((part) => this.resolve(part));
    return Object.assign({}, ...parts, own) as Schema;
  }
}

function operationOf(method: string, path: string, operation: RawOperation): Operation {
  const [content] = Object.entries(operation.requestBody?.content ?? {});
  return {
    name: `${method} ${path.replace('/api/v1', '')}`,
    method,
    path,
    needsToken: (operation.security ?? []).length > 0,
    // What any call may carry is referred to, and has a test of its own.
    parameters: (operation.parameters ?? []).filter((each) => 'name' in each),
    body: content ? { type: content[0], schema: content[1].schema ?? {} } : null,
    responses: operation.responses,
  };
}
