#pragma once
#include <string>
#include <string_view>

namespace martlet::cloud::lambda {

/// Returns a message of an event stream, `application/vnd.amazon.eventstream`: lengths, headers and payload, with CRC-32 checksums.
/// Contract: Smithy, "Amazon Event Stream Specification".
std::string event_stream_message(std::string_view event_type, std::string_view content_type, std::string_view payload);

}  // namespace martlet::cloud::lambda
