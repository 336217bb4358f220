-- What the targets ask of an extract of the profile clean, in words of the sources.

-- Localised, resectable GIST and GIST at large: risk by the modified NIH classification.
CREATE VIEW gist AS
SELECT *,
       size_summ_mm > 100 OR mitoses_5mm2 > 10 OR (size_summ_mm > 50 AND mitoses_5mm2 > 5)
           OR rupture = '1' OR cm = '1' OR cn = '1'
           OR (primary_site NOT LIKE 'C16%' AND (size_summ_mm > 50 OR mitoses_5mm2 > 5)) AS high,
       mitoses_5mm2 <= 5 AND size_summ_mm <= 50 AS low
FROM cases WHERE histology = 8936 AND age_dx >= 18;

CREATE VIEW genotyped AS
SELECT b.case_id, first(b.gene ORDER BY b.result DESC, b.bm_seq) AS gene,
       first(b.exon ORDER BY b.result DESC, b.bm_seq) AS exon,
       first(b.variant ORDER BY b.result DESC, b.bm_seq) AS variant
FROM biomarkers b JOIN gist USING (case_id) GROUP BY b.case_id;

CREATE VIEW operations AS
SELECT case_id, min(start_day) AS operated FROM treatments
WHERE tx_type = 'SURG' AND status = 'GIVEN' AND target = 'PRIM' AND surgery_type <> 'BIOPSY'
GROUP BY case_id;

CREATE VIEW first_failures AS
SELECT case_id, min(day) AS failed FROM events
WHERE event_type IN ('LOCAL_RECUR', 'NODAL_RECUR', 'DIST_RECUR', 'PROG_LTD', 'PROG_GEN')
GROUP BY case_id;

-- Resected, localised, no treatment before, imatinib-sensitive or not tested, watched for half a year.
CREATE VIEW resected_gist AS
SELECT g.*, EXISTS (SELECT 1 FROM treatments t WHERE t.case_id = g.case_id AND t.agent = 'imatinib'
                    AND t.status = 'GIVEN' AND t.start_day BETWEEN operated AND operated + 180) AS adjuvant
FROM gist g JOIN operations USING (case_id) LEFT JOIN first_failures USING (case_id)
WHERE cm = '0' AND cn = '0' AND rupture = '0' AND resectability = 'R' AND operated <= 180
  AND last_contact_day >= operated + 180 AND coalesce(failed, 99999) > operated + 180
  AND NOT EXISTS (SELECT 1 FROM treatments t WHERE t.case_id = g.case_id AND t.tx_type = 'SYS'
                  AND t.status = 'GIVEN' AND t.start_day < operated)
  AND NOT EXISTS (SELECT 1 FROM events e WHERE e.case_id = g.case_id AND e.event_type = 'TRANSFER')
  AND case_id NOT IN (SELECT case_id FROM genotyped WHERE gene IS DISTINCT FROM 'KIT' OR exon IS NULL OR exon = 17);

-- Trunk wall and extremities, adults, graded sarcomas.
CREATE VIEW limb AS
SELECT * FROM cases
WHERE age_dx >= 18 AND grade_clin IN ('1', '2', '3') AND histology <> 8832
  AND (primary_site IN ('C491', 'C492', 'C496', 'C500', 'C472')
       OR (primary_site IN ('C493', 'C494', 'C495') AND schema_disc_2 = '1'));

-- Limb and trunk wall, operated, no metastases, watched for 300 days.
CREATE VIEW resected_limb AS
SELECT c.*, size_summ_mm > 50 AND grade_path IN ('2', '3') AS large,
       EXISTS (SELECT 1 FROM treatments t WHERE t.case_id = c.case_id AND t.tx_type = 'RT'
               AND t.status = 'GIVEN' AND t.start_day <= operated + 300) AS irradiated,
       EXISTS (SELECT 1 FROM treatments t WHERE t.case_id = c.case_id AND t.tx_type = 'SYS'
               AND t.status = 'GIVEN' AND t.start_day <= operated + 180) AS chemotherapy,
       EXISTS (SELECT 1 FROM treatments t WHERE t.case_id = c.case_id AND t.tx_type = 'SYS'
               AND t.status = 'GIVEN' AND t.start_day < operated) AS before_surgery
FROM limb c JOIN operations USING (case_id) LEFT JOIN first_failures USING (case_id)
WHERE cm = '0' AND cn = '0' AND operated <= 270 AND resectability = 'R'
  AND last_contact_day >= operated + 300 AND coalesce(failed, 99999) > operated + 300
  AND NOT EXISTS (SELECT 1 FROM events e WHERE e.case_id = c.case_id AND e.event_type = 'TRANSFER');

-- AJCC 8 stage groups of trunk and extremities, for all years.
CREATE VIEW staged_limb AS
SELECT *, CASE WHEN cm = '1' OR cn = '1' THEN 'IV'
               WHEN grade_clin = '1' THEN 'I'
               WHEN size_summ_mm <= 50 THEN 'II'
               WHEN size_summ_mm <= 100 THEN 'IIIA' ELSE 'IIIB' END AS stage
FROM limb;
