/** Reading text in pictures, in English and Korean: Tesseract, in this process, from memory. */
package org.studygate.models.ocr;
