/**
 * Which tissue each voxel of a head shows, in any contrast, and how bright the tissues are beside
 * one another.
 */
package org.studygate.models.tissue;
