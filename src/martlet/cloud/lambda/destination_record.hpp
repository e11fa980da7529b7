#pragma once
#include <string>

#include <martlet/cloud/execution/async_invocation_queue.hpp>

namespace martlet::cloud::lambda {

/// Returns the record of a completed asynchronous invocation that is sent to its destination. `last` is the last attempt's result, or
/// nullptr.
/// Contract: AWS Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations".
std::string destination_record(const QueuedInvocation& event, InvocationEnding ending, const InvokeResult* last, WallTime now);

}  // namespace martlet::cloud::lambda
