#!/usr/bin/env bash
# Adds a migration of the model's changes for both providers: infra/add-migration.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?usage: infra/add-migration.sh NAME}
dotnet tool restore
for provider in Sqlite SqlServer; do
  dotnet ef migrations add "$name" --project src/DialogueBoard.Server \
    --context "${provider}BoardDbContext" --output-dir "Storage/Migrations/$provider"
done
