"""Prints for each instance of a JSON list the places, as JSON pointers, where a schema of draft 7 refuses it."""
import json
import sys

import jsonschema

with open(sys.argv[1]) as file:
    schema = json.load(file)
with open(sys.argv[2]) as file:
    instances = json.load(file)
jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
print(json.dumps([
    sorted({"/" + "/".join(str(part) for part in error.absolute_path) for error in validator.iter_errors(instance)})
    for instance in instances]))
