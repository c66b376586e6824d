#!/usr/bin/env bash
# Fails where a package, however deep, has a known advisory of any severity. Whether the source of packages tells advisories
# at all is found out with a package that has one: where it does not, this says so, and fails with AUDIT=required.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
audit=(--force-evaluate --verbosity quiet --nologo -p:NuGetAudit=true -p:NuGetAuditMode=all -p:NuGetAuditLevel=low -p:TreatWarningsAsErrors=false)

mkdir "$work/known"
cat >"$work/known/known.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
  <ItemGroup><PackageReference Include="Newtonsoft.Json" Version="12.0.1" /></ItemGroup>
</Project>
PROJECT
told=$(dotnet restore "$work/known" "${audit[@]}" 2>&1 || true)

status=0
dotnet restore "${audit[@]}" >"$work/found" 2>&1 || status=$?
if grep -E "NU190[1-4]" "$work/found" | sort -u; then
  echo "A package has a known advisory."
  exit 1
elif [ "$status" -ne 0 ]; then
  cat "$work/found"
  exit "$status"
elif ! grep -q "NU1903" <<<"$told"; then
  echo "NOT AUDITED: the source of packages here tells of no advisories. Run infra/audit.sh where it does."
  [ "${AUDIT:-}" != required ] || exit 1
else
  echo "No known advisory."
fi
