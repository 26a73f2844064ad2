"""Reads FollowTheMoney entities from standard input with the package followthemoney
and says what it takes amiss, one complaint a line. Exits with 3 where the package is
not there, so that the test that calls this is skipped."""

import json
import sys

try:
    from followthemoney import model
except ImportError:
    sys.exit(3)

entities = {}
counts = {}
for number, line in enumerate(sys.stdin, 1):
    data = json.loads(line)
    schema = model.get(data["schema"])
    if schema is None or schema.abstract:
        print(f"line {number}: no schema to use: {data['schema']}")
        continue
    for name, values in data["properties"].items():
        prop = schema.get(name)
        if prop is None:
            print(f"line {number}: {schema.name} has no property {name}")
            continue
        for value in values:
            if not prop.type.validate(value) or prop.type.clean(value) != value:
                print(f"line {number}: {schema.name}:{name} is not clean: {value!r}, but {prop.type.clean(value)!r}")
    for name in schema.required:
        if not data["properties"].get(name):
            print(f"line {number}: {schema.name} lacks {name}")
    proxy = model.get_proxy(data)  # raises where the identifier is none
    if proxy.id in entities:
        entities[proxy.id].merge(proxy)  # raises where two schemas do not go together
    else:
        entities[proxy.id] = proxy
    counts[schema.name] = counts.get(schema.name, 0) + 1

for proxy in entities.values():
    for prop, value in proxy.itervalues():
        if prop.type.name != "entity":
            continue
        target = entities.get(value)
        if target is None:
            print(f"{proxy.id}: {prop.name} leads to nothing: {value}")
        elif not target.schema.is_a(prop.range):
            print(f"{proxy.id}: {prop.name} wants a {prop.range.name}, not a {target.schema.name}")

print("read:", json.dumps(counts, sort_keys=True))
