#pragma once
#include "event_kind.hpp"

// Create the response to AWS for a whole event from the outcomes of its records.

namespace martlet::events {

/// Returns `{"batchItemFailures":[{"itemIdentifier":"..."}]}` with the id of every record that failed or wasn't begun. If EventOptions say
/// that the event source doesn't read this, returns an invocation error if any record failed or wasn't begun.
lambda::Outcome answer_failed_ids(const Batch& batch);

/// For a stream, returns the same with only the first of these ids: the checkpoint from which the stream is read again. Includes the
/// `state` of a tumbling window unchanged, since the response must have one.
lambda::Outcome answer_checkpoint(const Batch& batch);

/// For events that are retried as a whole, returns null, or an invocation error if a record failed.
lambda::Outcome answer_all_or_error(const Batch& batch);

/// Returns an invocation error's type: "Function.NotFound" for 404.
std::string error_type(int status);

/// For a caller that waits, returns the handler's response as JSON, or null if it is empty. If the handler failed, returns an invocation
/// error with its message.
lambda::Outcome answer_payload(const Batch& batch);
/// Returns the invocation error for one record.
lambda::FunctionError error_of(const DeliveryOutcome& delivered);

/// Returns the invocation error for the records that failed.
lambda::FunctionError error_of_failed(const Batch& batch);

}  // namespace martlet::events
