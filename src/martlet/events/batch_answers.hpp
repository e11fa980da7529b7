#pragma once
#include "event_kind.hpp"

// What is answered to AWS for a whole event, from what came of its records.

namespace martlet::events {

/// `{"batchItemFailures":[{"itemIdentifier":"..."}]}` with the id of every record that failed or wasn't begun. An invocation error where
/// the event source doesn't read that.
lambda::Outcome answer_failed_ids(const Batch& batch);

/// For a stream, which is read again from where it was left: the same with the first of these ids alone, which is the checkpoint; with the
/// `state` of a tumbling window as it came, since the answer must have one.
lambda::Outcome answer_checkpoint(const Batch& batch);

/// For what is retried as a whole: null, or an invocation error if a record failed.
lambda::Outcome answer_all_or_error(const Batch& batch);

/// "Function.NotFound" for 404.
std::string error_type(int status);

/// For a caller who waits: what the handler answered, as JSON; null for nothing. An invocation error if it failed, with its message.
lambda::Outcome answer_payload(const Batch& batch);
/// The same error of one record.
lambda::FunctionError error_of(const Delivered& delivered);

/// The invocation error for the records that failed.
lambda::FunctionError error_of_failed(const Batch& batch);

}  // namespace martlet::events
