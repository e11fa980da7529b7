#pragma once
#include <string>
#include <string_view>

namespace martlet::cloud::lambda {

/// A message of an event stream, `application/vnd.amazon.eventstream`: lengths, headers, payload, each part with its CRC-32.
/// Contract: AWS's event stream encoding, as Smithy's "Amazon Event Stream Specification" has it.
std::string event_message(std::string_view event_type, std::string_view content_type, std::string_view payload);

}  // namespace martlet::cloud::lambda
