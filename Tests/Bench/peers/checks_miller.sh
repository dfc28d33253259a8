#!/bin/sh
# The checks of fields, the join and the sums in Miller; check digits and days of months are not.
# Usage: checks_miller.sh PROJECTS SCORES
set -eu
miller() { mlr --icsv --ifs ';' --ojson --no-auto-unflatten "$@"; }
sha256sum "$1" "$2"
miller --from "$1" put -q '
  begin {
    @counts = {"records.projects": 0, "projects.required": 0, "projects.period-invalid": 0,
      "projects.not-a-number": 0, "projects.term-order": 0, "projects.contract-over-plan": 0};
  }
  @counts["records.projects"] += 1;
  @counts["projects.required"] += is_empty($administrator_bin) || is_empty($administrator_name_kk)
    || is_empty($period) || is_empty($project_id) || is_empty($direction)
    || is_empty($project_name_kk) || is_empty($planned_sum) || is_empty($start_date)
    || is_empty($end_date) ? 1 : 0;
  @counts["projects.period-invalid"] += $period !=~ "^20[0-9]{2}-H[12]$" ? 1 : 0;
  for (sum in [$planned_sum, $contract_sum, $project_sum]) {
    @counts["projects.not-a-number"] += sum !=~ "^([0-9]{1,12}(\.[0-9]{1,5})?)?$" ? 1 : 0;
  }
  @counts["projects.term-order"] += is_not_empty($start_date) && $start_date > $end_date ? 1 : 0;
  @counts["projects.contract-over-plan"] += is_numeric($contract_sum) && is_numeric($planned_sum)
    && $contract_sum > $planned_sum ? 1 : 0;
  end { emit @counts }'
miller --from "$2" put -q '
  begin {
    @counts = {"records.scores": 0, "scores.required": 0, "scores.period-invalid": 0,
      "scores.score-range": 0};
  }
  @counts["records.scores"] += 1;
  @counts["scores.required"] += is_empty($administrator_bin) || is_empty($period)
    || is_empty($project_id) || is_empty($council_date) || is_empty($expert_name)
    || is_empty($score_results) || is_empty($score_effect) || is_empty($score_continuation)
    || is_empty($score_longterm) ? 1 : 0;
  @counts["scores.period-invalid"] += $period !=~ "^20[0-9]{2}$" ? 1 : 0;
  for (score in [$score_results, $score_effect, $score_continuation, $score_longterm]) {
    @counts["scores.score-range"] += is_not_empty(score)
      && !(is_numeric(score) && score >= 1 && score <= 5) ? 1 : 0;
  }
  end { emit @counts }'
miller join --np --ur -j administrator_bin,project_id -f "$1" \
  then count -o "scores.unknown-project" "$2"
miller filter 'is_numeric($contract_sum)' \
  then stats1 -a sum -f contract_sum -g administrator_bin,direction \
  then stats1 -a sum -f contract_sum_sum -g direction \
  then put -q 'emit {"sum.".$direction: $contract_sum_sum_sum}' "$1"
