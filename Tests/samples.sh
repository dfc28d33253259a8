#!/usr/bin/env bash
# What the program makes of input-samples/: `samples.sh PROGRAM FOLDER`, run from the checkout's top.
set -euo pipefail
program=$1
folder=$2
day=2026-07-06

# The copies in formats/ are the same records again and again: each is judged by itself.
mapfile -t inputs < <(printf '%s/\n' input-samples/2* | LC_ALL=C sort | sed 's|/$||')

# Rejected files are part of the samples: code 1 is as good as 0.
run() { "$program" "$@" 2>/dev/null || test $? -eq 1; }

rm -rf "$folder"
mkdir -p "$folder/check" "$folder/reference"
run check "${inputs[@]}" --as-of $day --format json --out "$folder/check/findings.json"
for lang in kk ru en; do
  run check "${inputs[@]}" --as-of $day --lang $lang --out "$folder/check/findings.$lang.txt"
done
run check "${inputs[@]}" --as-of $day --format html --out "$folder/check/findings.html"
# What is returned to be corrected, of each format.
for name in qostanai-projects-2026-h1.csv tjm-2026-h1.xml adilet-monitoring-2026-h1.xlsx; do
  run check "input-samples/2026-H1/$name" --as-of $day --format xlsx \
    --out "$folder/check/$name.fixit.xlsx"
done
# A submission beside an earlier one: here of another body, so that all has changed.
run check input-samples/2026-H1/qostanai-projects-2026-h1.csv --as-of $day --lang ru \
  --since input-samples/2026-H1/abai-projects-2026-h1.csv --out "$folder/check/since.ru.txt"
for period in 2025-H1 2025-H2 2025 2026-H1 2026; do
  run report "${inputs[@]}" --period $period --as-of $day --out "$folder/$period" --quiet >"$folder/$period.txt"
  sed -i "s|$folder|output-samples|" "$folder/$period.txt"
  mv "$folder/$period.txt" "$folder/$period/printed.kk.txt"
done

mkdir -p "$folder/formats"
for file in input-samples/formats/*; do
  name=${file##*/}
  encoding=()
  case $name in notices-windows-1251.csv) encoding=(--encoding windows-1251) ;; esac
  run check "$file" --as-of $day "${encoding[@]}" --format json --out "$folder/formats/$name.json"
done

# The reference pages: rules and columns as the declarations have them.
reference=$folder/reference
kinds=$("$program" columns --format json | sed -n 's/.*"kind": "\(.*\)".*/\1/p')
"$program" rules --format json --out "$reference/rules.json"
for lang in kk ru en; do
  "$program" rules --lang $lang --format markdown --out "$reference/rules.$lang.md"
  "$program" rules --lang $lang --format html --out "$reference/rules.$lang.html"
  for kind in $kinds; do
    "$program" columns $kind --lang $lang --format markdown --out "$reference/columns.$kind.$lang.md"
  done
done
"$program" schema --out "$reference/submission.xsd"
