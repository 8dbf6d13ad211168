const FIELD_TYPES = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "object",
  "array",
  "list",
  "datetime",
  "date",
  "time",
  "year",
  "yearmonth",
  "duration",
  "geopoint",
  "geojson",
  "any",
]);

/** What breaks the Data Package v2 profile in a descriptor (package, table resources and table schemas), as far as tables need it. */
export function brokenRules(descriptor: unknown): string[] {
  if (!isRecord(descriptor)) return ["the package is no object"];
  const { $schema, name, title, version, sources, resources } = descriptor;
  const broken: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  must(
    $schema === "https://datapackage.org/profiles/2.0/datapackage.json",
    "the package names no v2 profile",
  );
  must(isName(name), "the package has no name");
  must(title === undefined || typeof title === "string", "the package's title is no text");
  must(version === undefined || typeof version === "string", "the package's version is no text");
  must(
    sources === undefined ||
      (isFilled(sources) && sources.every((each) => isRecord(each) && isText(each["title"]))),
    "a source has no title",
  );
  if (!isFilled(resources)) return [...broken, "the package has no resources"];
  const names = resources.map((each) => (isRecord(each) ? each["name"] : undefined));
  must(new Set(names).size === names.length, "two resources have one name");
  return [...broken, ...resources.flatMap(brokenResource)];
}

function brokenResource(resource: unknown): string[] {
  if (!isRecord(resource)) return ["a resource is no object"];
  const { name, path, type, encoding, mediatype, format, schema } = resource;
  const broken: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) broken.push(`${String(name)}: ${what}`);
  };
  must(isName(name), "no name");
  must(isText(path) && !/^[/~]|^\w+:|(?:^|\/)\.\.(?:\/|$)|\\/.test(path), "the path leaves the package");
  must(!("data" in resource && "path" in resource), "both path and data");
  must(type === "table", "a table says so in its type");
  must(encoding === undefined || isText(encoding), "the encoding is no text");
  must(mediatype === undefined || (isText(mediatype) && /^[^/]+\/[^/]+$/.test(mediatype)), "no media type");
  must(format === undefined || isText(format), "the format is no text");
  if (!isRecord(schema)) return [...broken, `${String(name)}: no schema`];
  return [...broken, ...brokenSchema(schema).map((what) => `${String(name)}: ${what}`)];
}

function brokenSchema({ $schema, fields, primaryKey, missingValues }: Record<string, unknown>): string[] {
  const broken: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  must($schema === "https://datapackage.org/profiles/2.0/tableschema.json", "the schema names no v2 profile");
  must(
    missingValues === undefined ||
      (isFilled(missingValues) && missingValues.every((each) => typeof each === "string")),
    "missing values are no texts",
  );
  if (!isFilled(fields)) return [...broken, "no fields"];
  const names = fields.map((field) => (isRecord(field) ? field["name"] : undefined));
  must(new Set(names).size === names.length, "two fields have one name");
  must(
    primaryKey === undefined || (isFilled(primaryKey) && primaryKey.every((each) => names.includes(each))),
    "the primary key is no field",
  );
  for (const field of fields) {
    if (!isRecord(field)) return [...broken, "a field is no object"];
    const { name, type, delimiter, itemType, trueValues, falseValues, constraints } = field;
    must(isText(name), "a field has no name");
    must(type === undefined || (isText(type) && FIELD_TYPES.has(type)), `${String(name)} has no known type`);
    must(
      type === "list" || (delimiter === undefined && itemType === undefined),
      `${String(name)} is no list`,
    );
    must(
      type === "boolean" || (trueValues === undefined && falseValues === undefined),
      `${String(name)} is no boolean`,
    );
    must(
      constraints === undefined || isRecord(constraints),
      `${String(name)} has constraints that are no object`,
    );
  }
  return broken;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFilled(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isName(value: unknown): boolean {
  return typeof value === "string" && /^[a-z0-9._-]+$/.test(value);
}
