#!/usr/bin/env bash
# Fuzzes each target for SECONDS_EACH seconds, from the corpus that is committed: `make fuzz SECONDS=300`.
set -euo pipefail
cd "$(dirname "$0")/../.."
scratch=.build/fuzz
swift build -c release --product tapsyrys-fuzz --scratch-path $scratch \
  --sanitize fuzzer --sanitize address -Xswiftc -DFUZZ \
  -Xswiftc -sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table \
  -Xswiftc -use-ld=lld -Xlinker --allow-multiple-definition 2>&1 | grep -E "error:|Compiling|Build" | tail -3
program=$(swift build -c release --scratch-path $scratch --show-bin-path)/tapsyrys-fuzz
found=$scratch/found
mkdir -p "$found"
failed=0
for target in ${TARGETS:-csv xml xlsx decoders fields}; do
  grown=$scratch/corpus/$target
  mkdir -p "$grown"
  echo "== $target"
  # A crash must end the run: the backtrace that Swift prints would wait for a debugger.
  FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 "$program" \
    -max_total_time="${SECONDS_EACH:-60}" -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
    -dict=Tests/Fuzz/$target.dict -artifact_prefix="$found/$target-" -print_final_stats=1 \
    "$grown" Tests/Fuzz/Corpus/$target 2>&1 | grep -E "^stat::|cov:|ERROR|Test unit" | tail -8 \
    || failed=1
done
ls "$found"
exit $failed
