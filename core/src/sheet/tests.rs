//! Whole files: the samples, generated workbooks, and files that nobody
//! should send.

mod samples;
