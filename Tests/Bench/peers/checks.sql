-- What `tapsyrys check` does to projects and scores, as far as SQL says it plainly: a second
-- opinion on what is found, and on what such checks may cost in time and memory.
-- `checks_duckdb.py` sets the variables, runs the statements and prints each SELECT's columns, which
-- are named by the kind of record and the code that tapsyrys has for it.

-- Unrolled rather than a list per value, so that DuckDB is shown at its best.
CREATE MACRO digit(b, i) AS ascii(substr(b, i, 1)) - 48;
CREATE MACRO weighed(b, w1, w2, w3, w4, w5, w6, w7, w8, w9, w10, w11) AS (
  digit(b, 1) * w1 + digit(b, 2) * w2 + digit(b, 3) * w3 + digit(b, 4) * w4 + digit(b, 5) * w5
  + digit(b, 6) * w6 + digit(b, 7) * w7 + digit(b, 8) * w8 + digit(b, 9) * w9
  + digit(b, 10) * w10 + digit(b, 11) * w11) % 11;
-- The second sum may be 10 again; no digit equals that, so the number is refused as it should be.
CREATE MACRO is_bin(b) AS regexp_full_match(b, '[0-9]{12}') AND digit(b, 12) = CASE
  WHEN weighed(b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) < 10
  THEN weighed(b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
  ELSE weighed(b, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2) END;
CREATE MACRO is_money(m) AS regexp_full_match(m, '[0-9]{1,12}([.][0-9]{1,5})?');
CREATE MACRO is_score(s) AS coalesce(TRY_CAST(s AS DECIMAL(5, 2)) BETWEEN 1 AND 5, false);
CREATE MACRO is_day(t) AS coalesce(TRY_CAST(t AS DATE) BETWEEN DATE '2018-01-01'
  AND getvariable('as_of')::DATE + INTERVAL 3 YEAR, false);
CREATE MACRO is_region(t) AS t IN ('10', '11', '15', '19', '23', '27', '31', '33', '35', '39', '43',
  '47', '55', '59', '61', '62', '63', '71', '75', '79', 'republic');
CREATE MACRO is_mixed(t) AS regexp_matches(t, '[A-Za-z]\p{Cyrillic}|\p{Cyrillic}[A-Za-z]');
-- `count_if` is NULL over a column that is empty throughout, and would hide what it is added to.
CREATE MACRO number(condition) AS count(CASE WHEN condition THEN 1 END);
-- One language filled and the other not; an empty field is NULL here.
CREATE MACRO lacks(t, other) AS trim(t) IS NULL AND trim(other) IS NOT NULL;

CREATE TABLE project_text AS SELECT * FROM read_csv(getvariable('projects'),
  delim = ';', quote = '"', escape = '"', header = true, all_varchar = true);
CREATE TABLE score_text AS SELECT * FROM read_csv(getvariable('scores'),
  delim = ';', quote = '"', escape = '"', header = true, all_varchar = true);

SELECT count(*) AS "records.projects",
  number(administrator_bin IS NULL OR administrator_name_kk IS NULL OR period IS NULL
    OR project_id IS NULL OR direction IS NULL OR project_name_kk IS NULL OR planned_sum IS NULL
    OR start_date IS NULL OR end_date IS NULL) AS "projects.required",
  number(NOT is_bin(administrator_bin)) + number(NOT is_bin(supplier_bin))
    AS "projects.not-a-bin",
  number(NOT regexp_full_match(period, '20[0-9]{2}-H[12]')) AS "projects.period-invalid",
  number(direction IS NOT NULL AND coalesce(TRY_CAST(direction AS INT), 0) NOT BETWEEN 1 AND 17)
    + number(NOT is_region(region))
    + number(status NOT IN ('planned', 'running', 'completed', 'cancelled'))
    + number(NOT regexp_full_match(service_type,
      '((training|consulting|information|research|civic_centre|other)[|,]?)+'))
    AS "projects.unknown-code",
  number(NOT is_money(planned_sum)) + number(NOT is_money(contract_sum))
    + number(NOT is_money(project_sum)) AS "projects.not-a-number",
  number(contract_date IS NOT NULL AND NOT is_day(contract_date))
    + number(NOT is_day(start_date)) + number(NOT is_day(end_date)) AS "projects.not-a-date",
  number(strlen(project_id) > 64) AS "projects.text-too-long",
  number(is_mixed(project_id)) + number(is_mixed(supplier_name)) AS "projects.mixed-alphabet"
FROM project_text;

SELECT count(*) AS "records.scores",
  number(administrator_bin IS NULL OR period IS NULL OR project_id IS NULL
    OR council_date IS NULL OR expert_name IS NULL OR score_results IS NULL
    OR score_effect IS NULL OR score_continuation IS NULL OR score_longterm IS NULL)
    AS "scores.required",
  number(NOT is_bin(administrator_bin)) AS "scores.not-a-bin",
  number(NOT regexp_full_match(period, '20[0-9]{2}')) AS "scores.period-invalid",
  number(NOT is_region(region)) AS "scores.unknown-code",
  number(NOT is_day(council_date)) AS "scores.not-a-date",
  number(NOT is_score(score_results)) + number(NOT is_score(score_effect))
    + number(NOT is_score(score_continuation)) + number(NOT is_score(score_longterm))
    AS "scores.score-range",
  number(concat(score_results, score_effect, score_continuation, score_longterm) LIKE '%.%')
    AS "scores.score-not-whole",
  number(is_mixed(project_id)) + number(is_mixed(expert_name)) AS "scores.mixed-alphabet"
FROM score_text;

-- Rows as values from here on; what could not be read is NULL and no later check speaks of it.
CREATE TABLE project AS SELECT *, left(period, 4)::INT AS of_year FROM (SELECT * REPLACE (
  TRY_CAST(planned_sum AS DECIMAL(18, 5)) AS planned_sum,
  TRY_CAST(contract_sum AS DECIMAL(18, 5)) AS contract_sum,
  TRY_CAST(contract_date AS DATE) AS contract_date, TRY_CAST(start_date AS DATE) AS start_date,
  TRY_CAST(end_date AS DATE) AS end_date) FROM project_text);
CREATE TABLE score AS SELECT * REPLACE (TRY_CAST(period AS INT) AS period,
  TRY_CAST(council_date AS DATE) AS council_date) FROM score_text;

SELECT
  number(start_date > end_date) AS "projects.term-order",
  number(year(start_date) > of_year OR year(end_date) < of_year)
    AS "projects.term-outside-period",
  number((contract_sum IS NOT NULL AND supplier_name IS NULL)
    OR (contract_date IS NOT NULL AND contract_sum IS NULL)) AS "projects.contract-incomplete",
  number(contract_sum IS NULL AND contract_date IS NULL AND status <> 'cancelled'
    AND start_date < least(getvariable('as_of')::DATE, if(right(period, 1) = '1',
      make_date(of_year, 6, 30), make_date(of_year, 12, 31)))) AS "projects.contract-missing",
  number(contract_date > start_date) AS "projects.contract-after-start",
  number(contract_sum > planned_sum) AS "projects.contract-over-plan",
  number(status <> 'cancelled' AND (coalesce(effect_kk, effect_ru) IS NULL
    OR coalesce(activities_kk, activities_ru, results_kk, results_ru) IS NULL))
    AS "projects.results-empty",
  number(lacks(project_name_ru, project_name_kk) OR lacks(goals_ru, goals_kk)
    OR lacks(activities_ru, activities_kk) OR lacks(results_ru, results_kk)
    OR lacks(effect_ru, effect_kk)) AS "projects.russian-missing",
  number(lacks(project_name_kk, project_name_ru) OR lacks(goals_kk, goals_ru)
    OR lacks(activities_kk, activities_ru) OR lacks(results_kk, results_ru)
    OR lacks(effect_kk, effect_ru)) AS "projects.kazakh-missing"
FROM project;

SELECT count(*) - count(DISTINCT (administrator_bin, period, project_id))
  AS "projects.duplicate-record" FROM project;
SELECT count(*) AS "projects.double-financing" FROM project a JOIN project b
  ON a.supplier_bin = b.supplier_bin
  AND lower(replace(a.project_name_kk, ' ', '')) = lower(replace(b.project_name_kk, ' ', ''))
  AND (a.administrator_bin, a.project_id) < (b.administrator_bin, b.project_id)
  AND a.start_date <= b.end_date AND b.start_date <= a.end_date;
-- 500 MCI of 2025, in thousand tenge.
SELECT number(together >= 1966) AS "projects.threshold-splitting" FROM (
  SELECT sum(contract_sum) OVER (PARTITION BY administrator_bin, supplier_bin, direction
    ORDER BY contract_date RANGE BETWEEN INTERVAL 30 DAY PRECEDING AND CURRENT ROW) AS together
  FROM project WHERE contract_sum < 1966);

SELECT count(*) - count(DISTINCT
  (administrator_bin, period, project_id, council_date, expert_name)) AS "scores.duplicate-record"
FROM score;
SELECT count(*) AS "scores.unknown-project" FROM score s ANTI JOIN project p
  ON s.administrator_bin = p.administrator_bin AND s.project_id = p.project_id
  AND s.period = p.of_year;
SELECT count(*) AS "scores.council-date-conflict" FROM (SELECT 1 FROM score
  GROUP BY administrator_bin, project_id, period HAVING min(council_date) <> max(council_date));
SELECT number(council_date < end_date) AS "scores.evaluated-before-end",
  number(s.period <> year(end_date)) AS "scores.score-period"
FROM score s JOIN project p ON s.administrator_bin = p.administrator_bin
  AND s.project_id = p.project_id AND s.period = p.of_year;
SELECT count(*) AS "projects.evaluation-missing" FROM project p ANTI JOIN score s
  ON s.administrator_bin = p.administrator_bin AND s.project_id = p.project_id
  AND s.period = year(p.end_date)
  WHERE status IS DISTINCT FROM 'cancelled' AND end_date < getvariable('as_of')::DATE;
SELECT count(*) AS "scores.score-straight-line" FROM (SELECT 1 FROM score
  WHERE score_results = score_effect AND score_effect = score_continuation
    AND score_continuation = score_longterm
  GROUP BY administrator_bin, expert_name HAVING count(DISTINCT project_id) >= 10);
-- The sums by body and direction, of which the bench compares those by direction.
SELECT 'sum.' || direction AS "name", sum(contracts) FROM (
  SELECT administrator_bin, direction, sum(contract_sum) AS contracts FROM project
  GROUP BY administrator_bin, direction) GROUP BY direction;
