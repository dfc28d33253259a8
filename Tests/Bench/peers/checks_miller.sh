#!/bin/sh
# The checks of fields, the join and the sums in Miller; check digits are beyond it.
# Usage: checks_miller.sh MLR PROJECTS SCORES
set -eu
sha256sum "$2" "$3"
"$1" --icsv --ifs ';' --ojson filter '
  $administrator_bin !=~ "^[0-9]{12}$" || $supplier_bin !=~ "^[0-9]{12}$" || $period !=~ "^20[0-9]{2}-H[12]$"
  || $planned_sum !=~ "^[0-9]+(\.[0-9]+)?$" || $contract_sum !=~ "^[0-9]+(\.[0-9]+)?$"
  || $start_date !=~ "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$" || $end_date !=~ "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"
  || $start_date > $end_date || $contract_sum > $planned_sum || is_empty($project_name_kk)' "$2"
"$1" --icsv --ifs ';' --ojson filter '
  $administrator_bin !=~ "^[0-9]{12}$" || $council_date !=~ "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"
  || is_empty($expert_name) || $score_results < 1 || $score_results > 5 || $score_effect < 1 || $score_effect > 5
  || $score_continuation < 1 || $score_continuation > 5 || $score_longterm < 1 || $score_longterm > 5' "$3"
"$1" --icsv --ifs ';' --ojson join --np --ur -j administrator_bin,project_id -f "$2" "$3"
"$1" --icsv --ifs ';' --ojson stats1 -a sum -f contract_sum -g administrator_bin,direction "$2"
