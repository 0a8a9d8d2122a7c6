CREATE TABLE databasechangelog (ID VARCHAR(255) NOT NULL, AUTHOR VARCHAR(255) NOT NULL, FILENAME VARCHAR(255) NOT NULL, DATEEXECUTED TIMESTAMP WITHOUT TIME ZONE NOT NULL, ORDEREXECUTED INTEGER NOT NULL, EXECTYPE VARCHAR(10) NOT NULL, MD5SUM VARCHAR(35), DESCRIPTION VARCHAR(255), COMMENTS VARCHAR(255), TAG VARCHAR(255), LIQUIBASE VARCHAR(20), CONTEXTS VARCHAR(255), LABELS VARCHAR(255), DEPLOYMENT_ID VARCHAR(10));

-- *********************************************************************
-- Update Database Script
-- *********************************************************************
-- Change Log: db/changelog/master.xml
-- Liquibase version: 4.33.0
-- *********************************************************************

-- Changeset db/changelog/audit.xml::audit-1::studygate
CREATE SEQUENCE  IF NOT EXISTS AUDIT_EVENT_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE AUDIT_EVENT (ID BIGINT NOT NULL, OCCURRED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, NODE VARCHAR(64) NOT NULL, ACTOR VARCHAR(128) NOT NULL, ACTOR_ROLES VARCHAR(255), ADDRESS VARCHAR(64), ACTION_NAME VARCHAR(40) NOT NULL, OUTCOME VARCHAR(16) NOT NULL, STUDY_UID VARCHAR(64), OBJECT_TYPE VARCHAR(32), OBJECT_ID VARCHAR(255), DETAILS VARCHAR(3000) NOT NULL, CONSTRAINT AUDIT_EVENT_PK PRIMARY KEY (ID));

CREATE INDEX AUDIT_EVENT_STUDY_IX ON AUDIT_EVENT(STUDY_UID, OCCURRED_AT);

CREATE INDEX AUDIT_EVENT_TIME_IX ON AUDIT_EVENT(OCCURRED_AT, ID);

CREATE TABLE AUDIT_PENDING (EVENT_ID BIGINT NOT NULL, CONSTRAINT AUDIT_PENDING_PK PRIMARY KEY (EVENT_ID));

CREATE TABLE AUDIT_LINK (LINK_NO BIGINT NOT NULL, EVENT_ID BIGINT NOT NULL, PREV_HASH VARCHAR(64) NOT NULL, HASH VARCHAR(64) NOT NULL, CONSTRAINT AUDIT_LINK_PK PRIMARY KEY (LINK_NO), CONSTRAINT AUDIT_LINK_EVENT_UQ UNIQUE (EVENT_ID));

CREATE TABLE AUDIT_TURN (NAME VARCHAR(32) NOT NULL, HOLDER VARCHAR(128), HELD_UNTIL TIMESTAMP(6) WITH TIME ZONE, DONE_TO BIGINT, CONSTRAINT AUDIT_TURN_PK PRIMARY KEY (NAME));

INSERT INTO AUDIT_TURN (NAME) VALUES ('chain');

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('audit-1', 'studygate', 'db/changelog/audit.xml', NOW(), 1, '9:6fab8d029bb040b2a38795901f066547', 'createSequence sequenceName=AUDIT_EVENT_SEQ; createTable tableName=AUDIT_EVENT; createIndex indexName=AUDIT_EVENT_STUDY_IX, tableName=AUDIT_EVENT; createIndex indexName=AUDIT_EVENT_TIME_IX, tableName=AUDIT_EVENT; createTable tableName=AUDIT_PENDIN...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/audit.xml::audit-2::studygate
create function AUDIT_APPEND_ONLY() returns trigger language plpgsql as $$ begin raise exception 'the audit trail is append-only'; end $$;

create trigger AUDIT_EVENT_KEEP before update or delete or truncate on AUDIT_EVENT for each statement execute function AUDIT_APPEND_ONLY();

create trigger AUDIT_LINK_KEEP before update or delete or truncate on AUDIT_LINK for each statement execute function AUDIT_APPEND_ONLY();

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('audit-2', 'studygate', 'db/changelog/audit.xml', NOW(), 3, '9:6d2e1fab0645934522689a69cd05be79', 'sql; sql; sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/audit.xml::audit-4::studygate
INSERT INTO AUDIT_TURN (NAME) VALUES ('syslog');

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('audit-4', 'studygate', 'db/changelog/audit.xml', NOW(), 5, '9:9cd910e302767b906c56ea8bc02fe111', 'insert tableName=AUDIT_TURN', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/identity.xml::identity-1::studygate
CREATE TABLE ACCOUNT (USERNAME VARCHAR(64) NOT NULL, PASSWORD_HASH VARCHAR(100) NOT NULL, DISPLAY_NAME VARCHAR(200), EMAIL VARCHAR(200), LOCALE VARCHAR(16), DISABLED BOOLEAN NOT NULL, MUST_CHANGE BOOLEAN NOT NULL, FAILED_COUNT INTEGER NOT NULL, LOCKED_UNTIL TIMESTAMP(6) WITH TIME ZONE, LAST_LOGIN_AT TIMESTAMP(6) WITH TIME ZONE, PASSWORD_CHANGED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, CREATED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, VERSION INTEGER NOT NULL, CONSTRAINT ACCOUNT_PK PRIMARY KEY (USERNAME));

CREATE TABLE ACCOUNT_ROLE (USERNAME VARCHAR(64) NOT NULL, ROLE_NAME VARCHAR(32) NOT NULL, CONSTRAINT ACCOUNT_ROLE_FK FOREIGN KEY (USERNAME) REFERENCES ACCOUNT(USERNAME));

ALTER TABLE ACCOUNT_ROLE ADD CONSTRAINT ACCOUNT_ROLE_PK PRIMARY KEY (USERNAME, ROLE_NAME);

CREATE TABLE ACCOUNT_TURN (NAME VARCHAR(32) NOT NULL, CONSTRAINT ACCOUNT_TURN_PK PRIMARY KEY (NAME));

INSERT INTO ACCOUNT_TURN (NAME) VALUES ('first');

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-1', 'studygate', 'db/changelog/identity.xml', NOW(), 7, '9:ed0dfaf82cf05bdfe9a8d00f675edd97', 'createTable tableName=ACCOUNT; createTable tableName=ACCOUNT_ROLE; addPrimaryKey constraintName=ACCOUNT_ROLE_PK, tableName=ACCOUNT_ROLE; createTable tableName=ACCOUNT_TURN; insert tableName=ACCOUNT_TURN', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/identity.xml::identity-2::studygate
CREATE VIEW ACCOUNT_LOGIN AS select USERNAME, PASSWORD_HASH from ACCOUNT where DISABLED = FALSE and (LOCKED_UNTIL is null or LOCKED_UNTIL <= CURRENT_TIMESTAMP);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-2', 'studygate', 'db/changelog/identity.xml', NOW(), 9, '9:8b31365c9a1ff0b3b49e251612a055fb', 'createView viewName=ACCOUNT_LOGIN', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/identity.xml::identity-3::studygate
ALTER TABLE ACCOUNT ADD EXTERNAL_ID VARCHAR(400);

ALTER TABLE ACCOUNT ADD TICKET_UNTIL TIMESTAMP(6) WITH TIME ZONE;

DROP VIEW ACCOUNT_LOGIN;

CREATE VIEW ACCOUNT_LOGIN AS select USERNAME, PASSWORD_HASH from ACCOUNT where DISABLED = FALSE and (LOCKED_UNTIL is null or LOCKED_UNTIL <= CURRENT_TIMESTAMP) and (EXTERNAL_ID is null or TICKET_UNTIL > CURRENT_TIMESTAMP);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('identity-3', 'studygate', 'db/changelog/identity.xml', NOW(), 11, '9:571d3ac0b7299d868cda7021b71b08ca', 'addColumn tableName=ACCOUNT; dropView viewName=ACCOUNT_LOGIN; createView viewName=ACCOUNT_LOGIN', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.16.0-baseline::Camunda
create table ACT_GE_PROPERTY (
    NAME_ varchar(64),
    VALUE_ varchar(300),
    REV_ integer,
    primary key (NAME_)
);

insert into ACT_GE_PROPERTY
values ('schema.version', 'fox', 1);

insert into ACT_GE_PROPERTY
values ('schema.history', 'create(fox)', 1);

insert into ACT_GE_PROPERTY
values ('next.dbid', '1', 1);

insert into ACT_GE_PROPERTY
values ('deployment.lock', '0', 1);

insert into ACT_GE_PROPERTY
values ('history.cleanup.job.lock', '0', 1);

insert into ACT_GE_PROPERTY
values ('startup.lock', '0', 1);

insert into ACT_GE_PROPERTY
values ('telemetry.lock', '0', 1);

insert into ACT_GE_PROPERTY
values ('installationId.lock', '0', 1);

create table ACT_GE_BYTEARRAY (
    ID_ varchar(64),
    REV_ integer,
    NAME_ varchar(255),
    DEPLOYMENT_ID_ varchar(64),
    BYTES_ bytea,
    GENERATED_ boolean,
    TENANT_ID_ varchar(64),
    TYPE_ integer,
    CREATE_TIME_ timestamp,
    ROOT_PROC_INST_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_GE_SCHEMA_LOG (
    ID_ varchar(64),
    TIMESTAMP_ timestamp,
    VERSION_ varchar(255),
    primary key (ID_)
);

insert into ACT_GE_SCHEMA_LOG
values ('0', CURRENT_TIMESTAMP, '7.16.0');

create table ACT_RE_DEPLOYMENT (
    ID_ varchar(64),
    NAME_ varchar(255),
    DEPLOY_TIME_ timestamp,
    SOURCE_ varchar(255),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_EXECUTION (
    ID_ varchar(64),
    REV_ integer,
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    BUSINESS_KEY_ varchar(255),
    PARENT_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    SUPER_EXEC_ varchar(64),
    SUPER_CASE_EXEC_ varchar(64),
    CASE_INST_ID_ varchar(64),
    ACT_ID_ varchar(255),
    ACT_INST_ID_ varchar(64),
    IS_ACTIVE_ boolean,
    IS_CONCURRENT_ boolean,
    IS_SCOPE_ boolean,
    IS_EVENT_SCOPE_ boolean,
    SUSPENSION_STATE_ integer,
    CACHED_ENT_STATE_ integer,
    SEQUENCE_COUNTER_ bigint,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_JOB (
    ID_ varchar(64) NOT NULL,
	  REV_ integer,
    TYPE_ varchar(255) NOT NULL,
    LOCK_EXP_TIME_ timestamp,
    LOCK_OWNER_ varchar(255),
    EXCLUSIVE_ boolean,
    EXECUTION_ID_ varchar(64),
    PROCESS_INSTANCE_ID_ varchar(64),
    PROCESS_DEF_ID_ varchar(64),
    PROCESS_DEF_KEY_ varchar(255),
    RETRIES_ integer,
    EXCEPTION_STACK_ID_ varchar(64),
    EXCEPTION_MSG_ varchar(4000),
    FAILED_ACT_ID_ varchar(255),
    DUEDATE_ timestamp,
    REPEAT_ varchar(255),
    REPEAT_OFFSET_ bigint DEFAULT 0,
    HANDLER_TYPE_ varchar(255),
    HANDLER_CFG_ varchar(4000),
    DEPLOYMENT_ID_ varchar(64),
    SUSPENSION_STATE_ integer NOT NULL DEFAULT 1,
    JOB_DEF_ID_ varchar(64),
    PRIORITY_ bigint NOT NULL DEFAULT 0,
    SEQUENCE_COUNTER_ bigint,
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_RU_JOBDEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    PROC_DEF_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    ACT_ID_ varchar(255),
    JOB_TYPE_ varchar(255) NOT NULL,
    JOB_CONFIGURATION_ varchar(255),
    SUSPENSION_STATE_ integer,
    JOB_PRIORITY_ bigint,
    TENANT_ID_ varchar(64),
    DEPLOYMENT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RE_PROCDEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    HAS_START_FORM_KEY_ boolean,
    SUSPENSION_STATE_ integer,
    TENANT_ID_ varchar(64),
    VERSION_TAG_ varchar(64),
    HISTORY_TTL_ integer,
    STARTABLE_ boolean NOT NULL default TRUE,
    primary key (ID_)
);

create table ACT_RE_CAMFORMDEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_TASK (
    ID_ varchar(64),
    REV_ integer,
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64),
    NAME_ varchar(255),
    PARENT_TASK_ID_ varchar(64),
    DESCRIPTION_ varchar(4000),
    TASK_DEF_KEY_ varchar(255),
    OWNER_ varchar(255),
    ASSIGNEE_ varchar(255),
    DELEGATION_ varchar(64),
    PRIORITY_ integer,
    CREATE_TIME_ timestamp,
    DUE_DATE_ timestamp,
    FOLLOW_UP_DATE_ timestamp,
    SUSPENSION_STATE_ integer,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_IDENTITYLINK (
    ID_ varchar(64),
    REV_ integer,
    GROUP_ID_ varchar(255),
    TYPE_ varchar(255),
    USER_ID_ varchar(255),
    TASK_ID_ varchar(64),
    PROC_DEF_ID_ varchar (64),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_VARIABLE (
    ID_ varchar(64) not null,
    REV_ integer,
    TYPE_ varchar(255) not null,
    NAME_ varchar(255) not null,
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    TASK_ID_ varchar(64),
    BATCH_ID_ varchar(64),
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double precision,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    VAR_SCOPE_ varchar(64),
    SEQUENCE_COUNTER_ bigint,
    IS_CONCURRENT_LOCAL_ boolean,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_EVENT_SUBSCR (
    ID_ varchar(64) not null,
    REV_ integer,
    EVENT_TYPE_ varchar(255) not null,
    EVENT_NAME_ varchar(255),
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    ACTIVITY_ID_ varchar(255),
    CONFIGURATION_ varchar(255),
    CREATED_ timestamp not null,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_INCIDENT (
  ID_ varchar(64) not null,
  REV_ integer not null,
  INCIDENT_TIMESTAMP_ timestamp not null,
  INCIDENT_MSG_ varchar(4000),
  INCIDENT_TYPE_ varchar(255) not null,
  EXECUTION_ID_ varchar(64),
  ACTIVITY_ID_ varchar(255),
  FAILED_ACTIVITY_ID_ varchar(255),
  PROC_INST_ID_ varchar(64),
  PROC_DEF_ID_ varchar(64),
  CAUSE_INCIDENT_ID_ varchar(64),
  ROOT_CAUSE_INCIDENT_ID_ varchar(64),
  CONFIGURATION_ varchar(255),
  TENANT_ID_ varchar(64),
  JOB_DEF_ID_ varchar(64),
  ANNOTATION_ varchar(4000),
  primary key (ID_)
);

create table ACT_RU_AUTHORIZATION (
  ID_ varchar(64) not null,
  REV_ integer not null,
  TYPE_ integer not null,
  GROUP_ID_ varchar(255),
  USER_ID_ varchar(255),
  RESOURCE_TYPE_ integer not null,
  RESOURCE_ID_ varchar(255),
  PERMS_ integer,
  REMOVAL_TIME_ timestamp,
  ROOT_PROC_INST_ID_ varchar(64),
  primary key (ID_)
);

create table ACT_RU_FILTER (
  ID_ varchar(64) not null,
  REV_ integer not null,
  RESOURCE_TYPE_ varchar(255) not null,
  NAME_ varchar(255) not null,
  OWNER_ varchar(255),
  QUERY_ TEXT not null,
  PROPERTIES_ TEXT,
  primary key (ID_)
);

create table ACT_RU_METER_LOG (
  ID_ varchar(64) not null,
  NAME_ varchar(64) not null,
  REPORTER_ varchar(255),
  VALUE_ bigint,
  TIMESTAMP_ timestamp,
  MILLISECONDS_ bigint DEFAULT 0,
  primary key (ID_)
);

create table ACT_RU_TASK_METER_LOG (
  ID_ varchar(64) not null,
  ASSIGNEE_HASH_ bigint,
  TIMESTAMP_ timestamp,
  primary key (ID_)
);

create table ACT_RU_EXT_TASK (
  ID_ varchar(64) not null,
  REV_ integer not null,
  WORKER_ID_ varchar(255),
  TOPIC_NAME_ varchar(255),
  RETRIES_ integer,
  ERROR_MSG_ varchar(4000),
  ERROR_DETAILS_ID_ varchar(64),
  LOCK_EXP_TIME_ timestamp,
  SUSPENSION_STATE_ integer,
  EXECUTION_ID_ varchar(64),
  PROC_INST_ID_ varchar(64),
  PROC_DEF_ID_ varchar(64),
  PROC_DEF_KEY_ varchar(255),
  ACT_ID_ varchar(255),
  ACT_INST_ID_ varchar(64),
  TENANT_ID_ varchar(64),
  PRIORITY_ bigint NOT NULL DEFAULT 0,
  primary key (ID_)
);

create table ACT_RU_BATCH (
  ID_ varchar(64) not null,
  REV_ integer not null,
  TYPE_ varchar(255),
  TOTAL_JOBS_ integer,
  JOBS_CREATED_ integer,
  JOBS_PER_SEED_ integer,
  INVOCATIONS_PER_JOB_ integer,
  SEED_JOB_DEF_ID_ varchar(64),
  BATCH_JOB_DEF_ID_ varchar(64),
  MONITOR_JOB_DEF_ID_ varchar(64),
  SUSPENSION_STATE_ integer,
  CONFIGURATION_ varchar(255),
  TENANT_ID_ varchar(64),
  CREATE_USER_ID_ varchar(255),
  primary key (ID_)
);

create index ACT_IDX_EXE_ROOT_PI on ACT_RU_EXECUTION(ROOT_PROC_INST_ID_);

create index ACT_IDX_EXEC_BUSKEY on ACT_RU_EXECUTION(BUSINESS_KEY_);

create index ACT_IDX_EXEC_TENANT_ID on ACT_RU_EXECUTION(TENANT_ID_);

create index ACT_IDX_TASK_CREATE on ACT_RU_TASK(CREATE_TIME_);

create index ACT_IDX_TASK_ASSIGNEE on ACT_RU_TASK(ASSIGNEE_);

create index ACT_IDX_TASK_OWNER on ACT_RU_TASK(OWNER_);

create index ACT_IDX_TASK_TENANT_ID on ACT_RU_TASK(TENANT_ID_);

create index ACT_IDX_IDENT_LNK_USER on ACT_RU_IDENTITYLINK(USER_ID_);

create index ACT_IDX_IDENT_LNK_GROUP on ACT_RU_IDENTITYLINK(GROUP_ID_);

create index ACT_IDX_EVENT_SUBSCR_CONFIG_ on ACT_RU_EVENT_SUBSCR(CONFIGURATION_);

create index ACT_IDX_EVENT_SUBSCR_TENANT_ID on ACT_RU_EVENT_SUBSCR(TENANT_ID_);

create index ACT_IDX_VARIABLE_TASK_ID on ACT_RU_VARIABLE(TASK_ID_);

create index ACT_IDX_VARIABLE_TENANT_ID on ACT_RU_VARIABLE(TENANT_ID_);

create index ACT_IDX_VARIABLE_TASK_NAME_TYPE on ACT_RU_VARIABLE(TASK_ID_, NAME_, TYPE_);

create index ACT_IDX_INC_CONFIGURATION on ACT_RU_INCIDENT(CONFIGURATION_);

create index ACT_IDX_INC_TENANT_ID on ACT_RU_INCIDENT(TENANT_ID_);

create index ACT_IDX_JOB_EXECUTION_ID on ACT_RU_JOB(EXECUTION_ID_);

create index ACT_IDX_JOB_HANDLER on ACT_RU_JOB(HANDLER_TYPE_,HANDLER_CFG_);

create index ACT_IDX_JOB_PROCINST on ACT_RU_JOB(PROCESS_INSTANCE_ID_);

create index ACT_IDX_JOB_TENANT_ID on ACT_RU_JOB(TENANT_ID_);

create index ACT_IDX_JOBDEF_TENANT_ID on ACT_RU_JOBDEF(TENANT_ID_);

CREATE INDEX ACT_IDX_METER_LOG_MS ON ACT_RU_METER_LOG(MILLISECONDS_);

CREATE INDEX ACT_IDX_METER_LOG_NAME_MS ON ACT_RU_METER_LOG(NAME_, MILLISECONDS_);

CREATE INDEX ACT_IDX_METER_LOG_REPORT ON ACT_RU_METER_LOG(NAME_, REPORTER_, MILLISECONDS_);

CREATE INDEX ACT_IDX_METER_LOG_TIME ON ACT_RU_METER_LOG(TIMESTAMP_);

CREATE INDEX ACT_IDX_METER_LOG ON ACT_RU_METER_LOG(NAME_, TIMESTAMP_);

CREATE INDEX ACT_IDX_TASK_METER_LOG_TIME ON ACT_RU_TASK_METER_LOG(TIMESTAMP_);

create index ACT_IDX_EXT_TASK_TOPIC on ACT_RU_EXT_TASK(TOPIC_NAME_);

create index ACT_IDX_EXT_TASK_TENANT_ID on ACT_RU_EXT_TASK(TENANT_ID_);

create index ACT_IDX_EXT_TASK_PRIORITY ON ACT_RU_EXT_TASK(PRIORITY_);

create index ACT_IDX_EXT_TASK_ERR_DETAILS ON ACT_RU_EXT_TASK(ERROR_DETAILS_ID_);

create index ACT_IDX_AUTH_GROUP_ID on ACT_RU_AUTHORIZATION(GROUP_ID_);

create index ACT_IDX_JOB_JOB_DEF_ID on ACT_RU_JOB(JOB_DEF_ID_);

create index ACT_IDX_BYTEAR_DEPL on ACT_GE_BYTEARRAY(DEPLOYMENT_ID_);

alter table ACT_GE_BYTEARRAY
    add constraint ACT_FK_BYTEARR_DEPL
    foreign key (DEPLOYMENT_ID_)
    references ACT_RE_DEPLOYMENT (ID_);

create index ACT_IDX_EXE_PROCINST on ACT_RU_EXECUTION(PROC_INST_ID_);

alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_EXE_PARENT on ACT_RU_EXECUTION(PARENT_ID_);

alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_PARENT
    foreign key (PARENT_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_EXE_SUPER on ACT_RU_EXECUTION(SUPER_EXEC_);

alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_SUPER
    foreign key (SUPER_EXEC_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_EXE_PROCDEF on ACT_RU_EXECUTION(PROC_DEF_ID_);

alter table ACT_RU_EXECUTION
    add constraint ACT_FK_EXE_PROCDEF
    foreign key (PROC_DEF_ID_)
    references ACT_RE_PROCDEF (ID_);

create index ACT_IDX_TSKASS_TASK on ACT_RU_IDENTITYLINK(TASK_ID_);

alter table ACT_RU_IDENTITYLINK
    add constraint ACT_FK_TSKASS_TASK
    foreign key (TASK_ID_)
    references ACT_RU_TASK (ID_);

create index ACT_IDX_ATHRZ_PROCEDEF on ACT_RU_IDENTITYLINK(PROC_DEF_ID_);

alter table ACT_RU_IDENTITYLINK
    add constraint ACT_FK_ATHRZ_PROCEDEF
    foreign key (PROC_DEF_ID_)
    references ACT_RE_PROCDEF (ID_);

create index ACT_IDX_TASK_EXEC on ACT_RU_TASK(EXECUTION_ID_);

alter table ACT_RU_TASK
    add constraint ACT_FK_TASK_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_TASK_PROCINST on ACT_RU_TASK(PROC_INST_ID_);

alter table ACT_RU_TASK
    add constraint ACT_FK_TASK_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_TASK_PROCDEF on ACT_RU_TASK(PROC_DEF_ID_);

alter table ACT_RU_TASK
  add constraint ACT_FK_TASK_PROCDEF
  foreign key (PROC_DEF_ID_)
  references ACT_RE_PROCDEF (ID_);

create index ACT_IDX_VAR_EXE on ACT_RU_VARIABLE(EXECUTION_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_VAR_PROCINST on ACT_RU_VARIABLE(PROC_INST_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION(ID_);

create index ACT_IDX_VAR_BYTEARRAY on ACT_RU_VARIABLE(BYTEARRAY_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_BYTEARRAY
    foreign key (BYTEARRAY_ID_)
    references ACT_GE_BYTEARRAY (ID_);

create index ACT_IDX_JOB_EXCEPTION on ACT_RU_JOB(EXCEPTION_STACK_ID_);

alter table ACT_RU_JOB
    add constraint ACT_FK_JOB_EXCEPTION
    foreign key (EXCEPTION_STACK_ID_)
    references ACT_GE_BYTEARRAY (ID_);

create index ACT_IDX_EVENT_SUBSCR on ACT_RU_EVENT_SUBSCR(EXECUTION_ID_);

alter table ACT_RU_EVENT_SUBSCR
    add constraint ACT_FK_EVENT_EXEC
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION(ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION (ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_PROCINST
    foreign key (PROC_INST_ID_)
    references ACT_RU_EXECUTION (ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_PROCDEF
    foreign key (PROC_DEF_ID_)
    references ACT_RE_PROCDEF (ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_CAUSE
    foreign key (CAUSE_INCIDENT_ID_)
    references ACT_RU_INCIDENT (ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_RCAUSE
    foreign key (ROOT_CAUSE_INCIDENT_ID_)
    references ACT_RU_INCIDENT (ID_);

create index ACT_IDX_INC_JOB_DEF on ACT_RU_INCIDENT(JOB_DEF_ID_);

alter table ACT_RU_INCIDENT
    add constraint ACT_FK_INC_JOB_DEF
    foreign key (JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);

alter table ACT_RU_AUTHORIZATION
    add constraint ACT_UNIQ_AUTH_USER
    unique (TYPE_,USER_ID_,RESOURCE_TYPE_,RESOURCE_ID_);

alter table ACT_RU_AUTHORIZATION
    add constraint ACT_UNIQ_AUTH_GROUP
    unique (TYPE_,GROUP_ID_,RESOURCE_TYPE_,RESOURCE_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_UNIQ_VARIABLE
    unique (VAR_SCOPE_, NAME_);

alter table ACT_RU_EXT_TASK
    add constraint ACT_FK_EXT_TASK_EXE
    foreign key (EXECUTION_ID_)
    references ACT_RU_EXECUTION (ID_);

create index ACT_IDX_BATCH_SEED_JOB_DEF ON ACT_RU_BATCH(SEED_JOB_DEF_ID_);

alter table ACT_RU_BATCH
    add constraint ACT_FK_BATCH_SEED_JOB_DEF
    foreign key (SEED_JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);

create index ACT_IDX_BATCH_MONITOR_JOB_DEF ON ACT_RU_BATCH(MONITOR_JOB_DEF_ID_);

alter table ACT_RU_BATCH
    add constraint ACT_FK_BATCH_MONITOR_JOB_DEF
    foreign key (MONITOR_JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);

create index ACT_IDX_BATCH_JOB_DEF ON ACT_RU_BATCH(BATCH_JOB_DEF_ID_);

alter table ACT_RU_BATCH
    add constraint ACT_FK_BATCH_JOB_DEF
    foreign key (BATCH_JOB_DEF_ID_)
    references ACT_RU_JOBDEF (ID_);

alter table ACT_RU_EXT_TASK
    add constraint ACT_FK_EXT_TASK_ERROR_DETAILS
    foreign key (ERROR_DETAILS_ID_)
    references ACT_GE_BYTEARRAY (ID_);

create index ACT_IDX_BATCH_ID ON ACT_RU_VARIABLE(BATCH_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_BATCH
    foreign key (BATCH_ID_)
    references ACT_RU_BATCH (ID_);

create index ACT_IDX_INC_CAUSEINCID on ACT_RU_INCIDENT(CAUSE_INCIDENT_ID_);

create index ACT_IDX_INC_EXID on ACT_RU_INCIDENT(EXECUTION_ID_);

create index ACT_IDX_INC_PROCDEFID on ACT_RU_INCIDENT(PROC_DEF_ID_);

create index ACT_IDX_INC_PROCINSTID on ACT_RU_INCIDENT(PROC_INST_ID_);

create index ACT_IDX_INC_ROOTCAUSEINCID on ACT_RU_INCIDENT(ROOT_CAUSE_INCIDENT_ID_);

create index ACT_IDX_AUTH_RESOURCE_ID on ACT_RU_AUTHORIZATION(RESOURCE_ID_);

create index ACT_IDX_EXT_TASK_EXEC on ACT_RU_EXT_TASK(EXECUTION_ID_);

create index ACT_IDX_BYTEARRAY_ROOT_PI on ACT_GE_BYTEARRAY(ROOT_PROC_INST_ID_);

create index ACT_IDX_BYTEARRAY_RM_TIME on ACT_GE_BYTEARRAY(REMOVAL_TIME_);

create index ACT_IDX_BYTEARRAY_NAME on ACT_GE_BYTEARRAY(NAME_);

create index ACT_IDX_DEPLOYMENT_NAME on ACT_RE_DEPLOYMENT(NAME_);

create index ACT_IDX_DEPLOYMENT_TENANT_ID on ACT_RE_DEPLOYMENT(TENANT_ID_);

create index ACT_IDX_JOBDEF_PROC_DEF_ID ON ACT_RU_JOBDEF(PROC_DEF_ID_);

create index ACT_IDX_JOB_HANDLER_TYPE ON ACT_RU_JOB(HANDLER_TYPE_);

create index ACT_IDX_EVENT_SUBSCR_EVT_NAME ON ACT_RU_EVENT_SUBSCR(EVENT_NAME_);

create index ACT_IDX_PROCDEF_DEPLOYMENT_ID ON ACT_RE_PROCDEF(DEPLOYMENT_ID_);

create index ACT_IDX_PROCDEF_TENANT_ID ON ACT_RE_PROCDEF(TENANT_ID_);

create index ACT_IDX_PROCDEF_VER_TAG ON ACT_RE_PROCDEF(VERSION_TAG_);

create index ACT_IDX_AUTH_ROOT_PI on ACT_RU_AUTHORIZATION(ROOT_PROC_INST_ID_);

create index ACT_IDX_AUTH_RM_TIME on ACT_RU_AUTHORIZATION(REMOVAL_TIME_);

create table ACT_HI_PROCINST (
    ID_ varchar(64) not null,
    PROC_INST_ID_ varchar(64) not null,
    BUSINESS_KEY_ varchar(255),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64) not null,
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    REMOVAL_TIME_ timestamp,
    DURATION_ bigint,
    START_USER_ID_ varchar(255),
    START_ACT_ID_ varchar(255),
    END_ACT_ID_ varchar(255),
    SUPER_PROCESS_INSTANCE_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    SUPER_CASE_INSTANCE_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    DELETE_REASON_ varchar(4000),
    TENANT_ID_ varchar(64),
    STATE_ varchar(255),
    primary key (ID_),
    unique (PROC_INST_ID_)
);

create table ACT_HI_ACTINST (
    ID_ varchar(64) not null,
    PARENT_ACT_INST_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64) not null,
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64) not null,
    EXECUTION_ID_ varchar(64) not null,
    ACT_ID_ varchar(255) not null,
    TASK_ID_ varchar(64),
    CALL_PROC_INST_ID_ varchar(64),
    CALL_CASE_INST_ID_ varchar(64),
    ACT_NAME_ varchar(255),
    ACT_TYPE_ varchar(255) not null,
    ASSIGNEE_ varchar(255),
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    DURATION_ bigint,
    ACT_INST_STATE_ integer,
    SEQUENCE_COUNTER_ bigint,
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_TASKINST (
    ID_ varchar(64) not null,
    TASK_DEF_KEY_ varchar(255),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    NAME_ varchar(255),
    PARENT_TASK_ID_ varchar(64),
    DESCRIPTION_ varchar(4000),
    OWNER_ varchar(255),
    ASSIGNEE_ varchar(255),
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    DURATION_ bigint,
    DELETE_REASON_ varchar(4000),
    PRIORITY_ integer,
    DUE_DATE_ timestamp,
    FOLLOW_UP_DATE_ timestamp,
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_VARINST (
    ID_ varchar(64) not null,
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    TASK_ID_ varchar(64),
    NAME_ varchar(255) not null,
    VAR_TYPE_ varchar(100),
    CREATE_TIME_ timestamp,
    REV_ integer,
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double precision,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    TENANT_ID_ varchar(64),
    STATE_ varchar(20),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_DETAIL (
    ID_ varchar(64) not null,
    TYPE_ varchar(255) not null,
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    TASK_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    VAR_INST_ID_ varchar(64),
    NAME_ varchar(255) not null,
    VAR_TYPE_ varchar(64),
    REV_ integer,
    TIME_ timestamp not null,
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double precision,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    SEQUENCE_COUNTER_ bigint,
    TENANT_ID_ varchar(64),
    OPERATION_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    INITIAL_ boolean,
    primary key (ID_)
);

create table ACT_HI_IDENTITYLINK (
    ID_ varchar(64) not null,
    TIMESTAMP_ timestamp not null,
    TYPE_ varchar(255),
    USER_ID_ varchar(255),
    GROUP_ID_ varchar(255),
    TASK_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    OPERATION_TYPE_ varchar(64),
    ASSIGNER_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_COMMENT (
    ID_ varchar(64) not null,
    TYPE_ varchar(255),
    TIME_ timestamp not null,
    USER_ID_ varchar(255),
    TASK_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    ACTION_ varchar(255),
    MESSAGE_ varchar(4000),
    FULL_MSG_ bytea,
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_ATTACHMENT (
    ID_ varchar(64) not null,
    REV_ integer,
    USER_ID_ varchar(255),
    NAME_ varchar(255),
    DESCRIPTION_ varchar(4000),
    TYPE_ varchar(255),
    TASK_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    URL_ varchar(4000),
    CONTENT_ID_ varchar(64),
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_OP_LOG (
    ID_ varchar(64) not null,
    DEPLOYMENT_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    CASE_EXECUTION_ID_ varchar(64),
    TASK_ID_ varchar(64),
    JOB_ID_ varchar(64),
    JOB_DEF_ID_ varchar(64),
    BATCH_ID_ varchar(64),
    USER_ID_ varchar(255),
    TIMESTAMP_ timestamp not null,
    OPERATION_TYPE_ varchar(64),
    OPERATION_ID_ varchar(64),
    ENTITY_TYPE_ varchar(30),
    PROPERTY_ varchar(64),
    ORG_VALUE_ varchar(4000),
    NEW_VALUE_ varchar(4000),
    TENANT_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
	CATEGORY_ varchar(64),
	EXTERNAL_TASK_ID_ varchar(64),
	ANNOTATION_ varchar(4000),
    primary key (ID_)
);

create table ACT_HI_INCIDENT (
  ID_ varchar(64) not null,
  PROC_DEF_KEY_ varchar(255),
  PROC_DEF_ID_ varchar(64),
  ROOT_PROC_INST_ID_ varchar(64),
  PROC_INST_ID_ varchar(64),
  EXECUTION_ID_ varchar(64),
  CREATE_TIME_ timestamp not null,
  END_TIME_ timestamp,
  INCIDENT_MSG_ varchar(4000),
  INCIDENT_TYPE_ varchar(255) not null,
  ACTIVITY_ID_ varchar(255),
  FAILED_ACTIVITY_ID_ varchar(255),
  CAUSE_INCIDENT_ID_ varchar(64),
  ROOT_CAUSE_INCIDENT_ID_ varchar(64),
  CONFIGURATION_ varchar(255),
  HISTORY_CONFIGURATION_ varchar(255),
  INCIDENT_STATE_ integer,
  TENANT_ID_ varchar(64),
  JOB_DEF_ID_ varchar(64),
  ANNOTATION_ varchar(4000),
  REMOVAL_TIME_ timestamp,
  primary key (ID_)
);

create table ACT_HI_JOB_LOG (
    ID_ varchar(64) not null,
    TIMESTAMP_ timestamp not null,
    JOB_ID_ varchar(64) not null,
    JOB_DUEDATE_ timestamp,
    JOB_RETRIES_ integer,
    JOB_PRIORITY_ bigint NOT NULL DEFAULT 0,
    JOB_EXCEPTION_MSG_ varchar(4000),
    JOB_EXCEPTION_STACK_ID_ varchar(64),
    JOB_STATE_ integer,
    JOB_DEF_ID_ varchar(64),
    JOB_DEF_TYPE_ varchar(255),
    JOB_DEF_CONFIGURATION_ varchar(255),
    ACT_ID_ varchar(255),
    FAILED_ACT_ID_ varchar(255),
    EXECUTION_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROCESS_INSTANCE_ID_ varchar(64),
    PROCESS_DEF_ID_ varchar(64),
    PROCESS_DEF_KEY_ varchar(255),
    DEPLOYMENT_ID_ varchar(64),
    SEQUENCE_COUNTER_ bigint,
    TENANT_ID_ varchar(64),
    HOSTNAME_ varchar(255),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_BATCH (
    ID_ varchar(64) not null,
    TYPE_ varchar(255),
    TOTAL_JOBS_ integer,
    JOBS_PER_SEED_ integer,
    INVOCATIONS_PER_JOB_ integer,
    SEED_JOB_DEF_ID_ varchar(64),
    MONITOR_JOB_DEF_ID_ varchar(64),
    BATCH_JOB_DEF_ID_ varchar(64),
    TENANT_ID_  varchar(64),
    CREATE_USER_ID_ varchar(255),
    START_TIME_ timestamp not null,
    END_TIME_ timestamp,
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_EXT_TASK_LOG (
    ID_ varchar(64) not null,
    TIMESTAMP_ timestamp not null,
    EXT_TASK_ID_ varchar(64) not null,
    RETRIES_ integer,
    TOPIC_NAME_ varchar(255),
    WORKER_ID_ varchar(255),
    PRIORITY_ bigint not null default 0,
    ERROR_MSG_ varchar(4000),
    ERROR_DETAILS_ID_ varchar(64),
    ACT_ID_ varchar(255),
    ACT_INST_ID_ varchar(64),
    EXECUTION_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    PROC_DEF_ID_ varchar(64),
    PROC_DEF_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    STATE_ integer,
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create index ACT_IDX_HI_PRO_INST_END on ACT_HI_PROCINST(END_TIME_);

create index ACT_IDX_HI_PRO_I_BUSKEY on ACT_HI_PROCINST(BUSINESS_KEY_);

create index ACT_IDX_HI_PRO_INST_TENANT_ID on ACT_HI_PROCINST(TENANT_ID_);

create index ACT_IDX_HI_PRO_INST_PROC_DEF_KEY on ACT_HI_PROCINST(PROC_DEF_KEY_);

create index ACT_IDX_HI_PRO_INST_PROC_TIME on ACT_HI_PROCINST(START_TIME_, END_TIME_);

create index ACT_IDX_HI_PI_PDEFID_END_TIME on ACT_HI_PROCINST(PROC_DEF_ID_, END_TIME_);

create index ACT_IDX_HI_PRO_INST_ROOT_PI on ACT_HI_PROCINST(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_PRO_INST_RM_TIME on ACT_HI_PROCINST(REMOVAL_TIME_);

create index ACT_IDX_HI_ACTINST_ROOT_PI on ACT_HI_ACTINST(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_ACT_INST_START_END on ACT_HI_ACTINST(START_TIME_, END_TIME_);

create index ACT_IDX_HI_ACT_INST_END on ACT_HI_ACTINST(END_TIME_);

create index ACT_IDX_HI_ACT_INST_PROCINST on ACT_HI_ACTINST(PROC_INST_ID_, ACT_ID_);

create index ACT_IDX_HI_ACT_INST_COMP on ACT_HI_ACTINST(EXECUTION_ID_, ACT_ID_, END_TIME_, ID_);

create index ACT_IDX_HI_ACT_INST_STATS on ACT_HI_ACTINST(PROC_DEF_ID_, PROC_INST_ID_, ACT_ID_, END_TIME_, ACT_INST_STATE_);

create index ACT_IDX_HI_ACT_INST_TENANT_ID on ACT_HI_ACTINST(TENANT_ID_);

create index ACT_IDX_HI_ACT_INST_PROC_DEF_KEY on ACT_HI_ACTINST(PROC_DEF_KEY_);

create index ACT_IDX_HI_AI_PDEFID_END_TIME on ACT_HI_ACTINST(PROC_DEF_ID_, END_TIME_);

create index ACT_IDX_HI_ACT_INST_RM_TIME on ACT_HI_ACTINST(REMOVAL_TIME_);

create index ACT_IDX_HI_TASKINST_ROOT_PI on ACT_HI_TASKINST(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_TASK_INST_TENANT_ID on ACT_HI_TASKINST(TENANT_ID_);

create index ACT_IDX_HI_TASK_INST_PROC_DEF_KEY on ACT_HI_TASKINST(PROC_DEF_KEY_);

create index ACT_IDX_HI_TASKINST_PROCINST on ACT_HI_TASKINST(PROC_INST_ID_);

create index ACT_IDX_HI_TASKINSTID_PROCINST on ACT_HI_TASKINST(ID_,PROC_INST_ID_);

create index ACT_IDX_HI_TASK_INST_RM_TIME on ACT_HI_TASKINST(REMOVAL_TIME_);

create index ACT_IDX_HI_TASK_INST_START on ACT_HI_TASKINST(START_TIME_);

create index ACT_IDX_HI_TASK_INST_END on ACT_HI_TASKINST(END_TIME_);

create index ACT_IDX_HI_DETAIL_ROOT_PI on ACT_HI_DETAIL(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_DETAIL_PROC_INST on ACT_HI_DETAIL(PROC_INST_ID_);

create index ACT_IDX_HI_DETAIL_ACT_INST on ACT_HI_DETAIL(ACT_INST_ID_);

create index ACT_IDX_HI_DETAIL_CASE_INST on ACT_HI_DETAIL(CASE_INST_ID_);

create index ACT_IDX_HI_DETAIL_CASE_EXEC on ACT_HI_DETAIL(CASE_EXECUTION_ID_);

create index ACT_IDX_HI_DETAIL_TIME on ACT_HI_DETAIL(TIME_);

create index ACT_IDX_HI_DETAIL_NAME on ACT_HI_DETAIL(NAME_);

create index ACT_IDX_HI_DETAIL_TASK_ID on ACT_HI_DETAIL(TASK_ID_);

create index ACT_IDX_HI_DETAIL_TENANT_ID on ACT_HI_DETAIL(TENANT_ID_);

create index ACT_IDX_HI_DETAIL_PROC_DEF_KEY on ACT_HI_DETAIL(PROC_DEF_KEY_);

create index ACT_IDX_HI_DETAIL_BYTEAR on ACT_HI_DETAIL(BYTEARRAY_ID_);

create index ACT_IDX_HI_DETAIL_RM_TIME on ACT_HI_DETAIL(REMOVAL_TIME_);

create index ACT_IDX_HI_DETAIL_TASK_BYTEAR on ACT_HI_DETAIL(BYTEARRAY_ID_, TASK_ID_);

create index ACT_IDX_HI_DETAIL_VAR_INST_ID on ACT_HI_DETAIL(VAR_INST_ID_);

create index ACT_IDX_HI_IDENT_LNK_ROOT_PI on ACT_HI_IDENTITYLINK(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_IDENT_LNK_USER on ACT_HI_IDENTITYLINK(USER_ID_);

create index ACT_IDX_HI_IDENT_LNK_GROUP on ACT_HI_IDENTITYLINK(GROUP_ID_);

create index ACT_IDX_HI_IDENT_LNK_TENANT_ID on ACT_HI_IDENTITYLINK(TENANT_ID_);

create index ACT_IDX_HI_IDENT_LNK_PROC_DEF_KEY on ACT_HI_IDENTITYLINK(PROC_DEF_KEY_);

create index ACT_IDX_HI_IDENT_LINK_TASK on ACT_HI_IDENTITYLINK(TASK_ID_);

create index ACT_IDX_HI_IDENT_LINK_RM_TIME on ACT_HI_IDENTITYLINK(REMOVAL_TIME_);

create index ACT_IDX_HI_IDENT_LNK_TIMESTAMP on ACT_HI_IDENTITYLINK(TIMESTAMP_);

create index ACT_IDX_HI_VARINST_ROOT_PI on ACT_HI_VARINST(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_PROCVAR_PROC_INST on ACT_HI_VARINST(PROC_INST_ID_);

create index ACT_IDX_HI_PROCVAR_NAME_TYPE on ACT_HI_VARINST(NAME_, VAR_TYPE_);

create index ACT_IDX_HI_CASEVAR_CASE_INST on ACT_HI_VARINST(CASE_INST_ID_);

create index ACT_IDX_HI_VAR_INST_TENANT_ID on ACT_HI_VARINST(TENANT_ID_);

create index ACT_IDX_HI_VAR_INST_PROC_DEF_KEY on ACT_HI_VARINST(PROC_DEF_KEY_);

create index ACT_IDX_HI_VARINST_BYTEAR on ACT_HI_VARINST(BYTEARRAY_ID_);

create index ACT_IDX_HI_VARINST_RM_TIME on ACT_HI_VARINST(REMOVAL_TIME_);

create index ACT_IDX_HI_VAR_PI_NAME_TYPE on ACT_HI_VARINST(PROC_INST_ID_, NAME_, VAR_TYPE_);

create index ACT_IDX_HI_INCIDENT_TENANT_ID on ACT_HI_INCIDENT(TENANT_ID_);

create index ACT_IDX_HI_INCIDENT_PROC_DEF_KEY on ACT_HI_INCIDENT(PROC_DEF_KEY_);

create index ACT_IDX_HI_INCIDENT_ROOT_PI on ACT_HI_INCIDENT(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_INCIDENT_PROCINST on ACT_HI_INCIDENT(PROC_INST_ID_);

create index ACT_IDX_HI_INCIDENT_RM_TIME on ACT_HI_INCIDENT(REMOVAL_TIME_);

create index ACT_IDX_HI_INCIDENT_CREATE_TIME on ACT_HI_INCIDENT(CREATE_TIME_);

create index ACT_IDX_HI_INCIDENT_END_TIME on ACT_HI_INCIDENT(END_TIME_);

create index ACT_IDX_HI_JOB_LOG_ROOT_PI on ACT_HI_JOB_LOG(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_JOB_LOG_PROCINST on ACT_HI_JOB_LOG(PROCESS_INSTANCE_ID_);

create index ACT_IDX_HI_JOB_LOG_PROCDEF on ACT_HI_JOB_LOG(PROCESS_DEF_ID_);

create index ACT_IDX_HI_JOB_LOG_TENANT_ID on ACT_HI_JOB_LOG(TENANT_ID_);

create index ACT_IDX_HI_JOB_LOG_JOB_DEF_ID on ACT_HI_JOB_LOG(JOB_DEF_ID_);

create index ACT_IDX_HI_JOB_LOG_PROC_DEF_KEY on ACT_HI_JOB_LOG(PROCESS_DEF_KEY_);

create index ACT_IDX_HI_JOB_LOG_EX_STACK on ACT_HI_JOB_LOG(JOB_EXCEPTION_STACK_ID_);

create index ACT_IDX_HI_JOB_LOG_RM_TIME on ACT_HI_JOB_LOG(REMOVAL_TIME_);

create index ACT_IDX_HI_JOB_LOG_JOB_CONF on ACT_HI_JOB_LOG(JOB_DEF_CONFIGURATION_);

create index ACT_HI_BAT_RM_TIME on ACT_HI_BATCH(REMOVAL_TIME_);

create index ACT_HI_EXT_TASK_LOG_ROOT_PI on ACT_HI_EXT_TASK_LOG(ROOT_PROC_INST_ID_);

create index ACT_HI_EXT_TASK_LOG_PROCINST on ACT_HI_EXT_TASK_LOG(PROC_INST_ID_);

create index ACT_HI_EXT_TASK_LOG_PROCDEF on ACT_HI_EXT_TASK_LOG(PROC_DEF_ID_);

create index ACT_HI_EXT_TASK_LOG_PROC_DEF_KEY on ACT_HI_EXT_TASK_LOG(PROC_DEF_KEY_);

create index ACT_HI_EXT_TASK_LOG_TENANT_ID on ACT_HI_EXT_TASK_LOG(TENANT_ID_);

create index ACT_IDX_HI_EXTTASKLOG_ERRORDET on ACT_HI_EXT_TASK_LOG(ERROR_DETAILS_ID_);

create index ACT_HI_EXT_TASK_LOG_RM_TIME on ACT_HI_EXT_TASK_LOG(REMOVAL_TIME_);

create index ACT_IDX_HI_OP_LOG_ROOT_PI on ACT_HI_OP_LOG(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_OP_LOG_PROCINST on ACT_HI_OP_LOG(PROC_INST_ID_);

create index ACT_IDX_HI_OP_LOG_PROCDEF on ACT_HI_OP_LOG(PROC_DEF_ID_);

create index ACT_IDX_HI_OP_LOG_TASK on ACT_HI_OP_LOG(TASK_ID_);

create index ACT_IDX_HI_OP_LOG_RM_TIME on ACT_HI_OP_LOG(REMOVAL_TIME_);

create index ACT_IDX_HI_OP_LOG_TIMESTAMP on ACT_HI_OP_LOG(TIMESTAMP_);

create index ACT_IDX_HI_OP_LOG_USER_ID on ACT_HI_OP_LOG(USER_ID_);

create index ACT_IDX_HI_OP_LOG_OP_TYPE on ACT_HI_OP_LOG(OPERATION_TYPE_);

create index ACT_IDX_HI_OP_LOG_ENTITY_TYPE on ACT_HI_OP_LOG(ENTITY_TYPE_);

create index ACT_IDX_HI_ATTACHMENT_CONTENT on ACT_HI_ATTACHMENT(CONTENT_ID_);

create index ACT_IDX_HI_ATTACHMENT_ROOT_PI on ACT_HI_ATTACHMENT(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_ATTACHMENT_PROCINST on ACT_HI_ATTACHMENT(PROC_INST_ID_);

create index ACT_IDX_HI_ATTACHMENT_TASK on ACT_HI_ATTACHMENT(TASK_ID_);

create index ACT_IDX_HI_ATTACHMENT_RM_TIME on ACT_HI_ATTACHMENT(REMOVAL_TIME_);

create index ACT_IDX_HI_COMMENT_TASK on ACT_HI_COMMENT(TASK_ID_);

create index ACT_IDX_HI_COMMENT_ROOT_PI on ACT_HI_COMMENT(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_COMMENT_PROCINST on ACT_HI_COMMENT(PROC_INST_ID_);

create index ACT_IDX_HI_COMMENT_RM_TIME on ACT_HI_COMMENT(REMOVAL_TIME_);

create table ACT_ID_GROUP (
    ID_ varchar(64),
    REV_ integer,
    NAME_ varchar(255),
    TYPE_ varchar(255),
    primary key (ID_)
);

create table ACT_ID_MEMBERSHIP (
    USER_ID_ varchar(64),
    GROUP_ID_ varchar(64),
    primary key (USER_ID_, GROUP_ID_)
);

create table ACT_ID_USER (
    ID_ varchar(64),
    REV_ integer,
    FIRST_ varchar(255),
    LAST_ varchar(255),
    EMAIL_ varchar(255),
    PWD_ varchar(255),
    SALT_ varchar(255),
    LOCK_EXP_TIME_ timestamp,
    ATTEMPTS_ integer,
    PICTURE_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_ID_INFO (
    ID_ varchar(64),
    REV_ integer,
    USER_ID_ varchar(64),
    TYPE_ varchar(64),
    KEY_ varchar(255),
    VALUE_ varchar(255),
    PASSWORD_ bytea,
    PARENT_ID_ varchar(255),
    primary key (ID_)
);

create table ACT_ID_TENANT (
    ID_ varchar(64),
    REV_ integer,
    NAME_ varchar(255),
    primary key (ID_)
);

create table ACT_ID_TENANT_MEMBER (
    ID_ varchar(64) not null,
    TENANT_ID_ varchar(64) not null,
    USER_ID_ varchar(64),
    GROUP_ID_ varchar(64),
    primary key (ID_)
);

create index ACT_IDX_MEMB_GROUP on ACT_ID_MEMBERSHIP(GROUP_ID_);

alter table ACT_ID_MEMBERSHIP
    add constraint ACT_FK_MEMB_GROUP
    foreign key (GROUP_ID_)
    references ACT_ID_GROUP (ID_);

create index ACT_IDX_MEMB_USER on ACT_ID_MEMBERSHIP(USER_ID_);

alter table ACT_ID_MEMBERSHIP
    add constraint ACT_FK_MEMB_USER
    foreign key (USER_ID_)
    references ACT_ID_USER (ID_);

alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_UNIQ_TENANT_MEMB_USER
    unique (TENANT_ID_, USER_ID_);

alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_UNIQ_TENANT_MEMB_GROUP
    unique (TENANT_ID_, GROUP_ID_);

create index ACT_IDX_TENANT_MEMB on ACT_ID_TENANT_MEMBER(TENANT_ID_);

alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_FK_TENANT_MEMB
    foreign key (TENANT_ID_)
    references ACT_ID_TENANT (ID_);

create index ACT_IDX_TENANT_MEMB_USER on ACT_ID_TENANT_MEMBER(USER_ID_);

alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_FK_TENANT_MEMB_USER
    foreign key (USER_ID_)
    references ACT_ID_USER (ID_);

create index ACT_IDX_TENANT_MEMB_GROUP on ACT_ID_TENANT_MEMBER(GROUP_ID_);

alter table ACT_ID_TENANT_MEMBER
    add constraint ACT_FK_TENANT_MEMB_GROUP
    foreign key (GROUP_ID_)
    references ACT_ID_GROUP (ID_);

create table ACT_RE_CASE_DEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    TENANT_ID_ varchar(64),
    HISTORY_TTL_ integer,
    primary key (ID_)
);

create table ACT_RU_CASE_EXECUTION (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CASE_INST_ID_ varchar(64),
    SUPER_CASE_EXEC_ varchar(64),
    SUPER_EXEC_ varchar(64),
    BUSINESS_KEY_ varchar(255),
    PARENT_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64),
    ACT_ID_ varchar(255),
    PREV_STATE_ integer,
    CURRENT_STATE_ integer,
    REQUIRED_ boolean,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_RU_CASE_SENTRY_PART (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CASE_INST_ID_ varchar(64),
    CASE_EXEC_ID_ varchar(64),
    SENTRY_ID_ varchar(255),
    TYPE_ varchar(255),
    SOURCE_CASE_EXEC_ID_ varchar(64),
    STANDARD_EVENT_ varchar(255),
    SOURCE_ varchar(255),
    VARIABLE_EVENT_ varchar(255),
    VARIABLE_NAME_ varchar(255),
    SATISFIED_ boolean,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create index ACT_IDX_CASE_EXEC_BUSKEY on ACT_RU_CASE_EXECUTION(BUSINESS_KEY_);

create index ACT_IDX_CASE_EXE_CASE_INST on ACT_RU_CASE_EXECUTION(CASE_INST_ID_);

alter table ACT_RU_CASE_EXECUTION
    add constraint ACT_FK_CASE_EXE_CASE_INST
    foreign key (CASE_INST_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_CASE_EXE_PARENT on ACT_RU_CASE_EXECUTION(PARENT_ID_);

alter table ACT_RU_CASE_EXECUTION
    add constraint ACT_FK_CASE_EXE_PARENT
    foreign key (PARENT_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_CASE_EXE_CASE_DEF on ACT_RU_CASE_EXECUTION(CASE_DEF_ID_);

alter table ACT_RU_CASE_EXECUTION
    add constraint ACT_FK_CASE_EXE_CASE_DEF
    foreign key (CASE_DEF_ID_)
    references ACT_RE_CASE_DEF(ID_);

create index ACT_IDX_VAR_CASE_EXE on ACT_RU_VARIABLE(CASE_EXECUTION_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_CASE_EXE
    foreign key (CASE_EXECUTION_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_VAR_CASE_INST_ID on ACT_RU_VARIABLE(CASE_INST_ID_);

alter table ACT_RU_VARIABLE
    add constraint ACT_FK_VAR_CASE_INST
    foreign key (CASE_INST_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_TASK_CASE_EXEC on ACT_RU_TASK(CASE_EXECUTION_ID_);

alter table ACT_RU_TASK
    add constraint ACT_FK_TASK_CASE_EXE
    foreign key (CASE_EXECUTION_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_TASK_CASE_DEF_ID on ACT_RU_TASK(CASE_DEF_ID_);

alter table ACT_RU_TASK
  add constraint ACT_FK_TASK_CASE_DEF
  foreign key (CASE_DEF_ID_)
  references ACT_RE_CASE_DEF(ID_);

create index ACT_IDX_CASE_SENTRY_CASE_INST on ACT_RU_CASE_SENTRY_PART(CASE_INST_ID_);

alter table ACT_RU_CASE_SENTRY_PART
    add constraint ACT_FK_CASE_SENTRY_CASE_INST
    foreign key (CASE_INST_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_CASE_SENTRY_CASE_EXEC on ACT_RU_CASE_SENTRY_PART(CASE_EXEC_ID_);

alter table ACT_RU_CASE_SENTRY_PART
    add constraint ACT_FK_CASE_SENTRY_CASE_EXEC
    foreign key (CASE_EXEC_ID_)
    references ACT_RU_CASE_EXECUTION(ID_);

create index ACT_IDX_CASE_DEF_TENANT_ID on ACT_RE_CASE_DEF(TENANT_ID_);

create index ACT_IDX_CASE_EXEC_TENANT_ID on ACT_RU_CASE_EXECUTION(TENANT_ID_);

create table ACT_HI_CASEINST (
    ID_ varchar(64) not null,
    CASE_INST_ID_ varchar(64) not null,
    BUSINESS_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64) not null,
    CREATE_TIME_ timestamp not null,
    CLOSE_TIME_ timestamp,
    DURATION_ bigint,
    STATE_ integer,
    CREATE_USER_ID_ varchar(255),
    SUPER_CASE_INSTANCE_ID_ varchar(64),
    SUPER_PROCESS_INSTANCE_ID_ varchar(64),
    TENANT_ID_ varchar(64),
    primary key (ID_),
    unique (CASE_INST_ID_)
);

create table ACT_HI_CASEACTINST (
    ID_ varchar(64) not null,
    PARENT_ACT_INST_ID_ varchar(64),
    CASE_DEF_ID_ varchar(64) not null,
    CASE_INST_ID_ varchar(64) not null,
    CASE_ACT_ID_ varchar(255) not null,
    TASK_ID_ varchar(64),
    CALL_PROC_INST_ID_ varchar(64),
    CALL_CASE_INST_ID_ varchar(64),
    CASE_ACT_NAME_ varchar(255),
    CASE_ACT_TYPE_ varchar(255),
    CREATE_TIME_ timestamp not null,
    END_TIME_ timestamp,
    DURATION_ bigint,
    STATE_ integer,
    REQUIRED_ boolean,
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create index ACT_IDX_HI_CAS_I_CLOSE on ACT_HI_CASEINST(CLOSE_TIME_);

create index ACT_IDX_HI_CAS_I_BUSKEY on ACT_HI_CASEINST(BUSINESS_KEY_);

create index ACT_IDX_HI_CAS_I_TENANT_ID on ACT_HI_CASEINST(TENANT_ID_);

create index ACT_IDX_HI_CAS_A_I_CREATE on ACT_HI_CASEACTINST(CREATE_TIME_);

create index ACT_IDX_HI_CAS_A_I_END on ACT_HI_CASEACTINST(END_TIME_);

create index ACT_IDX_HI_CAS_A_I_COMP on ACT_HI_CASEACTINST(CASE_ACT_ID_, END_TIME_, ID_);

create index ACT_IDX_HI_CAS_A_I_TENANT_ID on ACT_HI_CASEACTINST(TENANT_ID_);

create table ACT_RE_DECISION_DEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    DEC_REQ_ID_ varchar(64),
    DEC_REQ_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    HISTORY_TTL_ integer,
    VERSION_TAG_ varchar(64),
    primary key (ID_)
);

create table ACT_RE_DECISION_REQ_DEF (
    ID_ varchar(64) NOT NULL,
    REV_ integer,
    CATEGORY_ varchar(255),
    NAME_ varchar(255),
    KEY_ varchar(255) NOT NULL,
    VERSION_ integer NOT NULL,
    DEPLOYMENT_ID_ varchar(64),
    RESOURCE_NAME_ varchar(4000),
    DGRM_RESOURCE_NAME_ varchar(4000),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

alter table ACT_RE_DECISION_DEF
    add constraint ACT_FK_DEC_REQ
    foreign key (DEC_REQ_ID_)
    references ACT_RE_DECISION_REQ_DEF(ID_);

create index ACT_IDX_DEC_DEF_TENANT_ID on ACT_RE_DECISION_DEF(TENANT_ID_);

create index ACT_IDX_DEC_DEF_REQ_ID on ACT_RE_DECISION_DEF(DEC_REQ_ID_);

create index ACT_IDX_DEC_REQ_DEF_TENANT_ID on ACT_RE_DECISION_REQ_DEF(TENANT_ID_);

create table ACT_HI_DECINST (
    ID_ varchar(64) NOT NULL,
    DEC_DEF_ID_ varchar(64) NOT NULL,
    DEC_DEF_KEY_ varchar(255) NOT NULL,
    DEC_DEF_NAME_ varchar(255),
    PROC_DEF_KEY_ varchar(255),
    PROC_DEF_ID_ varchar(64),
    PROC_INST_ID_ varchar(64),
    CASE_DEF_KEY_ varchar(255),
    CASE_DEF_ID_ varchar(64),
    CASE_INST_ID_ varchar(64),
    ACT_INST_ID_ varchar(64),
    ACT_ID_ varchar(255),
    EVAL_TIME_ timestamp not null,
    REMOVAL_TIME_ timestamp,
    COLLECT_VALUE_ double precision,
    USER_ID_ varchar(255),
    ROOT_DEC_INST_ID_ varchar(64),
    ROOT_PROC_INST_ID_ varchar(64),
    DEC_REQ_ID_ varchar(64),
    DEC_REQ_KEY_ varchar(255),
    TENANT_ID_ varchar(64),
    primary key (ID_)
);

create table ACT_HI_DEC_IN (
    ID_ varchar(64) NOT NULL,
    DEC_INST_ID_ varchar(64) NOT NULL,
    CLAUSE_ID_ varchar(64),
    CLAUSE_NAME_ varchar(255),
    VAR_TYPE_ varchar(100),
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double precision,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    ROOT_PROC_INST_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create table ACT_HI_DEC_OUT (
    ID_ varchar(64) NOT NULL,
    DEC_INST_ID_ varchar(64) NOT NULL,
    CLAUSE_ID_ varchar(64),
    CLAUSE_NAME_ varchar(255),
    RULE_ID_ varchar(64),
    RULE_ORDER_ integer,
    VAR_NAME_ varchar(255),
    VAR_TYPE_ varchar(100),
    BYTEARRAY_ID_ varchar(64),
    DOUBLE_ double precision,
    LONG_ bigint,
    TEXT_ varchar(4000),
    TEXT2_ varchar(4000),
    TENANT_ID_ varchar(64),
    CREATE_TIME_ timestamp,
    ROOT_PROC_INST_ID_ varchar(64),
    REMOVAL_TIME_ timestamp,
    primary key (ID_)
);

create index ACT_IDX_HI_DEC_INST_ID on ACT_HI_DECINST(DEC_DEF_ID_);

create index ACT_IDX_HI_DEC_INST_KEY on ACT_HI_DECINST(DEC_DEF_KEY_);

create index ACT_IDX_HI_DEC_INST_PI on ACT_HI_DECINST(PROC_INST_ID_);

create index ACT_IDX_HI_DEC_INST_CI on ACT_HI_DECINST(CASE_INST_ID_);

create index ACT_IDX_HI_DEC_INST_ACT on ACT_HI_DECINST(ACT_ID_);

create index ACT_IDX_HI_DEC_INST_ACT_INST on ACT_HI_DECINST(ACT_INST_ID_);

create index ACT_IDX_HI_DEC_INST_TIME on ACT_HI_DECINST(EVAL_TIME_);

create index ACT_IDX_HI_DEC_INST_TENANT_ID on ACT_HI_DECINST(TENANT_ID_);

create index ACT_IDX_HI_DEC_INST_ROOT_ID on ACT_HI_DECINST(ROOT_DEC_INST_ID_);

create index ACT_IDX_HI_DEC_INST_REQ_ID on ACT_HI_DECINST(DEC_REQ_ID_);

create index ACT_IDX_HI_DEC_INST_REQ_KEY on ACT_HI_DECINST(DEC_REQ_KEY_);

create index ACT_IDX_HI_DEC_INST_ROOT_PI on ACT_HI_DECINST(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_DEC_INST_RM_TIME on ACT_HI_DECINST(REMOVAL_TIME_);

create index ACT_IDX_HI_DEC_IN_INST on ACT_HI_DEC_IN(DEC_INST_ID_);

create index ACT_IDX_HI_DEC_IN_CLAUSE on ACT_HI_DEC_IN(DEC_INST_ID_, CLAUSE_ID_);

create index ACT_IDX_HI_DEC_IN_ROOT_PI on ACT_HI_DEC_IN(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_DEC_IN_RM_TIME on ACT_HI_DEC_IN(REMOVAL_TIME_);

create index ACT_IDX_HI_DEC_OUT_INST on ACT_HI_DEC_OUT(DEC_INST_ID_);

create index ACT_IDX_HI_DEC_OUT_RULE on ACT_HI_DEC_OUT(RULE_ORDER_, CLAUSE_ID_);

create index ACT_IDX_HI_DEC_OUT_ROOT_PI on ACT_HI_DEC_OUT(ROOT_PROC_INST_ID_);

create index ACT_IDX_HI_DEC_OUT_RM_TIME on ACT_HI_DEC_OUT(REMOVAL_TIME_);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.16.0-baseline', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 13, '9:5e6ef4184be45cf309cb3708cad2b8a4', 'sqlFile path=baseline/liquibase.postgres.create.engine.sql; sqlFile path=baseline/liquibase.postgres.create.history.sql; sqlFile path=baseline/liquibase.postgres.create.identity.sql; sqlFile path=baseline/liquibase.postgres.create.case.engine.sql;...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.16.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.16.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 15, '9:b65ef039a8fbef1d30339cd77e1387d9', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL, '7.16.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.16-to-7.17::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('600', CURRENT_TIMESTAMP, '7.17.0');

ALTER TABLE ACT_RU_JOB
  ADD COLUMN LAST_FAILURE_LOG_ID_ varchar(64);

ALTER TABLE ACT_RU_EXT_TASK
  ADD COLUMN LAST_FAILURE_LOG_ID_ varchar(64);

create index ACT_IDX_HI_VARINST_NAME on ACT_HI_VARINST(NAME_);

create index ACT_IDX_HI_VARINST_ACT_INST_ID on ACT_HI_VARINST(ACT_INST_ID_);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.16-to-7.17', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 17, '9:f18bc8bbc92b763ed1752483064c2091', 'sqlFile path=upgrade/postgres_engine_7.16_to_7.17.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.17.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.17.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 19, '9:d6fb511c9d4c45c34672e9a266d00b6b', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL, '7.17.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.17-to-7.18::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('700', CURRENT_TIMESTAMP, '7.18.0');

ALTER TABLE ACT_RU_TASK
  ADD COLUMN LAST_UPDATED_ timestamp;

create index ACT_IDX_TASK_LAST_UPDATED on ACT_RU_TASK(LAST_UPDATED_);

ALTER TABLE ACT_RU_BATCH
    ADD COLUMN START_TIME_ timestamp;

ALTER TABLE ACT_RU_BATCH
    ADD COLUMN EXEC_START_TIME_ timestamp;

ALTER TABLE ACT_HI_BATCH
    ADD COLUMN EXEC_START_TIME_ timestamp;

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.17-to-7.18', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 21, '9:52dcfc13d46caf3afa33896bee59dd70', 'sqlFile path=upgrade/postgres_engine_7.17_to_7.18.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.18.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.18.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 23, '9:bd5fac9b042299a599485fb46818bc96', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL, '7.18.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.18-to-7.19::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('800', CURRENT_TIMESTAMP, '7.19.0');

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.18-to-7.19', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 25, '9:f1962d940bc01539d8b6aed7c93af41f', 'sqlFile path=upgrade/postgres_engine_7.18_to_7.19.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.19.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.19.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 27, '9:3e70631c61e53f7474506713305d7b73', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL, '7.19.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.19-to-7.20::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('900', CURRENT_TIMESTAMP, '7.20.0');

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.19-to-7.20', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 29, '9:b9ea6702228aa44f6302e5697ec7bc0a', 'sqlFile path=upgrade/postgres_engine_7.19_to_7.20.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.20.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.20.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 31, '9:1774383a21673d323cd26a66e2af222c', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL, '7.20.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.20-to-7.21::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('1000', CURRENT_TIMESTAMP, '7.21.0');

alter table ACT_RU_EXT_TASK
  add column CREATE_TIME_ timestamp;

alter table ACT_RU_JOB
  add column ROOT_PROC_INST_ID_ varchar(64);

create index ACT_IDX_JOB_ROOT_PROCINST on ACT_RU_JOB(ROOT_PROC_INST_ID_);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.20-to-7.21', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 33, '9:f2b641110796f187761f52e8c1a259a7', 'sqlFile path=upgrade/postgres_engine_7.20_to_7.21.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.21.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.21.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 35, '9:47da93bb1d80096c58cb9e6b29495e8e', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL, '7.21.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.21-to-7.22::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('1100', CURRENT_TIMESTAMP, '7.22.0');

alter table ACT_RU_TASK add column TASK_STATE_ varchar(64);

alter table ACT_HI_TASKINST add column TASK_STATE_ varchar(64);

alter table ACT_RU_JOB add column BATCH_ID_ varchar(64);

alter table ACT_HI_JOB_LOG add column BATCH_ID_ varchar(64);

alter table ACT_HI_PROCINST add RESTARTED_PROC_INST_ID_ varchar(64);

create index ACT_IDX_HI_PRO_RST_PRO_INST_ID on ACT_HI_PROCINST(RESTARTED_PROC_INST_ID_);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.21-to-7.22', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 37, '9:c98d106b844526a71348a96eca0f16dc', 'sqlFile path=upgrade/postgres_engine_7.21_to_7.22.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.22.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.22.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 39, '9:c2a03ce990cbda1b404cb6c71e4ac9c5', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL, '7.22.0');

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.22-to-7.23::Camunda
insert into ACT_GE_SCHEMA_LOG
values ('1200', CURRENT_TIMESTAMP, '7.23.0');

alter table ACT_HI_COMMENT
    add column REV_ integer not null
    default 1;

alter table ACT_RU_EXECUTION add column PROC_DEF_KEY_ varchar(255);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('7.22-to-7.23', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 41, '9:48a1b9cd4e9c031517b03a7dd05e103d', 'sqlFile path=upgrade/postgres_engine_7.22_to_7.23.sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml::7.23.0-tag::Camunda
INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID, TAG) VALUES ('7.23.0-tag', 'Camunda', 'org/camunda/bpm/engine/db/liquibase/camunda-changelog.xml', NOW(), 43, '9:f860d5b58c486ec2fe07c83b1f3f2ed5', 'tagDatabase', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL, '7.23.0');

-- Changeset db/changelog/study.xml::study-1::studygate
CREATE SEQUENCE  IF NOT EXISTS PATIENT_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PATIENT (ID BIGINT NOT NULL, PATIENT_KEY VARCHAR(64) NOT NULL, PATIENT_ID VARCHAR(64), ISSUER VARCHAR(64), PATIENT_NAME VARCHAR(400), NAME_SEARCH VARCHAR(400), BIRTH_DATE VARCHAR(8), SEX VARCHAR(16), CONSTRAINT PATIENT_PK PRIMARY KEY (ID), CONSTRAINT PATIENT_UQ UNIQUE (PATIENT_KEY));

CREATE SEQUENCE  IF NOT EXISTS STUDY_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE STUDY (ID BIGINT NOT NULL, STUDY_UID VARCHAR(64) NOT NULL, PATIENT_FK BIGINT NOT NULL, STUDY_DATE VARCHAR(8), STUDY_TIME VARCHAR(16), ACCESSION_NUMBER VARCHAR(64), STUDY_ID VARCHAR(64), STUDY_DESCRIPTION VARCHAR(256), REFERRING_PHYSICIAN VARCHAR(400), STATE VARCHAR(16) NOT NULL, STATE_REASON VARCHAR(1000), STATE_SINCE TIMESTAMP(6) WITH TIME ZONE NOT NULL, PRIORITY INTEGER NOT NULL, RECEIVED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, LAST_RECEIVED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, MODALITIES VARCHAR(128), SERIES_COUNT INTEGER NOT NULL, INSTANCE_COUNT INTEGER NOT NULL, VERSION INTEGER NOT NULL, CONSTRAINT STUDY_PK PRIMARY KEY (ID), CONSTRAINT STUDY_PATIENT_FK FOREIGN KEY (PATIENT_FK) REFERENCES PATIENT(ID), CONSTRAINT STUDY_UQ UNIQUE (STUDY_UID));

CREATE SEQUENCE  IF NOT EXISTS SERIES_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE SERIES (ID BIGINT NOT NULL, STUDY_FK BIGINT NOT NULL, SERIES_UID VARCHAR(64) NOT NULL, MODALITY VARCHAR(16), SERIES_NUMBER INTEGER, SERIES_DESCRIPTION VARCHAR(256), BODY_PART VARCHAR(64), LATERALITY VARCHAR(16), MANUFACTURER VARCHAR(256), MANUFACTURER_MODEL VARCHAR(256), PPS_START_DATE VARCHAR(8), PPS_START_TIME VARCHAR(16), CONSTRAINT SERIES_PK PRIMARY KEY (ID), CONSTRAINT SERIES_STUDY_FK FOREIGN KEY (STUDY_FK) REFERENCES STUDY(ID));

CREATE SEQUENCE  IF NOT EXISTS SOP_INSTANCE_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE SOP_INSTANCE (ID BIGINT NOT NULL, SERIES_FK BIGINT NOT NULL, SOP_UID VARCHAR(64) NOT NULL, SOP_CLASS_UID VARCHAR(64) NOT NULL, TRANSFER_SYNTAX_UID VARCHAR(64) NOT NULL, INSTANCE_NUMBER INTEGER, FRAME_COUNT INTEGER NOT NULL, ROW_COUNT INTEGER, COLUMN_COUNT INTEGER, BITS_ALLOCATED INTEGER, DIGEST VARCHAR(64) NOT NULL, FILE_PATH VARCHAR(255) NOT NULL, FILE_SIZE BIGINT NOT NULL, RECEIVED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, SENDER VARCHAR(64), CONSTRAINT SOP_INSTANCE_PK PRIMARY KEY (ID), CONSTRAINT SOP_INSTANCE_SERIES_FK FOREIGN KEY (SERIES_FK) REFERENCES SERIES(ID), CONSTRAINT SOP_INSTANCE_UQ UNIQUE (SOP_UID));

ALTER TABLE SERIES ADD CONSTRAINT SERIES_UQ UNIQUE (STUDY_FK, SERIES_UID);

CREATE INDEX STUDY_STATE_IX ON STUDY(STATE, PRIORITY, RECEIVED_AT);

CREATE INDEX STUDY_PATIENT_IX ON STUDY(PATIENT_FK);

CREATE INDEX STUDY_DATE_IX ON STUDY(STUDY_DATE, ID);

CREATE INDEX STUDY_ACCESSION_IX ON STUDY(ACCESSION_NUMBER);

CREATE INDEX STUDY_RECEIVED_IX ON STUDY(RECEIVED_AT);

CREATE INDEX PATIENT_ID_IX ON PATIENT(PATIENT_ID);

CREATE INDEX PATIENT_NAME_IX ON PATIENT(NAME_SEARCH);

CREATE INDEX SOP_INSTANCE_SERIES_IX ON SOP_INSTANCE(SERIES_FK);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('study-1', 'studygate', 'db/changelog/study.xml', NOW(), 45, '9:a5f45ad2c3eea4b56874b644a0a744b1', 'createSequence sequenceName=PATIENT_SEQ; createTable tableName=PATIENT; createSequence sequenceName=STUDY_SEQ; createTable tableName=STUDY; createSequence sequenceName=SERIES_SEQ; createTable tableName=SERIES; createSequence sequenceName=SOP_INSTA...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/study.xml::study-2::studygate
ALTER TABLE STUDY ADD COMPLETE BOOLEAN DEFAULT TRUE NOT NULL;

UPDATE STUDY SET COMPLETE = FALSE WHERE STATE = 'RECEIVING';

CREATE INDEX STUDY_COMPLETE_IX ON STUDY(COMPLETE, LAST_RECEIVED_AT);

ALTER TABLE SOP_INSTANCE ADD MISSING_SINCE TIMESTAMP(6) WITH TIME ZONE;

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('study-2', 'studygate', 'db/changelog/study.xml', NOW(), 47, '9:e4d3095c8914047be6942612178405ef', 'addColumn tableName=STUDY; update tableName=STUDY; createIndex indexName=STUDY_COMPLETE_IX, tableName=STUDY; addColumn tableName=SOP_INSTANCE', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/study.xml::study-search-1::studygate
CREATE INDEX SERIES_UID_IX ON SERIES(SERIES_UID);

CREATE INDEX SERIES_MODALITY_IX ON SERIES(MODALITY, STUDY_FK);

DROP INDEX STUDY_RECEIVED_IX;

CREATE INDEX STUDY_RECEIVED_IX ON STUDY(RECEIVED_AT, ID);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('study-search-1', 'studygate', 'db/changelog/study.xml', NOW(), 49, '9:d4f343f1866ed240bcc27f535bf1f6db', 'createIndex indexName=SERIES_UID_IX, tableName=SERIES; createIndex indexName=SERIES_MODALITY_IX, tableName=SERIES; dropIndex indexName=STUDY_RECEIVED_IX, tableName=STUDY; createIndex indexName=STUDY_RECEIVED_IX, tableName=STUDY', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/study.xml::study-search-2::studygate
create index STUDY_NEWEST_IX on STUDY (STUDY_DATE desc nulls last, STUDY_TIME desc nulls last, ID desc);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('study-search-2', 'studygate', 'db/changelog/study.xml', NOW(), 51, '9:9537e1ca89d26e2c4102d24b4409f4f0', 'sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/study.xml::study-search-3::studygate
create index PATIENT_NAME_START_IX on PATIENT (NAME_SEARCH varchar_pattern_ops);

create index PATIENT_ID_START_IX on PATIENT (PATIENT_ID varchar_pattern_ops);

create index STUDY_ACCESSION_START_IX on STUDY (ACCESSION_NUMBER varchar_pattern_ops);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('study-search-3', 'studygate', 'db/changelog/study.xml', NOW(), 53, '9:ae0b4f0febad0491204a4acde425b925', 'sql; sql; sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/study.xml::study-search-4::studygate
create extension if not exists pg_trgm;

create index PATIENT_NAME_PART_IX on PATIENT using gin (NAME_SEARCH gin_trgm_ops);

create index PATIENT_ID_PART_IX on PATIENT using gin (upper(PATIENT_ID) gin_trgm_ops);

create index STUDY_ACCESSION_PART_IX on STUDY using gin (upper(ACCESSION_NUMBER) gin_trgm_ops);

create index STUDY_DESCRIPTION_PART_IX on STUDY using gin (upper(STUDY_DESCRIPTION) gin_trgm_ops);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('study-search-4', 'studygate', 'db/changelog/study.xml', NOW(), 55, '9:b33cb893fdecff36f237112f8dc52136', 'sql; sql; sql; sql; sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/study.xml::study-search-5::studygate
alter index PATIENT_NAME_PART_IX set (fastupdate = off);

alter index PATIENT_ID_PART_IX set (fastupdate = off);

alter index STUDY_ACCESSION_PART_IX set (fastupdate = off);

alter index STUDY_DESCRIPTION_PART_IX set (fastupdate = off);

select gin_clean_pending_list('PATIENT_NAME_PART_IX'), gin_clean_pending_list('PATIENT_ID_PART_IX'), gin_clean_pending_list('STUDY_ACCESSION_PART_IX'), gin_clean_pending_list('STUDY_DESCRIPTION_PART_IX');

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('study-search-5', 'studygate', 'db/changelog/study.xml', NOW(), 57, '9:ca9291cc5de5cd44bb6584566ca25c3e', 'sql; sql; sql; sql; sql', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/intake.xml::intake-1::studygate
CREATE SEQUENCE  IF NOT EXISTS INTAKE_REJECTION_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE INTAKE_REJECTION (ID BIGINT NOT NULL, REJECTED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, STATUS VARCHAR(16) NOT NULL, REASON VARCHAR(400), SENDER VARCHAR(64), SENDER_HOST VARCHAR(64), STUDY_UID VARCHAR(64), SERIES_UID VARCHAR(64), SOP_UID VARCHAR(64), CONSTRAINT INTAKE_REJECTION_PK PRIMARY KEY (ID));

CREATE INDEX INTAKE_REJECTION_STUDY_IX ON INTAKE_REJECTION(STUDY_UID);

CREATE INDEX SOP_INSTANCE_RECEIVED_IX ON SOP_INSTANCE(RECEIVED_AT);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('intake-1', 'studygate', 'db/changelog/intake.xml', NOW(), 59, '9:131105eb1e53c68d07bb58c6f1bb9dd5', 'createSequence sequenceName=INTAKE_REJECTION_SEQ; createTable tableName=INTAKE_REJECTION; createIndex indexName=INTAKE_REJECTION_STUDY_IX, tableName=INTAKE_REJECTION; createIndex indexName=SOP_INSTANCE_RECEIVED_IX, tableName=SOP_INSTANCE', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/workflow.xml::workflow-1::studygate
CREATE TABLE WORK_ITEM (TASK_ID VARCHAR(64) NOT NULL, TASK_KEY VARCHAR(64) NOT NULL, NAME VARCHAR(255) NOT NULL, STUDY_FK BIGINT, ASSIGNEE VARCHAR(64), ROLE_NAME VARCHAR(64), PRIORITY INTEGER NOT NULL, CREATED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, CONSTRAINT WORK_ITEM_PK PRIMARY KEY (TASK_ID), CONSTRAINT WORK_ITEM_STUDY_FK FOREIGN KEY (STUDY_FK) REFERENCES STUDY(ID));

CREATE TABLE WORK_ITEM_ROLE (TASK_ID VARCHAR(64) NOT NULL, ROLE_NAME VARCHAR(64) NOT NULL, CONSTRAINT WORK_ITEM_ROLE_FK FOREIGN KEY (TASK_ID) REFERENCES WORK_ITEM(TASK_ID));

ALTER TABLE WORK_ITEM_ROLE ADD CONSTRAINT WORK_ITEM_ROLE_PK PRIMARY KEY (TASK_ID, ROLE_NAME);

CREATE INDEX WORK_ITEM_ORDER_IX ON WORK_ITEM(PRIORITY DESC, CREATED_AT, TASK_ID);

CREATE INDEX WORK_ITEM_ASSIGNEE_IX ON WORK_ITEM(ASSIGNEE);

CREATE INDEX WORK_ITEM_STUDY_IX ON WORK_ITEM(STUDY_FK);

CREATE INDEX WORK_ITEM_KEY_IX ON WORK_ITEM(TASK_KEY);

CREATE INDEX WORK_ITEM_ROLE_IX ON WORK_ITEM_ROLE(ROLE_NAME, TASK_ID);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('workflow-1', 'studygate', 'db/changelog/workflow.xml', NOW(), 61, '9:a00fb2c07f2f8d66aa7a63adff7e2ace', 'createTable tableName=WORK_ITEM; createTable tableName=WORK_ITEM_ROLE; addPrimaryKey constraintName=WORK_ITEM_ROLE_PK, tableName=WORK_ITEM_ROLE; createIndex indexName=WORK_ITEM_ORDER_IX, tableName=WORK_ITEM; createIndex indexName=WORK_ITEM_ASSIGNE...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/knowledge.xml::knowledge-1::studygate
CREATE SEQUENCE  IF NOT EXISTS KNOWLEDGE_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE KNOWLEDGE (ID BIGINT NOT NULL, REGISTRY_VERSION VARCHAR(64) NOT NULL, CONFIRMED_SERIES INTEGER NOT NULL, CONTENT TEXT NOT NULL, LEARNED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, LEARNED_BY VARCHAR(64), CONSTRAINT KNOWLEDGE_PK PRIMARY KEY (ID));

CREATE SEQUENCE  IF NOT EXISTS SERIES_BRIGHTNESS_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE SERIES_BRIGHTNESS (ID BIGINT NOT NULL, SERIES_FK BIGINT NOT NULL, LEVELS TEXT, FEATURES TEXT, PROBABILITIES TEXT, HEADER_FACTS TEXT, VENDOR VARCHAR(16), VERDICT VARCHAR(1000), MODEL_VERSION VARCHAR(64), INSTANCE_COUNT INTEGER NOT NULL, CONTENT_DIGEST VARCHAR(64) NOT NULL, JUDGED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, JUDGED_BY VARCHAR(64), VERSION INTEGER NOT NULL, CONSTRAINT SERIES_BRIGHTNESS_PK PRIMARY KEY (ID), CONSTRAINT SERIES_BRIGHTNESS_FK FOREIGN KEY (SERIES_FK) REFERENCES SERIES(ID), CONSTRAINT SERIES_BRIGHTNESS_UQ UNIQUE (SERIES_FK));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('knowledge-1', 'studygate', 'db/changelog/knowledge.xml', NOW(), 63, '9:1aafabdc8415dac8e71946e7784d14be', 'createSequence sequenceName=KNOWLEDGE_SEQ; createTable tableName=KNOWLEDGE; createSequence sequenceName=SERIES_BRIGHTNESS_SEQ; createTable tableName=SERIES_BRIGHTNESS', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/quality.xml::quality-1::studygate
CREATE SEQUENCE  IF NOT EXISTS SERIES_QUALITY_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE SERIES_QUALITY (ID BIGINT NOT NULL, SERIES_FK BIGINT NOT NULL, VERDICT VARCHAR(8) NOT NULL, VERDICT_SOURCE VARCHAR(8) NOT NULL, MODEL_VERDICT VARCHAR(8) NOT NULL, APPLICABLE BOOLEAN NOT NULL, FINDINGS TEXT, SCORES TEXT, WORST_SLICES TEXT, GEOMETRY_FAULTS TEXT, EVIDENCE VARCHAR(1000), MODEL_VERSION VARCHAR(64), TABLE_VERSION INTEGER NOT NULL, INSTANCE_COUNT INTEGER NOT NULL, CONTENT_DIGEST VARCHAR(64) NOT NULL, JUDGED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, JUDGED_BY VARCHAR(64), NOTE VARCHAR(1000), VERSION INTEGER NOT NULL, CONSTRAINT SERIES_QUALITY_PK PRIMARY KEY (ID), CONSTRAINT SERIES_QUALITY_FK FOREIGN KEY (SERIES_FK) REFERENCES SERIES(ID), CONSTRAINT SERIES_QUALITY_UQ UNIQUE (SERIES_FK));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('quality-1', 'studygate', 'db/changelog/quality.xml', NOW(), 65, '9:a556310521fc6ed8ea41c81c60469a80', 'createSequence sequenceName=SERIES_QUALITY_SEQ; createTable tableName=SERIES_QUALITY', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/quality.xml::quality-2::studygate
ALTER TABLE SERIES_QUALITY ADD SEVERITIES TEXT;

ALTER TABLE SERIES_QUALITY ADD METRICS TEXT;

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('quality-2', 'studygate', 'db/changelog/quality.xml', NOW(), 67, '9:3fb59c570e8cd3e7775b5b88a6995dea', 'addColumn tableName=SERIES_QUALITY', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/seriestype.xml::seriestype-1::studygate
CREATE SEQUENCE  IF NOT EXISTS SERIES_TYPE_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE SERIES_TYPE (ID BIGINT NOT NULL, SERIES_FK BIGINT NOT NULL, LABEL VARCHAR(32) NOT NULL, CONFIDENCE DOUBLE PRECISION NOT NULL, TYPE_SOURCE VARCHAR(8) NOT NULL, HEADER_LABEL VARCHAR(32), AGREES BOOLEAN NOT NULL, CERTAIN BOOLEAN NOT NULL, PROBABILITIES TEXT, PIXEL_PROBABILITIES TEXT, EVIDENCE VARCHAR(1000), MODEL_LABEL VARCHAR(32) NOT NULL, MODEL_VERSION VARCHAR(64), INSTANCE_COUNT INTEGER NOT NULL, CONTENT_DIGEST VARCHAR(64) NOT NULL, JUDGED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, JUDGED_BY VARCHAR(64), VERSION INTEGER NOT NULL, CONSTRAINT SERIES_TYPE_PK PRIMARY KEY (ID), CONSTRAINT SERIES_TYPE_FK FOREIGN KEY (SERIES_FK) REFERENCES SERIES(ID), CONSTRAINT SERIES_TYPE_UQ UNIQUE (SERIES_FK));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('seriestype-1', 'studygate', 'db/changelog/seriestype.xml', NOW(), 69, '9:eec71d0b4fa349af1e24c52c49530aba', 'createSequence sequenceName=SERIES_TYPE_SEQ; createTable tableName=SERIES_TYPE', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/triage.xml::triage-1::studygate
CREATE TABLE STUDY_TRIAGE (STUDY_FK BIGINT NOT NULL, ROLE_NAME VARCHAR(64) NOT NULL, SPECIALTY VARCHAR(64), PRIORITY INTEGER NOT NULL, TABLE_VERSION INTEGER NOT NULL, DECIDED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, CONSTRAINT STUDY_TRIAGE_PK PRIMARY KEY (STUDY_FK), CONSTRAINT STUDY_TRIAGE_FK FOREIGN KEY (STUDY_FK) REFERENCES STUDY(ID));

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('triage-1', 'studygate', 'db/changelog/triage.xml', NOW(), 71, '9:9b26dd122de1dc062ee38b822e993d5f', 'createTable tableName=STUDY_TRIAGE', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/reading.xml::reading-1::studygate
CREATE SEQUENCE  IF NOT EXISTS REPORT_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE REPORT (ID BIGINT NOT NULL, STUDY_FK BIGINT NOT NULL, STATE VARCHAR(16) NOT NULL, FINDINGS TEXT, IMPRESSION TEXT, MODALITY_CODE VARCHAR(16), MODALITY_SCHEME VARCHAR(16), MODALITY_MEANING VARCHAR(64), BODY_PART_CODE VARCHAR(16), BODY_PART_SCHEME VARCHAR(16), BODY_PART_MEANING VARCHAR(64), AUTHOR VARCHAR(128) NOT NULL, SAVED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, SIGNED_BY VARCHAR(128), SIGNED_NAME VARCHAR(200), SIGNED_AT TIMESTAMP(6) WITH TIME ZONE, VERSION INTEGER NOT NULL, CONSTRAINT REPORT_PK PRIMARY KEY (ID), CONSTRAINT REPORT_STUDY_FK FOREIGN KEY (STUDY_FK) REFERENCES STUDY(ID), CONSTRAINT REPORT_UQ UNIQUE (STUDY_FK));

CREATE SEQUENCE  IF NOT EXISTS REPORT_ADDENDUM_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE REPORT_ADDENDUM (ID BIGINT NOT NULL, REPORT_FK BIGINT NOT NULL, ADDENDUM_NUMBER INTEGER NOT NULL, ADDENDUM_TEXT TEXT NOT NULL, SIGNED_BY VARCHAR(128) NOT NULL, SIGNED_NAME VARCHAR(200) NOT NULL, SIGNED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, CONSTRAINT REPORT_ADDENDUM_PK PRIMARY KEY (ID), CONSTRAINT REPORT_ADDENDUM_FK FOREIGN KEY (REPORT_FK) REFERENCES REPORT(ID));

ALTER TABLE REPORT_ADDENDUM ADD CONSTRAINT REPORT_ADDENDUM_UQ UNIQUE (REPORT_FK, ADDENDUM_NUMBER);

CREATE SEQUENCE  IF NOT EXISTS REPORT_DOCUMENT_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE REPORT_DOCUMENT (ID BIGINT NOT NULL, REPORT_FK BIGINT NOT NULL, ADDENDA INTEGER NOT NULL, SERIES_UID VARCHAR(64) NOT NULL, SOP_UID VARCHAR(64) NOT NULL, CREATED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, ATTEMPTS INTEGER NOT NULL, DUE_AT TIMESTAMP(6) WITH TIME ZONE, FILED_AT TIMESTAMP(6) WITH TIME ZONE, CONSTRAINT REPORT_DOCUMENT_PK PRIMARY KEY (ID), CONSTRAINT REPORT_DOCUMENT_FK FOREIGN KEY (REPORT_FK) REFERENCES REPORT(ID), CONSTRAINT REPORT_DOCUMENT_UQ UNIQUE (SOP_UID));

ALTER TABLE REPORT_DOCUMENT ADD CONSTRAINT REPORT_DOCUMENT_UQ2 UNIQUE (REPORT_FK, ADDENDA);

CREATE INDEX REPORT_DOCUMENT_DUE_IX ON REPORT_DOCUMENT(DUE_AT);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('reading-1', 'studygate', 'db/changelog/reading.xml', NOW(), 73, '9:46bd20e1d6f987159dc125f8e4d7f0a2', 'createSequence sequenceName=REPORT_SEQ; createTable tableName=REPORT; createSequence sequenceName=REPORT_ADDENDUM_SEQ; createTable tableName=REPORT_ADDENDUM; addUniqueConstraint constraintName=REPORT_ADDENDUM_UQ, tableName=REPORT_ADDENDUM; createS...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/release.xml::release-1::studygate
CREATE SEQUENCE  IF NOT EXISTS RELEASE_REQUEST_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE RELEASE_REQUEST (ID BIGINT NOT NULL, RELEASE_KEY VARCHAR(36) NOT NULL, REQUESTER VARCHAR(64) NOT NULL, REQUESTED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, STATE VARCHAR(16) NOT NULL, STATE_SINCE TIMESTAMP(6) WITH TIME ZONE NOT NULL, STATE_REASON VARCHAR(1000), PURPOSE VARCHAR(4000) NOT NULL, RECIPIENT VARCHAR(800) NOT NULL, KEPT_PARTS VARCHAR(64), FACE_METHOD VARCHAR(200) NOT NULL, PROFILE_OPTIONS VARCHAR(1000), OUTPUTS VARCHAR(64) NOT NULL, DESTINATION VARCHAR(16) NOT NULL, DESTINATION_NAME VARCHAR(64), REVISION INTEGER NOT NULL, APPROVED_BY VARCHAR(64), APPROVED_AT TIMESTAMP(6) WITH TIME ZONE, APPROVED_DIGEST VARCHAR(64), AVAILABLE_AT TIMESTAMP(6) WITH TIME ZONE, EXPIRES_AT TIMESTAMP(6) WITH TIME ZONE, PACKAGE_SIZE BIGINT, PACKAGE_DIGEST VARCHAR(64), DOWNLOADS INTEGER NOT NULL, CLEARED_AT TIMESTAMP(6) WITH TIME ZONE, VERSION INTEGER NOT NULL, CONSTRAINT RELEASE_REQUEST_PK PRIMARY KEY (ID), CONSTRAINT RELEASE_REQUEST_UQ UNIQUE (RELEASE_KEY));

CREATE SEQUENCE  IF NOT EXISTS RELEASE_STUDY_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE RELEASE_STUDY (ID BIGINT NOT NULL, RELEASE_FK BIGINT NOT NULL, STUDY_FK BIGINT NOT NULL, STUDY_NUMBER INTEGER NOT NULL, STEP VARCHAR(16) NOT NULL, FACE_ANSWER VARCHAR(16), FACE_CONFIDENCE DOUBLE PRECISION, MARKED BOOLEAN NOT NULL, CONFIRMED BOOLEAN NOT NULL, VERSION INTEGER NOT NULL, CONSTRAINT RELEASE_STUDY_PK PRIMARY KEY (ID), CONSTRAINT RELEASE_STUDY_REQUEST_FK FOREIGN KEY (RELEASE_FK) REFERENCES RELEASE_REQUEST(ID));

ALTER TABLE RELEASE_STUDY ADD CONSTRAINT RELEASE_STUDY_STUDY_FK FOREIGN KEY (STUDY_FK) REFERENCES STUDY (ID);

ALTER TABLE RELEASE_STUDY ADD CONSTRAINT RELEASE_STUDY_UQ UNIQUE (RELEASE_FK, STUDY_NUMBER);

ALTER TABLE RELEASE_STUDY ADD CONSTRAINT RELEASE_STUDY_UQ2 UNIQUE (RELEASE_FK, STUDY_FK);

CREATE INDEX RELEASE_STUDY_STUDY_IX ON RELEASE_STUDY(STUDY_FK);

CREATE SEQUENCE  IF NOT EXISTS RELEASE_INSTANCE_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE RELEASE_INSTANCE (ID BIGINT NOT NULL, RELEASE_STUDY_FK BIGINT NOT NULL, SOP_UID VARCHAR(64) NOT NULL, SERIES_NUMBER INTEGER NOT NULL, SOURCE_PATH VARCHAR(255) NOT NULL, SOURCE_DIGEST VARCHAR(64) NOT NULL, STATE VARCHAR(16) NOT NULL, REASON VARCHAR(1000), FILE_NAME VARCHAR(255), FILE_DIGEST VARCHAR(64), SENT_AT TIMESTAMP(6) WITH TIME ZONE, CONSTRAINT RELEASE_INSTANCE_PK PRIMARY KEY (ID), CONSTRAINT RELEASE_INSTANCE_STUDY_FK FOREIGN KEY (RELEASE_STUDY_FK) REFERENCES RELEASE_STUDY(ID));

ALTER TABLE RELEASE_INSTANCE ADD CONSTRAINT RELEASE_INSTANCE_UQ UNIQUE (RELEASE_STUDY_FK, SOP_UID);

CREATE SEQUENCE  IF NOT EXISTS RELEASE_FINDING_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE RELEASE_FINDING (ID BIGINT NOT NULL, RELEASE_STUDY_FK BIGINT NOT NULL, SEVERITY INTEGER NOT NULL, KIND VARCHAR(64) NOT NULL, DESCRIPTION VARCHAR(1000) NOT NULL, SOP_UID VARCHAR(64), PICTURE VARCHAR(64), CONSTRAINT RELEASE_FINDING_PK PRIMARY KEY (ID), CONSTRAINT RELEASE_FINDING_STUDY_FK FOREIGN KEY (RELEASE_STUDY_FK) REFERENCES RELEASE_STUDY(ID));

CREATE INDEX RELEASE_FINDING_STUDY_IX ON RELEASE_FINDING(RELEASE_STUDY_FK);

CREATE SEQUENCE  IF NOT EXISTS RELEASE_TALK_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE RELEASE_TALK (ID BIGINT NOT NULL, RELEASE_FK BIGINT NOT NULL, KIND VARCHAR(16) NOT NULL, AUTHOR VARCHAR(64) NOT NULL, SAID_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, WORDS VARCHAR(4000), CONSTRAINT RELEASE_TALK_PK PRIMARY KEY (ID), CONSTRAINT RELEASE_TALK_REQUEST_FK FOREIGN KEY (RELEASE_FK) REFERENCES RELEASE_REQUEST(ID));

CREATE INDEX RELEASE_TALK_REQUEST_IX ON RELEASE_TALK(RELEASE_FK);

CREATE INDEX RELEASE_REQUEST_OWNER_IX ON RELEASE_REQUEST(REQUESTER, REQUESTED_AT);

CREATE INDEX RELEASE_REQUEST_STATE_IX ON RELEASE_REQUEST(STATE);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('release-1', 'studygate', 'db/changelog/release.xml', NOW(), 75, '9:faf637f7f0e3cec19f809ca142d21319', 'createSequence sequenceName=RELEASE_REQUEST_SEQ; createTable tableName=RELEASE_REQUEST; createSequence sequenceName=RELEASE_STUDY_SEQ; createTable tableName=RELEASE_STUDY; addForeignKeyConstraint baseTableName=RELEASE_STUDY, constraintName=RELEASE...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/mail.xml::mail-1::studygate
CREATE SEQUENCE  IF NOT EXISTS MAIL_MESSAGE_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE MAIL_MESSAGE (ID BIGINT NOT NULL, RECIPIENT VARCHAR(200) NOT NULL, SUBJECT VARCHAR(400) NOT NULL, BODY TEXT NOT NULL, CREATED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, ATTEMPTS INTEGER NOT NULL, DUE_AT TIMESTAMP(6) WITH TIME ZONE, VERSION INTEGER NOT NULL, CONSTRAINT MAIL_MESSAGE_PK PRIMARY KEY (ID));

CREATE INDEX MAIL_MESSAGE_DUE_IX ON MAIL_MESSAGE(DUE_AT);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('mail-1', 'studygate', 'db/changelog/mail.xml', NOW(), 77, '9:825c521f07400be75b6ce58026a597c8', 'createSequence sequenceName=MAIL_MESSAGE_SEQ; createTable tableName=MAIL_MESSAGE; createIndex indexName=MAIL_MESSAGE_DUE_IX, tableName=MAIL_MESSAGE', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/skin.xml::skin-1::studygate
CREATE SEQUENCE  IF NOT EXISTS PHOTO_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PHOTO (ID BIGINT NOT NULL, PHOTO_KEY VARCHAR(36) NOT NULL, SENDER VARCHAR(64) NOT NULL, RECEIVED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, STATE VARCHAR(16) NOT NULL, STATE_SINCE TIMESTAMP(6) WITH TIME ZONE NOT NULL, STATE_REASON VARCHAR(1000), SENT_DIGEST VARCHAR(64) NOT NULL, VISIT VARCHAR(36), RETAKE_OF_FK BIGINT, PATIENT_NAME VARCHAR(800) NOT NULL, PATIENT_ID VARCHAR(64) NOT NULL, BIRTH_DATE VARCHAR(8), SEX VARCHAR(1), BODY_SITE VARCHAR(32) NOT NULL, LATERALITY VARCHAR(1), DEVICE_MAKER VARCHAR(64), DEVICE_MODEL VARCHAR(64), TAKEN_AT VARCHAR(14), IS_JPEG BOOLEAN NOT NULL, WIDTH INTEGER NOT NULL, HEIGHT INTEGER NOT NULL, LOSSY_RATIO DOUBLE PRECISION NOT NULL, FILE_DIGEST VARCHAR(64) NOT NULL, STUDY_UID VARCHAR(64) NOT NULL, SERIES_UID VARCHAR(64) NOT NULL, SOP_UID VARCHAR(64) NOT NULL, INSTANCE_NUMBER INTEGER NOT NULL, USABLE BOOLEAN NOT NULL, REASONS TEXT, SCORES TEXT, MEASURES TEXT, FACE_VISIBLE BOOLEAN NOT NULL, HEAT TEXT, MODEL_VERSION VARCHAR(64), JUDGED_AT TIMESTAMP(6) WITH TIME ZONE, VERSION INTEGER NOT NULL, CONSTRAINT PHOTO_PK PRIMARY KEY (ID), CONSTRAINT PHOTO_RETAKE_FK FOREIGN KEY (RETAKE_OF_FK) REFERENCES PHOTO(ID), CONSTRAINT PHOTO_UQ UNIQUE (PHOTO_KEY));

ALTER TABLE PHOTO ADD CONSTRAINT PHOTO_SENT_UQ UNIQUE (SENT_DIGEST);

ALTER TABLE PHOTO ADD CONSTRAINT PHOTO_SOP_UQ UNIQUE (SOP_UID);

CREATE INDEX PHOTO_SENDER_IX ON PHOTO(SENDER, RECEIVED_AT);

CREATE INDEX PHOTO_STATE_IX ON PHOTO(STATE, RECEIVED_AT);

CREATE INDEX PHOTO_SERIES_IX ON PHOTO(SERIES_UID);

CREATE INDEX PHOTO_VISIT_IX ON PHOTO(VISIT);

CREATE INDEX PHOTO_RETAKE_IX ON PHOTO(RETAKE_OF_FK);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('skin-1', 'studygate', 'db/changelog/skin.xml', NOW(), 79, '9:fce3b6715b30dc7cd4cf76a2dcdab4ea', 'createSequence sequenceName=PHOTO_SEQ; createTable tableName=PHOTO; addUniqueConstraint constraintName=PHOTO_SENT_UQ, tableName=PHOTO; addUniqueConstraint constraintName=PHOTO_SOP_UQ, tableName=PHOTO; createIndex indexName=PHOTO_SENDER_IX, tableNa...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/skin.xml::skin-2::studygate
ALTER TABLE PHOTO ADD FILE_GONE_AT TIMESTAMP(6) WITH TIME ZONE;

ALTER TABLE PHOTO ADD LINK_FK BIGINT;

CREATE SEQUENCE  IF NOT EXISTS PHOTO_LINK_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PHOTO_LINK (ID BIGINT NOT NULL, LINK_KEY VARCHAR(36) NOT NULL, TOKEN_DIGEST VARCHAR(64) NOT NULL, CREATED_BY VARCHAR(64) NOT NULL, CREATED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, EXPIRES_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, REVOKED_AT TIMESTAMP(6) WITH TIME ZONE, MOST_PHOTOS INTEGER NOT NULL, PHOTOS INTEGER NOT NULL, TRIES INTEGER NOT NULL, TRIED_AT TIMESTAMP(6) WITH TIME ZONE, PATIENT_NAME VARCHAR(800) NOT NULL, PATIENT_ID VARCHAR(64) NOT NULL, BIRTH_DATE VARCHAR(8), SEX VARCHAR(1), BODY_SITE VARCHAR(32), LATERALITY VARCHAR(1), VERSION INTEGER NOT NULL, CONSTRAINT PHOTO_LINK_PK PRIMARY KEY (ID));

ALTER TABLE PHOTO_LINK ADD CONSTRAINT PHOTO_LINK_UQ UNIQUE (LINK_KEY);

ALTER TABLE PHOTO_LINK ADD CONSTRAINT PHOTO_LINK_TOKEN_UQ UNIQUE (TOKEN_DIGEST);

CREATE INDEX PHOTO_LINK_BY_IX ON PHOTO_LINK(CREATED_BY, CREATED_AT);

ALTER TABLE PHOTO ADD CONSTRAINT PHOTO_LINK_FK FOREIGN KEY (LINK_FK) REFERENCES PHOTO_LINK (ID);

CREATE INDEX PHOTO_LINK_IX ON PHOTO(LINK_FK);

CREATE SEQUENCE  IF NOT EXISTS PHOTO_LINK_MISS_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PHOTO_LINK_MISS (ID BIGINT NOT NULL, ADDRESS VARCHAR(64) NOT NULL, MISSED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, CONSTRAINT PHOTO_LINK_MISS_PK PRIMARY KEY (ID));

CREATE INDEX PHOTO_LINK_MISS_IX ON PHOTO_LINK_MISS(ADDRESS, MISSED_AT);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('skin-2', 'studygate', 'db/changelog/skin.xml', NOW(), 81, '9:3daf5710dab76111b70756f43b6557e7', 'addColumn tableName=PHOTO; createSequence sequenceName=PHOTO_LINK_SEQ; createTable tableName=PHOTO_LINK; addUniqueConstraint constraintName=PHOTO_LINK_UQ, tableName=PHOTO_LINK; addUniqueConstraint constraintName=PHOTO_LINK_TOKEN_UQ, tableName=PHOT...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/labeling.xml::labeling-1::studygate
CREATE SEQUENCE  IF NOT EXISTS PHOTO_CASE_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PHOTO_CASE (ID BIGINT NOT NULL, PHOTO_KEY VARCHAR(36) NOT NULL, SENDER VARCHAR(64) NOT NULL, DOUBT DOUBLE PRECISION NOT NULL, PICTURE_GONE BOOLEAN NOT NULL, LABELS INTEGER NOT NULL, AGREED_AT TIMESTAMP(6) WITH TIME ZONE, USABLE BOOLEAN NOT NULL, REASONS VARCHAR(200), VERSION INTEGER NOT NULL, CONSTRAINT PHOTO_CASE_PK PRIMARY KEY (ID), CONSTRAINT PHOTO_CASE_FK FOREIGN KEY (PHOTO_KEY) REFERENCES PHOTO(PHOTO_KEY), CONSTRAINT PHOTO_CASE_UQ UNIQUE (PHOTO_KEY));

CREATE INDEX PHOTO_CASE_QUEUE_IX ON PHOTO_CASE(AGREED_AT, LABELS, DOUBT);

CREATE SEQUENCE  IF NOT EXISTS PHOTO_LABEL_SEAT_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PHOTO_LABEL_SEAT (ID BIGINT NOT NULL, CASE_FK BIGINT NOT NULL, SEAT_NUMBER INTEGER NOT NULL, DOCTOR VARCHAR(64) NOT NULL, HELD_UNTIL TIMESTAMP(6) WITH TIME ZONE NOT NULL, LABELLED_AT TIMESTAMP(6) WITH TIME ZONE, LOOKED_AT TIMESTAMP(6) WITH TIME ZONE, CONSTRAINT PHOTO_LABEL_SEAT_PK PRIMARY KEY (ID), CONSTRAINT PHOTO_LABEL_SEAT_FK FOREIGN KEY (CASE_FK) REFERENCES PHOTO_CASE(ID));

ALTER TABLE PHOTO_LABEL_SEAT ADD CONSTRAINT PHOTO_LABEL_SEAT_UQ UNIQUE (CASE_FK, SEAT_NUMBER);

ALTER TABLE PHOTO_LABEL_SEAT ADD CONSTRAINT PHOTO_LABEL_DOCTOR_UQ UNIQUE (CASE_FK, DOCTOR);

CREATE INDEX PHOTO_LABEL_SEAT_DOCTOR_IX ON PHOTO_LABEL_SEAT(DOCTOR, LABELLED_AT);

CREATE SEQUENCE  IF NOT EXISTS PHOTO_LABEL_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PHOTO_LABEL (ID BIGINT NOT NULL, SEAT_FK BIGINT NOT NULL, REVISION INTEGER NOT NULL, USABLE BOOLEAN NOT NULL, REASONS VARCHAR(200), LABELLED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, CONSTRAINT PHOTO_LABEL_PK PRIMARY KEY (ID), CONSTRAINT PHOTO_LABEL_FK FOREIGN KEY (SEAT_FK) REFERENCES PHOTO_LABEL_SEAT(ID));

ALTER TABLE PHOTO_LABEL ADD CONSTRAINT PHOTO_LABEL_UQ UNIQUE (SEAT_FK, REVISION);

CREATE SEQUENCE  IF NOT EXISTS PHOTO_LABEL_SKIP_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PHOTO_LABEL_SKIP (ID BIGINT NOT NULL, CASE_FK BIGINT NOT NULL, DOCTOR VARCHAR(64) NOT NULL, SKIPPED_UNTIL TIMESTAMP(6) WITH TIME ZONE NOT NULL, CONSTRAINT PHOTO_LABEL_SKIP_PK PRIMARY KEY (ID), CONSTRAINT PHOTO_LABEL_SKIP_FK FOREIGN KEY (CASE_FK) REFERENCES PHOTO_CASE(ID));

ALTER TABLE PHOTO_LABEL_SKIP ADD CONSTRAINT PHOTO_LABEL_SKIP_UQ UNIQUE (CASE_FK, DOCTOR);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('labeling-1', 'studygate', 'db/changelog/labeling.xml', NOW(), 83, '9:aacac3b3bc38b6b5fc42e1782121e65a', 'createSequence sequenceName=PHOTO_CASE_SEQ; createTable tableName=PHOTO_CASE; createIndex indexName=PHOTO_CASE_QUEUE_IX, tableName=PHOTO_CASE; createSequence sequenceName=PHOTO_LABEL_SEAT_SEQ; createTable tableName=PHOTO_LABEL_SEAT; addUniqueConst...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/training.xml::training-1::studygate
CREATE SEQUENCE  IF NOT EXISTS PHOTO_MODEL_CHANGE_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PHOTO_MODEL_CHANGE (ID BIGINT NOT NULL, CHANGE_NUMBER INTEGER NOT NULL, CHANGED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, MODEL_VERSION VARCHAR(64) NOT NULL, TRAINED BOOLEAN NOT NULL, FILES_DIGEST VARCHAR(64) NOT NULL, CAUSE VARCHAR(16) NOT NULL, TRAINING_KEY VARCHAR(36), DECIDED_BY VARCHAR(64) NOT NULL, CONSTRAINT PHOTO_MODEL_CHANGE_PK PRIMARY KEY (ID));

ALTER TABLE PHOTO_MODEL_CHANGE ADD CONSTRAINT PHOTO_MODEL_CHANGE_UQ UNIQUE (CHANGE_NUMBER);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('training-1', 'studygate', 'db/changelog/training.xml', NOW(), 85, '9:854aab1088a20f1684f5310cf97da242', 'createSequence sequenceName=PHOTO_MODEL_CHANGE_SEQ; createTable tableName=PHOTO_MODEL_CHANGE; addUniqueConstraint constraintName=PHOTO_MODEL_CHANGE_UQ, tableName=PHOTO_MODEL_CHANGE', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/training.xml::training-2::studygate
CREATE SEQUENCE  IF NOT EXISTS TRAINING_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE TRAINING (ID BIGINT NOT NULL, TRAINING_KEY VARCHAR(36) NOT NULL, STARTED_BY VARCHAR(64) NOT NULL, STARTED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, PHOTO_SOURCE VARCHAR(16) NOT NULL, STATE VARCHAR(16) NOT NULL, STATE_SINCE TIMESTAMP(6) WITH TIME ZONE NOT NULL, STATE_REASON VARCHAR(1000), OPEN_PLACE INTEGER, LABELS INTEGER NOT NULL, VERSION INTEGER NOT NULL, CONSTRAINT TRAINING_PK PRIMARY KEY (ID));

ALTER TABLE TRAINING ADD CONSTRAINT TRAINING_UQ UNIQUE (TRAINING_KEY);

ALTER TABLE TRAINING ADD CONSTRAINT TRAINING_OPEN_UQ UNIQUE (OPEN_PLACE);

CREATE SEQUENCE  IF NOT EXISTS TRAINING_ROUND_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE TRAINING_ROUND (ID BIGINT NOT NULL, TRAINING_FK BIGINT NOT NULL, ROUND_NUMBER INTEGER NOT NULL, STARTED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, ENDED_AT TIMESTAMP(6) WITH TIME ZONE, OUTCOME VARCHAR(16) NOT NULL, FAILURE VARCHAR(1000), COUNTS TEXT NOT NULL, FROM_VERSION VARCHAR(64), FIGURES TEXT, FIGURES_BEFORE TEXT, VERDICT TEXT, WORKER VARCHAR(64), LEASE_UNTIL TIMESTAMP(6) WITH TIME ZONE, ATTEMPTS INTEGER NOT NULL, FIT_SINCE TIMESTAMP(6) WITH TIME ZONE, STEP_NOW INTEGER NOT NULL, STEPS INTEGER NOT NULL, EPOCH_NOW INTEGER NOT NULL, VERSION INTEGER NOT NULL, CONSTRAINT TRAINING_ROUND_PK PRIMARY KEY (ID), CONSTRAINT TRAINING_ROUND_FK FOREIGN KEY (TRAINING_FK) REFERENCES TRAINING(ID));

ALTER TABLE TRAINING_ROUND ADD CONSTRAINT TRAINING_ROUND_UQ UNIQUE (ROUND_NUMBER);

CREATE INDEX TRAINING_ROUND_IX ON TRAINING_ROUND(TRAINING_FK);

CREATE INDEX TRAINING_OUTCOME_IX ON TRAINING_ROUND(OUTCOME);

CREATE SEQUENCE  IF NOT EXISTS TRAINING_POINT_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE TRAINING_POINT (ID BIGINT NOT NULL, ROUND_FK BIGINT NOT NULL, VALIDATION BOOLEAN NOT NULL, STEP_NUMBER INTEGER NOT NULL, EPOCH INTEGER NOT NULL, LOSS DOUBLE PRECISION NOT NULL, ACCURACY DOUBLE PRECISION NOT NULL, CONSTRAINT TRAINING_POINT_PK PRIMARY KEY (ID), CONSTRAINT TRAINING_POINT_FK FOREIGN KEY (ROUND_FK) REFERENCES TRAINING_ROUND(ID));

CREATE INDEX TRAINING_POINT_IX ON TRAINING_POINT(ROUND_FK, STEP_NUMBER);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('training-2', 'studygate', 'db/changelog/training.xml', NOW(), 87, '9:5665f35d6b43fc14f81ab34e56f028fa', 'createSequence sequenceName=TRAINING_SEQ; createTable tableName=TRAINING; addUniqueConstraint constraintName=TRAINING_UQ, tableName=TRAINING; addUniqueConstraint constraintName=TRAINING_OPEN_UQ, tableName=TRAINING; createSequence sequenceName=TRAI...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);

-- Changeset db/changelog/partner.xml::partner-1::studygate
CREATE SEQUENCE  IF NOT EXISTS PARTNER_LINE_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PARTNER_LINE (ID BIGINT NOT NULL, PARTNER VARCHAR(32) NOT NULL, SINCE TIMESTAMP(6) WITH TIME ZONE NOT NULL, SWEPT_UNTIL TIMESTAMP(6) WITH TIME ZONE NOT NULL, DUE_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, ATTEMPTS INTEGER NOT NULL, REACHED_AT TIMESTAMP(6) WITH TIME ZONE, VERSION INTEGER NOT NULL, CONSTRAINT PARTNER_LINE_PK PRIMARY KEY (ID), CONSTRAINT PARTNER_LINE_UQ UNIQUE (PARTNER));

CREATE SEQUENCE  IF NOT EXISTS PARTNER_DELIVERY_SEQ START WITH 1 INCREMENT BY 50;

CREATE TABLE PARTNER_DELIVERY (ID BIGINT NOT NULL, PARTNER VARCHAR(32) NOT NULL, SOP_UID VARCHAR(64) NOT NULL, STUDY_UID VARCHAR(64) NOT NULL, STATE VARCHAR(16) NOT NULL, QUEUED_AT TIMESTAMP(6) WITH TIME ZONE NOT NULL, REFUSALS INTEGER NOT NULL, SENT_AT TIMESTAMP(6) WITH TIME ZONE, VERSION INTEGER NOT NULL, CONSTRAINT PARTNER_DELIVERY_PK PRIMARY KEY (ID));

ALTER TABLE PARTNER_DELIVERY ADD CONSTRAINT PARTNER_DELIVERY_UQ UNIQUE (PARTNER, SOP_UID);

CREATE INDEX PARTNER_DELIVERY_STATE_IX ON PARTNER_DELIVERY(PARTNER, STATE);

INSERT INTO databasechangelog (ID, AUTHOR, FILENAME, DATEEXECUTED, ORDEREXECUTED, MD5SUM, DESCRIPTION, COMMENTS, EXECTYPE, CONTEXTS, LABELS, LIQUIBASE, DEPLOYMENT_ID) VALUES ('partner-1', 'studygate', 'db/changelog/partner.xml', NOW(), 89, '9:86d854a2a3288631f0d79303326e3544', 'createSequence sequenceName=PARTNER_LINE_SEQ; createTable tableName=PARTNER_LINE; createSequence sequenceName=PARTNER_DELIVERY_SEQ; createTable tableName=PARTNER_DELIVERY; addUniqueConstraint constraintName=PARTNER_DELIVERY_UQ, tableName=PARTNER_D...', '', 'EXECUTED', NULL, NULL, '4.33.0', NULL);
