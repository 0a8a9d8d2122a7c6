/** The JSON API below {@code /api}, described by {@code openapi.json}. */
package org.studygate.web.api;
