#!/usr/bin/env bash
# Everything that must hold before a change lands: known advisories, deployment files, format, warnings, pending migrations, tests.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

echo "== restore"
dotnet tool restore
dotnet restore --verbosity quiet

echo "== advisories of packages"
infra/audit.sh

echo "== deployment files"
if command -v kubectl >/dev/null; then kubectl kustomize infra/k8s >/dev/null; else echo "kubectl is not here: infra/k8s is read by the tests alone"; fi
if command -v haproxy >/dev/null; then haproxy -c -q -f infra/haproxy.cfg 2>/dev/null; else echo "haproxy is not here: its file is read by the tests alone"; fi

echo "== format"
# What analyzers say fails the build below.
for what in whitespace style; do
  dotnet format "$what" --no-restore --verify-no-changes --exclude src/DialogueBoard.Server/Storage/Migrations
done

echo "== build, warnings as errors"
dotnet build --no-restore --nologo --verbosity quiet

echo "== pending migrations"
for provider in Sqlite SqlServer; do
  dotnet ef migrations has-pending-model-changes --no-build --project src/DialogueBoard.Server --context "${provider}BoardDbContext"
done

echo "== tests"
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0
# The README's test command, with its results kept for counting.
dotnet test -m:1 --no-build --logger trx --results-directory "$results" || status=$?

count() { cat "$results"/*.trx | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'; }
passed=$(count passed) failed=$(count failed) total=$(count total) run=$(count executed)
skipped=$((total - run))
if [ "$skipped" -gt 0 ]; then
  echo "Skipped, by class:"
  grep -ho '<UnitTestResult [^>]*outcome="NotExecuted"' "$results"/*.trx | grep -o 'testName="[^"(]*' | sed 's/testName="//; s/\.[^.]*$//' | sort | uniq -c
fi
if [ "$failed" -gt 0 ]; then
  # Once more at the very end: what comes before it is long, and often only the end of it is kept.
  echo "Failed:"
  sed -n '/<UnitTestResult [^>]*outcome="Failed"/,/<\/UnitTestResult>/p' "$results"/*.trx | grep -vE '^ *(at (Xunit|System)\.|--- End of stack trace)' | sed -E 's/<UnitTestResult .*testName="([^"]*)".*duration="([^"]*)".*/== \1 (\2)/; s/<[^>]*>//g' | grep -v '^ *$' | cut -c1-400 | head -n 120 || true
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$passed" -gt 0 ] || { echo "No test ran."; exit 1; }
exit "$status"
