/**
 * Partner hospitals: what is new here is pushed to them, and they may pull it, each only the kinds
 * that it has a right to.
 */
package org.studygate.partner;
