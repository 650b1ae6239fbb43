/** JSON schemas of the YAML files, for editors: made from the schemas that the reader holds them to. */
import { z } from 'zod';
import { themeSchema } from '../../src/compose/theme-file.ts';
import { audienceSchema, briefingSchema, factsSchema } from '../../src/read/schemas.ts';

export interface JsonSchema {
  type?: string | string[];
  description?: string;
  default?: unknown;
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
  additionalProperties?: boolean | JsonSchema;
  [key: string]: unknown;
}

/** Files by the name of their schema. */
export const SCHEMAS: Record<string, { title: string; schema: () => JsonSchema }> = {
  briefing: { title: 'briefing.yaml of a Briefdeck briefing', schema: () => ofYaml(briefingSchema) },
  audience: { title: 'audiences/<id>.yaml of a Briefdeck briefing', schema: () => ofYaml(audienceSchema) },
  facts: { title: 'facts.yaml of a Briefdeck briefing', schema: () => ofYaml(factsSchema) },
  theme: { title: 'themes/<id>.yaml of a Briefdeck briefing', schema: () => partial(ofYaml(themeSchema)) },
};

/** @returns the text of `schemas/<name>.schema.json`. */
export function schemaFile(name: string): string {
  const { title, schema } = SCHEMAS[name] as (typeof SCHEMAS)[string];
  const { $schema, ...rest } = schema();
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

const WHOLE = '^\\d{1,6}$';
const FLAG = ['true', 'false'];

/** The reader takes every scalar as text; in YAML a number may stand without quotes, and so may true and false. */
export function ofYaml(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const json = jsonSchema as JsonSchema;
      if (json.pattern === WHOLE) {
        delete json.pattern;
        json.type = 'integer';
      } else if (json.enum?.join() === FLAG.join()) {
        delete json.enum;
        json.type = 'boolean';
        if (typeof json.default === 'string') json.default = json.default === 'true';
      } else if (json.type === 'string' && !json.enum && !json.pattern) json.type = ['string', 'number'];
    },
  }) as JsonSchema;
}

/** A theme that extends another one says what differs: nothing but its name is needed. */
function partial(schema: JsonSchema): JsonSchema {
  const strip = (json: JsonSchema): JsonSchema => {
    const { required: _, ...rest } = json;
    const properties = Object.entries(rest.properties ?? {}).map(([key, value]) => [key, strip(value)]);
    return rest.properties ? { ...rest, properties: Object.fromEntries(properties) } : rest;
  };
  const { properties, ...rest } = strip(schema);
  const base = { type: 'string', description: 'theme that this one is like in all that it does not say' };
  return { ...rest, properties: { extends: base, ...properties }, required: ['id', 'name'] };
}
