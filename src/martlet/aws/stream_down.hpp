#pragma once
#include <martlet/aws/connection.hpp>
#include <martlet/aws/operation.hpp>
#include <martlet/aws/sink.hpp>

#include "request_writer.hpp"
#include "response_reader.hpp"

namespace martlet::aws {

/// Streams the body of a response into `sink`, and goes on where it broke off, with Range and If-Match, as long as the object has an ETag
/// and `may_resume`. Gives the head of the first response. The sink must stay.
Task<Answer<WireResponse>> stream_down(Connection connection, const Operation& operation, WireRequest request, bool may_resume, Sink& sink);

}  // namespace martlet::aws
