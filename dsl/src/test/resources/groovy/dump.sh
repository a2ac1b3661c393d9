#!/bin/bash
pg_dumpall | kando location push --profile "$PROFILE" --path /dump -
