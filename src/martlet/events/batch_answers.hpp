#pragma once
#include "event_kind.hpp"

// Create the answer to AWS for a whole event from the outcomes of its records.

namespace martlet::events {

/// `{"batchItemFailures":[{"itemIdentifier":"..."}]}` with the id of every record that failed or wasn't begun. If the event source doesn't
/// read that, an invocation error instead.
lambda::Outcome answer_failed_ids(const Batch& batch);

/// For a stream, which is read again from a checkpoint: the same with only the first of these ids, which is the checkpoint. Includes the
/// `state` of a tumbling window unchanged, since the answer must have one.
lambda::Outcome answer_checkpoint(const Batch& batch);

/// For events that are retried as a whole: null, or an invocation error if a record failed.
lambda::Outcome answer_all_or_error(const Batch& batch);

/// "Function.NotFound" for 404.
std::string error_type(int status);

/// For a caller that waits: the handler's answer as JSON, or null if it is empty. If the handler failed, an invocation error with its
/// message.
lambda::Outcome answer_payload(const Batch& batch);
/// The invocation error for one record.
lambda::FunctionError error_of(const Delivered& delivered);

/// The invocation error for the records that failed.
lambda::FunctionError error_of_failed(const Batch& batch);

}  // namespace martlet::events
