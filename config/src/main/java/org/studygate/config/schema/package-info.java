/** The database schema as a Liquibase change log: updating a database, and the same as SQL. */
package org.studygate.config.schema;
