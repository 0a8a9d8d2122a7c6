/** Where trained models lie, with their cards and hashes. */
package org.studygate.models.registry;
