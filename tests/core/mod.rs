//! The rules of the core. The same tests run natively, in Node and in a browser: the file that
//! includes this module defines `test` for it.

mod advice;
mod app_sdk;
mod catalog;
mod codes;
mod copy;
mod copy_lints;
mod copy_words;
mod locales;
mod outcomes;
mod own_words;
mod redirects;
mod risk;
mod vendor_page;
mod ways;

use crate::test;
