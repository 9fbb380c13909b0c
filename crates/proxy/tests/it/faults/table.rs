//! Each call with each fault.

use super::call::each_call;
use super::case::every_fault;

each_call!(every_fault);
