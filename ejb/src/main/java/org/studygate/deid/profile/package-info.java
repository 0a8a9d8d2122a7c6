/** PS3.15 Annex E as tables: what becomes of which attribute under which option. */
package org.studygate.deid.profile;
