insert into PATIENT (ID, PATIENT_KEY, PATIENT_ID, PATIENT_NAME, NAME_SEARCH, BIRTH_DATE, SEX)
select n, md5(n::text), 'ID' || lpad(n::text, 6, '0'), initcap(family) || '^' || initcap(given),
       family || '^' || given, '19700101', 'O'
from (
    -- Invented names: a family name is three of 60 syllables and nobody else's, so that the commonest
    -- groups of letters are about as common (1 in 20) as among real names.
    select n, s[1 + f % 60] || s[1 + f / 60 % 60] || s[1 + f / 3600 % 60] as family,
           s[1 + g % 60] || s[1 + g / 60 % 60] as given
    from (select n, (n::bigint * 7919) % 216000 as f, (n::bigint * 104729) % 3600 as g,
                 array['BA', 'KO', 'MIN', 'SU', 'LER', 'TAN', 'VI', 'OR', 'HEL', 'DU', 'ZEN', 'RI', 'PO', 'GA',
                       'FEN', 'LU', 'WAS', 'TE', 'CHO', 'NIK', 'YA', 'BRO', 'SEM', 'DI', 'AL', 'MEY', 'GRU',
                       'SCH', 'ITZ', 'OW', 'KIM', 'PAR', 'JUN', 'HO', 'EL', 'UR', 'STE', 'FI', 'NAG', 'MU',
                       'RA', 'WEI', 'SHI', 'TO', 'BEL', 'CAR', 'ROS', 'IV', 'PET', 'NO', 'GAR', 'CIA', 'LO',
                       'PEZ', 'DA', 'SIL', 'VA', 'SMI', 'TH', 'EN'] as s
          from generate_series(:from, :to) n) numbers) names;

insert into STUDY (ID, STUDY_UID, PATIENT_FK, STUDY_DATE, STUDY_TIME, ACCESSION_NUMBER, STUDY_ID,
    STUDY_DESCRIPTION, STATE, STATE_SINCE, PRIORITY, RECEIVED_AT, LAST_RECEIVED_AT, MODALITIES,
    SERIES_COUNT, INSTANCE_COUNT, VERSION)
select n, '1.2.' || n, n, to_char(date '2025-01-01' + (n / 100)::int, 'YYYYMMDD'),
       lpad((n % 24)::text, 2, '0') || '3000', 'ACC' || lpad(n::text, 6, '0'), 'S' || n,
       case when n = 7 then 'Angiography rare 7' else 'Head routine' end,
       case when n % 10 = 0 then 'READING' else 'REPORTED' end, now(), n % 100,
       now() - n * interval '1 minute', now() - n * interval '1 minute',
       case when n = 7 then 'XA' when n % 3 = 0 then 'CT' else 'MR' end,
       2, 10, 0
from generate_series(:from, :to) n;

insert into SERIES (ID, STUDY_FK, SERIES_UID, MODALITY, SERIES_NUMBER, SERIES_DESCRIPTION, BODY_PART)
select 2 * s.ID + k, s.ID, s.STUDY_UID || '.' || k, s.MODALITIES, k, 'Axial', 'HEAD'
from STUDY s, generate_series(1, 2) k where s.ID between :from and :to;

insert into SOP_INSTANCE (ID, SERIES_FK, SOP_UID, SOP_CLASS_UID, TRANSFER_SYNTAX_UID, INSTANCE_NUMBER,
    FRAME_COUNT, ROW_COUNT, COLUMN_COUNT, BITS_ALLOCATED, DIGEST, FILE_PATH, FILE_SIZE, RECEIVED_AT,
    SENDER)
select 5 * e.ID + k, e.ID, e.SERIES_UID || '.' || k, '1.2.840.10008.5.1.4.1.1.4',
       '1.2.840.10008.1.2.1', k, 1, 512, 512, 16, md5(e.SERIES_UID || k) || md5(e.SERIES_UID || k),
       '2026/01/01/0000/' || md5(e.SERIES_UID || k) || '.dcm', 525000, now(), 'BENCH'
from SERIES e, generate_series(1, 5) k where e.STUDY_FK between :from and :to;

insert into WORK_ITEM (TASK_ID, TASK_KEY, NAME, STUDY_FK, ROLE_NAME, PRIORITY, CREATED_AT)
select 'task' || s.ID, 'readStudy', 'Read the study', s.ID, 'radiologist', s.PRIORITY, s.RECEIVED_AT
from STUDY s where s.STATE = 'READING' and s.ID between :from and :to;

insert into WORK_ITEM_ROLE (TASK_ID, ROLE_NAME)
select TASK_ID, ROLE_NAME from WORK_ITEM where STUDY_FK between :from and :to;

analyze
