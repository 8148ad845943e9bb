#!/bin/sh
# Walks through a change of the standard policy, from the edit to the reviewed contract. Needs `mvn package` before.
set -eu
cd "$(dirname "$0")"
printed=$(mktemp)
trap 'rm -f "$printed"' EXIT

# step CODE FROM COMMAND...: shows the command and what it prints, from a line on, and insists on its exit code.
step() {
    expected=$1
    from=$2
    shift 2
    echo "\$ $*"
    code=0
    "$@" >"$printed" || code=$?
    test "$from" = 1 || echo "…"
    sed -n "$from,\$p" "$printed"
    echo "(exit code $code)"
    test "$code" -eq "$expected"
}

jar=../../core/cli/target/shipworthy.jar
step 0 1 cat policy/parameters.yaml
step 1 1 java -jar "$jar" diff standard policy report
step 1 "/contract/" java -jar "$jar" diff standard policy report --allow draft.yaml
step 0 "/contract/" java -jar "$jar" diff standard policy report --allow change.yaml
step 1 "/contract/" java -jar "$jar" diff standard later report --allow change.yaml
